import { expect, test } from "vitest";
import { dayOrderOf, readDate } from "./read-date";

test.each([
  ["2026-03-01", "2026-03-01", "iso"],
  ["2026-03-01T08:30:05+08:00", "2026-03-01T08:30:05+08:00", "iso"],
  ["2026-03-01 08:30:05+0800", "2026-03-01T08:30:05+08:00", "iso"],
  ["2026/3/1", "2026-03-01", "separated"],
  ["2026.3.1", "2026-03-01", "separated"],
  ["2026/3/1 8:05", "2026-03-01T08:05:00", "separated"],
  ["2026年3月1日", "2026-03-01", "chinese"],
  ["2026 年 3 月 1 日 14时30分", "2026-03-01T14:30:00", "chinese"],
  ["2026年3月1日下午2点", "2026-03-01T14:00:00", "chinese"],
  ["2026年3月", "2026-03-01", "chinese"],
  ["二〇二六年三月十五日", "2026-03-15", "chinese"],
  ["二零二六年十二月三十一日", "2026-12-31", "chinese"],
  ["20260301", "2026-03-01", "compact"],
  ["20260301143000", "2026-03-01T14:30:00", "compact"],
  [20260301, "2026-03-01", "compact"],
  // Excel: day 46082 is 1 March 2026, since day 25569 is 1 January 1970 and 20513 days lie between.
  [46082, "2026-03-01", "serial"],
  [46082.5, "2026-03-01T12:00:00", "serial"],
  ["46082", "2026-03-01", "serial"],
  // 1 March 2026 00:00 in Beijing
  [1772294400000, "2026-02-28T16:00:00.000Z", "epoch"],
] as const)("%s is %s (%s)", (written, iso, form) => {
  expect(readDate(written)).toEqual({ iso, form });
});

test.each(["2026-02-30", "2026年13月1日", "20261301", "明天", "", "2026/3/1 25:00", 12, null, true])(
  "%s is no date",
  (written) => {
    expect(readDate(written)).toBeNull();
  },
);

test("3/1/2026 alone could be January or March: it is not read until another cell of the column tells", () => {
  expect(readDate("3/1/2026")).toBeNull();
  expect(dayOrderOf(["3/1/2026", "4/2/2026"])).toBeNull();
  expect(dayOrderOf(["3/1/2026", "25/2/2026"])).toBe("day-first");
  expect(dayOrderOf(["3/1/2026", "2/25/2026"])).toBe("month-first");
  expect(dayOrderOf(["25/2/2026", "2/25/2026"])).toBeNull();
  expect(readDate("3/1/2026", "day-first")?.iso).toBe("2026-01-03");
  expect(readDate("3/1/2026", "month-first")?.iso).toBe("2026-03-01");
});
