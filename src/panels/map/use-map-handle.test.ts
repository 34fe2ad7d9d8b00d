import { expect, test } from "vitest";
import { boundsOf, boundsOfMost } from "./use-map-handle";

test("the box around two spots has their extremes, and one spot is its own box", () => {
  expect(
    boundsOf([
      [112.7, 38.1],
      [112.6, 38.3],
    ]),
  ).toEqual([112.6, 38.1, 112.7, 38.3]);
  expect(boundsOf([[112.7, 38.1]])).toEqual([112.7, 38.1, 112.7, 38.1]);
  expect(boundsOf([])).toBeNull();
});

test("a single far spot of five does not decide the view", () => {
  expect(
    boundsOfMost([
      [112.66, 38.05],
      [112.67, 38.06],
      [112.68, 38.07],
      [112.67, 38.05],
      [113.1, 38.4],
    ]),
  ).toEqual([112.66, 38.05, 112.68, 38.07]);
  expect(boundsOfMost([[112.7, 38.1]])).toEqual([112.7, 38.1, 112.7, 38.1]);
  expect(boundsOfMost([])).toBeNull();
});
