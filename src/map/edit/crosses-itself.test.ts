import { expect, test } from "vitest";
import { crossesItself } from "./crosses-itself";

test("a square does not cross itself, a bow-tie does", () => {
  expect(
    crossesItself([
      [0, 0],
      [4, 0],
      [4, 4],
      [0, 4],
    ]),
  ).toBe(false);
  // (0,0)–(4,4) and (4,0)–(0,4) meet in (2,2)
  expect(
    crossesItself([
      [0, 0],
      [4, 4],
      [4, 0],
      [0, 4],
    ]),
  ).toBe(true);
});

test("a bay is no crossing; a corner on another side is", () => {
  const bay = [
    [0, 0],
    [6, 0],
    [6, 4],
    [3, 1],
    [0, 4],
  ] as const;
  expect(crossesItself(bay)).toBe(false);
  expect(crossesItself(bay.map(([x, y]): [number, number] => (x === 3 ? [3, 0] : [x, y])))).toBe(true);
});

test("three corners on one line hold no ground", () => {
  expect(
    crossesItself([
      [0, 0],
      [1, 1],
      [2, 2],
    ]),
  ).toBe(true);
});
