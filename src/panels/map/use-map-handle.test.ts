import { expect, test } from "vitest";
import { boundsOf } from "./use-map-handle";

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
