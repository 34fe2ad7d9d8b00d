import { expect, test } from "vitest";
import { barEnd } from "./figure-bar";

test("a share is drawn on 0 to 100 %, whatever it is", () => {
  expect(barEnd([0.3, 0.8], true)).toBe(1);
});

test("other numbers leave a quarter of room: 10.54 m² beside a line at 14.8 ends at 18.5", () => {
  expect(barEnd([10.54, 14.8], false)).toBeCloseTo(18.5, 12);
  expect(barEnd([0], false)).toBe(1);
  expect(barEnd([Number.NaN, 4], false)).toBe(5);
});
