import { expect, test } from "vitest";
import { csvOf } from "./csv";

test("a table begins with the byte order mark and ends each row with CR LF", () => {
  expect(
    csvOf([
      ["名称", "面积"],
      ["南苑小区", 12.5],
    ]),
  ).toBe("\uFEFF名称,面积\r\n南苑小区,12.5\r\n");
});

test("commas, quotes and line breaks are quoted", () => {
  expect(csvOf([['a,"b"\nc']])).toBe('\uFEFF"a,""b""\nc"\r\n');
});

test.each(["=1+1", "+86 351", "-cmd|' /C calc'!A0", "@SUM(A1)", "\tx", "＝1"])(
  "the text %j is no formula any more",
  (text) => {
    expect(csvOf([[text]]).startsWith(`\uFEFF'`) || csvOf([[text]]).startsWith(`\uFEFF"'`)).toBe(true);
  },
);

test("a negative number is a number and an empty cell is empty", () => {
  expect(csvOf([[-2.1, null, true]])).toBe("\uFEFF-2.1,,true\r\n");
});
