import { expect, test } from "vitest";
import { oracleCounty } from "../../../tests/oracles/check-oracle";
import type { Profile } from "../../indicators/profile";
import type { ScoreSheet } from "../../indicators/score-card";
import type { DistrictSource, OpenDistrict } from "../district-source";
import type { DistrictSummary } from "../district-summary";
import type { JobContext } from "../job-context";
import { auditDesk } from "./audit-desk";

const own: Profile = {
  id: "county-2026",
  name: { zh: "本县口径", en: "Our county" },
  standard: "县发〔2026〕1号",
  year: 2026,
  indicators: ["park-coverage"],
  radii: [{ minSquareMetres: 0, radiusMetres: 1 }],
  boundaryRule: "at-most",
  thresholds: [
    {
      indicator: "park-coverage",
      comparison: ">=",
      value: 0.99,
      mandatory: true,
      standard: "县发〔2026〕1号",
      verified: false,
    },
  ],
  source: "made for this test",
  verified: false,
};
const sheet: ScoreSheet = {
  card: "gb-t-37342-2019",
  entries: [
    {
      row: "old-trees",
      year: 2022,
      value: 0.98,
      inspector: "王某",
      signedOn: "2022-12-05",
      rectification: "ordered",
    },
  ],
};
const open = async (): Promise<OpenDistrict> => ({
  district: oracleCounty(),
  profiles: [own],
  readScores: async () => ({ sheets: [sheet], problems: [] }),
  summary: {} as DistrictSummary,
});
const source: DistrictSource = { peek: open, open, need: open, refresh: open };
const context: JobContext = {
  signal: new AbortController().signal,
  progress() {},
  breathe: () => undefined,
};
const desk = auditDesk(source);
const here = { district: "http://localhost/geodata/toy/" };

test("the same land stands under every profile, the county's own last, each with its verdict and what differs", async () => {
  const rows = await desk.compare({ ...here, indicator: "park-coverage" }, context);
  expect(rows.length).toBeGreaterThan(3);
  expect(structuredClone(rows)).toEqual(rows);
  const last = rows.at(-1)!;
  expect(last.profile).toEqual(own);
  expect(last.verdict).toMatchObject({ passes: false, threshold: { verified: false } });
  expect(last.differsIn).toEqual(expect.arrayContaining(["radii", "thresholds"]));
  // One metre around parks reaches less land than 300 and 500.
  expect(last.summary.value!).toBeLessThan(rows[0]!.summary.value!);
});

test("a figure nobody knows is refused by name", async () => {
  await expect(desk.compare({ ...here, indicator: "nonsense" }, context)).rejects.toThrow("nonsense");
});

test("around a fire: its grid, who answers, posts by distance, and the class of 60 ha burned", async () => {
  const [lng, lat] = [112.67, 38.06];
  const ask = { ...here, lng, lat, radiusMetres: 3000, burnedSquareMetres: 600_000 };
  const around = await desk.surroundings(ask, context);
  expect(structuredClone(around)).toEqual(around);
  expect(around.size).toBe("larger");
  expect(around.places[0]?.level).toBe("county");
  for (const posts of Object.values(around.posts)) {
    const metres = posts.map((post) => post.metres);
    expect(metres).toEqual([...metres].sort((a, b) => a - b));
  }
  // π·3² km²
  expect(around.discSquareMetres / 1e6).toBeCloseTo(28.274, 3);
});

test("the cards come computed where the data allow and entered where the sheet says", async () => {
  const [card] = await desk["score-cards"](here, context);
  const row = (id: string) => card?.score.rows.find((scored) => scored.row.id === id);
  expect(row("tree-cover")?.from).toBe("computed");
  expect(row("old-trees")).toMatchObject({ from: "entered", value: 0.98, passes: false });
  expect(row("plan")).toMatchObject({ from: "open", passes: null });
});

test("what the reader entered stands for what the file says of that row and year, and is told with the rest", async () => {
  const entry = {
    row: "old-trees",
    year: 2022,
    value: 1,
    inspector: "李某",
    signedOn: "2022-12-20",
    rectification: "done" as const,
  };
  const own = [{ card: "gb-t-37342-2019", entries: [entry, { ...entry, year: 2021, value: 0.9 }] }];
  const [card] = await desk["score-cards"]({ ...here, own }, context);
  const row = card?.score.rows.find((scored) => scored.row.id === "old-trees");
  expect(row).toMatchObject({ from: "entered", value: 1, passes: true });
  expect(row?.entries.map(({ year, inspector }) => [year, inspector])).toEqual([
    [2022, "李某"],
    [2021, "李某"],
  ]);
  expect(card?.entries).toHaveLength(2);
});
