import { expect, test } from "vitest";
import { driftAt } from "./drift";

const minute = 60_000;

test("the picture moves every three minutes, by three pixels at most, and comes round in 27", () => {
  const places = Array.from({ length: 9 }, (_, i) => driftAt(i * 3 * minute));
  expect(new Set(places.map(String)).size).toBe(9);
  expect(Math.max(...places.flat().map(Math.abs))).toBe(3);
  expect(driftAt(27 * minute)).toEqual(driftAt(0));
  expect(driftAt(3 * minute - 1)).toEqual(driftAt(0));
});

test("over a round it stands in the middle of its places, so that nothing moves for good", () => {
  const sum = (axis: 0 | 1) =>
    Array.from({ length: 9 }, (_, i) => driftAt(i * 3 * minute)[axis]).reduce((a, b) => a + b, 0);
  // 0+3+3+0−3−3−3+0+3 and 0+0+3+3+3+0−3−3−3
  expect([sum(0), sum(1)]).toEqual([0, 0]);
});
