import { expect, test } from "vitest";
import { prng } from "./prng";

const draw = (purpose: string) => {
  const random = prng(purpose);
  return Array.from({ length: 1000 }, () => random.next());
};

test("the same purpose gives the same numbers, another purpose others", () => {
  expect(draw("roads")).toEqual(draw("roads"));
  expect(draw("roads")).not.toEqual(draw("rivers"));
});

test("numbers lie in [0, 1) and their mean near one half", () => {
  const values = draw("mean");
  expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
  // standard error of the mean of 1000: 0.289 / √1000 = 0.009; five of them
  expect(Math.abs(values.reduce((a, b) => a + b, 0) / 1000 - 0.5)).toBeLessThan(0.046);
});

test("a whole number takes both of its limits", () => {
  const random = prng("dice");
  const throws = new Set(Array.from({ length: 200 }, () => random.whole(1, 6)));
  expect([...throws].sort()).toEqual([1, 2, 3, 4, 5, 6]);
});

test("a shuffle keeps every item and leaves the list given alone", () => {
  const items = [1, 2, 3, 4, 5, 6, 7, 8];
  const shuffled = prng("cards").shuffle(items);
  expect([...shuffled].sort()).toEqual(items);
  expect(items).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});
