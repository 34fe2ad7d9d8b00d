import { expect, test } from "vitest";
import { withEntry, withoutEntry } from "./own-sheets";

const entry = (row: string, year: number, value: number) => ({
  row,
  year,
  value,
  inspector: "王某",
  signedOn: `${year}-12-01`,
  rectification: "none" as const,
});

test("an entry of the same row and year takes the place of the one before; another year stands beside it", () => {
  const once = withEntry([], "c", entry("old-trees", 2022, 0.9));
  const twice = withEntry(once, "c", entry("old-trees", 2022, 0.95));
  const thrice = withEntry(twice, "c", entry("old-trees", 2021, 0.8));
  expect(thrice).toHaveLength(1);
  expect(thrice[0]?.entries.map(({ year, value }) => [year, value])).toEqual([
    [2022, 0.95],
    [2021, 0.8],
  ]);
});

test("an entry of another card does not touch this one's, and taking one away leaves the others", () => {
  const sheets = withEntry(withEntry([], "c", entry("a", 2022, 1)), "d", entry("a", 2022, 2));
  const left = withoutEntry(sheets, "d", { row: "a", year: 2022 });
  expect(left.map(({ card, entries }) => [card, entries.length])).toEqual([
    ["c", 1],
    ["d", 0],
  ]);
});
