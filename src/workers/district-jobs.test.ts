import { expect, test } from "vitest";
import { deskScale } from "../layers/layer-kind";
import { toyDistrict } from "../layers/toy-district";
import type { District } from "../model/district";
import { districtJobs } from "./district-jobs";
import type { DistrictArchive, DistrictSource, OpenDistrict } from "./district-source";
import type { DistrictSummary } from "./district-summary";
import type { JobContext } from "./job-context";
import { placeEntriesOf } from "./place-entries";

const url = "http://localhost/geodata/toy/";

function sourceOf(district: District, hashes: Record<string, string> = {}): DistrictSource {
  const open = async (): Promise<OpenDistrict> => ({
    district,
    profiles: [],
    summary: {
      url,
      manifestHash: "m",
      hashes,
      places: placeEntriesOf(district),
    } as unknown as DistrictSummary,
  });
  return { peek: open, open, need: open, refresh: open };
}

const context: JobContext = {
  signal: new AbortController().signal,
  progress() {},
  breathe: () => undefined,
};
const archive: DistrictArchive = {
  anew: (folder) => sourceOf(toyDistrict()).peek(folder),
  digest: (text) => `${text.length}`,
};
const jobs = districtJobs(sourceOf(toyDistrict()), archive);
const here = { district: url };
const plain = {
  theme: "light",
  locale: "zh-CN",
  figure: null,
  year: null,
  opacity: 1,
  ...deskScale,
} as const;

test("the catalogue lists every indicator and kind as data that can be sent", async () => {
  const catalogue = await jobs.catalogue(here, context);
  expect(structuredClone(catalogue)).toEqual(catalogue);
  expect(catalogue.indicators.find(({ id }) => id === "park-coverage")?.profiles.length).toBeGreaterThan(1);
  expect(catalogue.kinds.map(({ id }) => id)).toContain("grids");
});

test("every kind is drawn as data that can be sent, and a source the receiver has comes without its data", async () => {
  const { kinds } = await jobs.catalogue(here, context);
  for (const { id } of kinds) {
    const drawn = await jobs.draw({ ...here, kind: id, style: plain, have: [] }, context);
    expect(structuredClone(drawn), id).toEqual(drawn);
    const keys = drawn.sources.map(({ key }) => key);
    const again = await jobs.draw({ ...here, kind: id, style: plain, have: keys }, context);
    expect(again.sources.map(({ key, data }) => [key, data])).toEqual(keys.map((key) => [key, null]));
  }
});

test("a kind that is not there and an indicator that is not there are said", async () => {
  await expect(async () =>
    jobs.draw({ ...here, kind: "moon", style: plain, have: [] }, context),
  ).rejects.toThrow("there is no layer kind “moon”");
  await expect(async () => jobs.figure({ ...here, indicator: "moon" }, context)).rejects.toThrow(
    "there is no indicator “moon”",
  );
});

test("a figure is computed once for the same files, and anew for other ones", async () => {
  const ask = { ...here, indicator: "grid-load" };
  const first = await jobs.figure(ask, context);
  expect(await jobs.figure(ask, context)).toBe(first);
  expect(await jobs.figure({ ...ask, profile: "grid-300-500" }, context)).not.toBe(first);
  const district = toyDistrict();
  const hashes = { grids: "one" };
  const other = districtJobs(sourceOf(district, hashes));
  const before = await other.figure(ask, context);
  hashes.grids = "two";
  expect(await other.figure(ask, context)).not.toBe(before);
  expect(await other.figure(ask, context)).toEqual(before);
});

test("grid load of the toy: (200 + 300 + 400 + 500) ÷ 4 = 350 households a grid", async () => {
  const figure = await jobs.figure({ ...here, indicator: "grid-load" }, context);
  expect(figure.summary.value).toBe(350);
});

test("all figures come in the order of the registry, with progress for each", async () => {
  const heard: string[] = [];
  const figures = await jobs.figures(here, { ...context, progress: ({ what }) => heard.push(what) });
  const ids = figures.map(({ indicator }) => indicator);
  expect(heard).toEqual([...ids, ""]);
  expect(figures.filter(({ missing }) => missing?.reason === "failed")).toEqual([]);
});

test("a cancelled computation stops", async () => {
  const controller = new AbortController();
  controller.abort();
  const stopped = {
    ...context,
    signal: controller.signal,
    breathe: () => controller.signal.throwIfAborted() as never,
  };
  const fresh = districtJobs(sourceOf(toyDistrict()));
  await expect(async () => fresh.figure({ ...here, indicator: "park-coverage" }, stopped)).rejects.toThrow();
});

test("a finding is described with the places it lies in and who answers there", async () => {
  // q1 stands at (1, 5), in the first grid, which the first village and the first town hold.
  const described = await jobs.describe({ ...here, role: "findings", id: "q1" }, context);
  expect(described?.places.map(({ name, level }) => `${level} ${name}`)).toEqual([
    "county 例县",
    "town 城关镇",
    "village 东关社区",
    "grid 东关社区第1网格",
  ]);
  expect(described?.fields).toContainEqual({ field: "status", kind: "enumeration", value: "filed" });
  expect(described?.fields).toContainEqual({
    field: "dueAtMs",
    kind: "moment",
    value: Date.UTC(2026, 10, 19),
  });
});

