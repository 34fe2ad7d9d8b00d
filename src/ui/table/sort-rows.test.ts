import { expect, test } from "vitest";
import { sortRows } from "./sort-rows";

const values = (rows: readonly { v: string | number | boolean | null }[]) => rows.map(({ v }) => v);
const rows = <T extends string | number | boolean | null>(...list: T[]) => list.map((v) => ({ v }));

test("what is not known comes last, up and down", () => {
  expect(values(sortRows(rows(3, null, 1), ({ v }) => v, "asc", "en"))).toEqual([1, 3, null]);
  expect(values(sortRows(rows(3, null, 1), ({ v }) => v, "desc", "en"))).toEqual([3, 1, null]);
});

test("grid 2 comes before grid 12, and Chinese names by pinyin", () => {
  expect(values(sortRows(rows("grid 12", "grid 2"), ({ v }) => v, "asc", "en"))).toEqual([
    "grid 2",
    "grid 12",
  ]);
  expect(values(sortRows(rows("张村", "北山", "河口"), ({ v }) => v, "asc", "zh-CN"))).toEqual([
    "北山",
    "河口",
    "张村",
  ]);
});

test("uncovered comes before covered when sorted up, and equal rows keep their order", () => {
  const list = [
    { v: true, id: 1 },
    { v: false, id: 2 },
    { v: false, id: 3 },
  ];
  expect(sortRows(list, ({ v }) => v, "asc", "en").map(({ id }) => id)).toEqual([2, 3, 1]);
});

test("the rows given are not reordered", () => {
  const list = rows(2, 1);
  sortRows(list, ({ v }) => v, "asc", "en");
  expect(values(list)).toEqual([2, 1]);
});
