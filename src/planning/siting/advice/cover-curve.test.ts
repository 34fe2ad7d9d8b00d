import { expect, test } from "vitest";
import { coverListsOf } from "../cover-lists";
import { coverCurve, kneeOf } from "./cover-curve";

test("the curve rises by what each further site is worth, ends where nothing is added, and bends at its knee", () => {
  const problem = {
    weights: Float64Array.of(50, 30, 5, 1),
    covers: coverListsOf(4, [[0], [1], [2], [3], [0]]),
    count: 0,
  };
  const { points, knee } = coverCurve(problem, 10);
  expect(points.map(({ count, covered }) => [count, covered])).toEqual([
    [0, 0],
    [1, 50],
    [2, 80],
    [3, 85],
    [4, 86],
  ]);
  // The straight line gains 21.5 a site: the points lie 28.5, 37 and 20.5 above it.
  expect(knee).toBe(2);
});

test("a straight curve and one of two points have no knee", () => {
  expect(kneeOf([0, 1, 2, 3].map((count) => ({ count, covered: 7 * count })))).toBeUndefined();
  expect(
    kneeOf([
      { count: 0, covered: 0 },
      { count: 1, covered: 9 },
    ]),
  ).toBeUndefined();
});

test("two sites: exchanging finds the wings (8) where adding to the middle site stops at 7", () => {
  const covers = coverListsOf(8, [
    [0, 1, 2, 3],
    [4, 5, 6, 7],
    [1, 2, 3, 4, 5],
  ]);
  const { points } = coverCurve({ weights: new Float64Array(8).fill(1), covers, count: 0 }, 2);
  expect(points.map(({ covered }) => covered)).toEqual([0, 5, 8]);
});
