import { expect, test } from "vitest";
import { insideRing } from "./lasso";

// A horseshoe: 40 × 40 px with a bay of 20 × 30 px cut into it from above
const horseshoe = [
  [0, 0],
  [10, 0],
  [10, 30],
  [30, 30],
  [30, 0],
  [40, 0],
  [40, 40],
  [0, 40],
] as const;

test("what lies in the bay of a lasso is outside it", () => {
  expect(insideRing(horseshoe, [5, 10])).toBe(true);
  expect(insideRing(horseshoe, [20, 35])).toBe(true);
  expect(insideRing(horseshoe, [20, 10])).toBe(false);
  expect(insideRing(horseshoe, [60, 10])).toBe(false);
});

test("a line that goes around nothing holds nothing", () => {
  expect(insideRing([], [0, 0])).toBe(false);
});
