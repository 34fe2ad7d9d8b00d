import { expect, test } from "vitest";
import { crossingArcs } from "./crossings";

test("lines that only share an end do not cross", () => {
  expect(
    crossingArcs([
      [
        [0, 0],
        [1, 1],
      ],
      [
        [1, 1],
        [2, 0],
      ],
    ]).size,
  ).toBe(0);
});

test("an X is found, with both of its strokes", () => {
  expect(
    crossingArcs([
      [
        [0, 0],
        [1, 1],
      ],
      [
        [0, 1],
        [1, 0],
      ],
    ]),
  ).toEqual(new Set([0, 1]));
});

test("a line that ends on the middle of another touches it", () => {
  expect(
    crossingArcs([
      [
        [0, 0],
        [2, 0],
      ],
      [
        [1, 1],
        [1, 0],
      ],
    ]).size,
  ).toBe(2);
});

test("a line that folds back onto itself is found", () => {
  expect(
    crossingArcs([
      [
        [0, 0],
        [2, 0],
        [1, 0],
      ],
    ]),
  ).toEqual(new Set([0]));
});
