import { expect, test } from "vitest";
import { ageOf } from "./age";

const hour = 3_600_000;

test("an age is told in the largest unit that fits, rounded down: 47 h are one day", () => {
  expect(ageOf(0, 47 * hour)).toEqual({ kind: "past", amount: 1, unit: "day" });
  expect(ageOf(0, 59_000)).toEqual({ kind: "now" });
  expect(ageOf(0, 61_000)).toEqual({ kind: "past", amount: 1, unit: "minute" });
  expect(ageOf(0, 400 * 24 * hour)).toEqual({ kind: "past", amount: 1, unit: "year" });
});

test("data from the future are said to be, a few seconds of clock error are not", () => {
  expect(ageOf(30_000, 0)).toEqual({ kind: "now" });
  expect(ageOf(2 * hour, 0)).toEqual({ kind: "ahead" });
  expect(ageOf(Number.NaN, 0)).toEqual({ kind: "unknown" });
});