test("a grid is described with its open findings, what is due first going first, and its figures once known", async () => {
  const fresh = districtJobs(sourceOf(toyDistrict()));
  const ask = { ...here, role: "grids" as const, id: "140122100001001" };
  const before = await fresh.describe(ask, context);
  // Findings q0 … q5 stand at x = 0 … 5 of y = 5; closed (q4) and rejected (q5) ones are not open.
  expect(before?.findings.map(({ id, overdue }) => [id, overdue])).toEqual([
    ["q1", true],
    ["q0", false],
    ["q2", false],
    ["q3", false],
  ]);
  expect(before?.figures).toEqual([]);
  await fresh.figures(here, context);
  const after = await fresh.describe(ask, context);
  expect(after?.figures.find(({ indicator }) => indicator === "grid-load")?.summary.value).toBe(200);
  expect(after?.code).toBe("140122100001001");
  // 0.05° × 0.1° at 38° N: 4.39 km × 11.1 km
  expect((after?.areaSquareMetres ?? 0) / 1e6).toBeCloseTo(48.7, 0);
});

test("a keeper's area is answered for by its keeper", async () => {
  const described = await jobs.describe({ ...here, role: "keeper-areas", id: "k1" }, context);
  expect(described?.answers).toEqual([
    { role: "keeper-areas", id: "k1", name: "1号责任区", responsible: "李刚", phone: null },
  ]);
});

test("what is not there has no description", async () => {
  expect(await jobs.describe({ ...here, role: "parks", id: "no" }, context)).toBeNull();
});

test("the whole name goes before its middle, names before codes; pinyin initials are found too", async () => {
  const search = async (text: string) =>
    (await jobs.search({ ...here, text, limit: 4 }, context)).map(
      ({ name, matched }) => `${name} ${matched}`,
    );
  expect(await search("东关社区")).toEqual([
    "东关社区 name",
    "东关社区第1网格 name",
    "东关社区第2网格 name",
    "东关社区第3网格 name",
  ]);
  expect(await search("140122101")).toEqual(["河口乡 code"]);
  expect(await search("RMGY")).toEqual(["人民公园 pinyin"]);
  expect(await search("不存在")).toEqual([]);
  expect(await search("  ")).toEqual([]);
});

test("a hit says where it lies, without the county and itself", async () => {
  const [park] = await jobs.search({ ...here, text: "人民公园", limit: 1 }, context);
  expect(park?.where).toEqual(["城关镇", "东关社区", "东关社区第1网格"]);
});

test("a spot lies in a grid, or outside everything", async () => {
  const inside = await jobs["place-at"]({ ...here, lng: 112.61, lat: 38.01 }, context);
  expect(inside.inside).toBe(true);
  expect(inside.places.at(-1)?.code).toBe("140122100001001");
  expect(await jobs["place-at"]({ ...here, lng: 100, lat: 30 }, context)).toEqual({
    inside: false,
    places: [],
    answers: [],
  });
});

test("the nearest posts come nearest first, one class only where asked", async () => {
  const ask = { ...here, lng: 112.6, lat: 38.15, role: "posts" as const, count: 3 };
  const hits = await jobs.nearest(ask, context);
  expect(hits.map(({ id }) => id)).toEqual(["p0", "p1", "p2"]);
  expect(hits[0]?.metres).toBeCloseTo(0, 3);
  // One hundredth of a degree at 38.15° N is 876 m.
  expect(hits[1]?.metres).toBeCloseTo(876, -1);
  expect(hits[1]?.bearingDegrees).toBeCloseTo(90, 0);
  const towers = await jobs.nearest({ ...ask, kind: "watchtower" }, context);
  expect(towers.map(({ kind }) => kind)).toEqual(["watchtower"]);
  expect(towers[0]?.open).toBeNull();
});

test("a table is sorted by its numbers and filtered by place; columns without a value are left out", async () => {
  const ask = {
    ...here,
    role: "compounds" as const,
    sort: { field: "households", direction: "desc" as const },
  };
  const table = await jobs.table(ask, context);
  const fields = table.columns.map(({ field }) => field);
  expect(fields).toEqual(["name", "id", "households", "areaSquareMetres"]);
  // The old factory states no households: last in either direction.
  expect(table.rows.map(({ id }) => id)).toEqual(["c1", "c2", "c3"]);
  const upwards = await jobs.table({ ...ask, sort: { field: "households", direction: "asc" } }, context);
  expect(upwards.rows.map(({ id }) => id)).toEqual(["c2", "c1", "c3"]);
  const first = await jobs.table({ ...ask, place: "140122100001001" }, context);
  expect(first.rows.map(({ id }) => id)).toEqual(["c1"]);
  expect(await jobs.table({ ...ask, limit: 1 }, context)).toMatchObject({ rows: [{ id: "c1" }], total: 3 });
});

test("a passport made in the worker holds when its files are read again, and one bent digit is named", async () => {
  const passport = await jobs.passport({ ...here, indicator: "park-coverage" }, context);
  expect(structuredClone(passport)).toEqual(JSON.parse(JSON.stringify(passport)));
  expect(await jobs.recompute({ ...here, passport }, context)).toEqual([]);
  const bent = { ...passport, numerator: passport.numerator + 1 };
  const differences = await jobs.recompute({ ...here, passport: bent }, context);
  expect(differences.map(({ path }) => path)).toEqual(["numerator"]);
});

test("recomputing tells how far it is and stops when told to", async () => {
  const passport = await jobs.passport({ ...here, indicator: "park-coverage" }, context);
  const heard: number[] = [];
  const stop = new AbortController();
  const stopping = {
    ...context,
    signal: stop.signal,
    progress: ({ done }: { done: number }) => void heard.push(done),
  };
  await jobs.recompute({ ...here, passport }, stopping);
  expect(heard.at(-1)).toBe(3);
  stop.abort();
  await expect(jobs.recompute({ ...here, passport }, stopping)).rejects.toThrow();
});
