import { expect, test } from "vitest";
import { keptPoints, offsetPath, pathLength, pointAlong, smoothPath } from "./paths";
import { prng } from "./prng";
import { recordWalk } from "./tracks";

test("thinning keeps a corner and drops what lies on a straight line", () => {
  expect(
    keptPoints(
      [
        [0, 0],
        [1, 0],
        [2, 0],
        [2, 1],
        [2, 2],
      ],
      0.1,
    ),
  ).toEqual([0, 2, 4]);
  expect(
    keptPoints(
      [
        [0, 0],
        [1, 0],
        [2, 0],
      ],
      0.1,
      new Set([1]),
    ),
  ).toEqual([0, 1, 2]);
});

test("smoothing moves a spike by half and leaves the ends", () => {
  // (0 + 2 · 4 + 0) / 4 = 2
  expect(
    smoothPath(
      [
        [0, 0],
        [1, 4],
        [2, 0],
      ],
      1,
    ),
  ).toEqual([
    [0, 0],
    [1, 2],
    [2, 0],
  ]);
});

test("a point along a path is measured on the path", () => {
  const path = [
    [0, 0],
    [3, 4],
    [3, 14],
  ] as const;
  expect(pathLength(path)).toBe(15);
  expect(pointAlong(path, 10)).toEqual([3, 9]);
  expect(pointAlong(path, 99)).toEqual([3, 14]);
});

test("an offset lies to the left of the way on a map whose y runs south", () => {
  // going east, left is north: y smaller
  expect(
    offsetPath(
      [
        [0, 0],
        [10, 0],
      ],
      2,
    ).map(([, y]) => y),
  ).toEqual([-2, -2]);
});

test("a recorded walk starts at 0, ascends, stays near its path and is thinner than its fixes", () => {
  const path = [
    [0, 0],
    [1_000, 0],
    [1_000, 1_000],
  ] as const;
  const style = { metresPerSecond: 1.2, every: 10, noise: 4, tolerance: 10 };
  const { places, seconds } = recordWalk(path, style, prng("walk"));
  expect(seconds[0]).toBe(0);
  expect(seconds.every((second, i) => i === 0 || second > seconds[i - 1]!)).toBe(true);
  const near = places.filter(([x, y]) => Math.min(Math.abs(y), Math.abs(x - 1_000)) < 20);
  // at most one fix may have jumped
  expect(places.length - near.length).toBeLessThanOrEqual(1);
  // 2000 m at 12 m a fix would be 167
  expect(places.length).toBeLessThan(100);
});
