import { expect, test } from "vitest";
import { oracleCounty } from "../../tests/oracles/check-oracle";
import { indicatorById } from "./indicator-by-id";
import { type ScoreEntry, scoreCard } from "./score-card";
import { scoreCards } from "./score-cards/registry";

const county = oracleCounty();
const [card2019, card2024] = scoreCards as [(typeof scoreCards)[number], (typeof scoreCards)[number]];
const entry = (row: string, year: number, rest: Partial<ScoreEntry>): ScoreEntry => ({
  row,
  year,
  inspector: "王某",
  signedOn: `${year}-11-20`,
  rectification: "none",
  ...rest,
});
const rowOf = (entries: ScoreEntry[], id: string) =>
  scoreCard(card2019, county, entries).rows.find(({ row }) => row.id === id)!;

test("every row has a group, a name in both languages and, where computed, a figure that exists", () => {
  for (const card of scoreCards) {
    expect(new Set(card.rows.map(({ id }) => id)).size).toBe(card.rows.length);
    for (const row of card.rows) {
      expect(card.groups.map(({ id }) => id)).toContain(row.group);
      expect(row.name.zh && row.name.en).toBeTruthy();
      if (row.indicator) expect(indicatorById(row.indicator), row.indicator).toBeDefined();
    }
  }
});

test("what the data allow is computed and judged by the card's own line", () => {
  // 35.24 % under trees by another program, rain 450 mm: the line is 30 %
  const trees = rowOf([], "tree-cover");
  expect(trees).toMatchObject({ from: "computed", passes: true });
  expect(trees.value).toBeCloseTo(0.35242, 4);
  // 21.9 % green cover against 40 %
  expect(rowOf([], "urban-green")).toMatchObject({ from: "computed", passes: false });
});

test("what nobody entered is open, not passed and not failed", () => {
  expect(rowOf([], "old-trees")).toMatchObject({ from: "open", value: null, passes: null });
  const { passing, failing, unjudged } = scoreCard(card2019, county, []);
  expect(passing + failing + unjudged).toBe(card2019.rows.length);
  expect(unjudged).toBe(card2019.rows.length - 5);
});

test("an entered number is held to its line, the latest year counts and the years before are kept", () => {
  const years = [
    entry("old-trees", 2020, { value: 1 }),
    entry("old-trees", 2022, { value: 0.98, rectification: "ordered" }),
  ];
  const row = rowOf(years, "old-trees");
  expect(row).toMatchObject({ from: "entered", value: 0.98, passes: false });
  expect(row.entries.map(({ year }) => year)).toEqual([2022, 2020]);
});

test("where there is no line the inspector judges", () => {
  expect(rowOf([entry("plan", 2022, { passes: true, evidence: "晋林发〔2022〕1号" })], "plan").passes).toBe(
    true,
  );
  expect(rowOf([entry("plan", 2022, {})], "plan").passes).toBeNull();
});

test("the edition of 2024 judges nothing, because its lines could not be read", () => {
  const score = scoreCard(card2024, county, []);
  expect(score.passing + score.failing).toBe(0);
  expect(score.rows.filter(({ from }) => from === "computed").length).toBe(3);
});
