import { expect, test } from "vitest";
import { PixelBudget } from "./pixel-budget";

function play(ratio: number, frameMs: number, frames: number) {
  const set: number[] = [];
  const budget = new PixelBudget(ratio, (next) => set.push(next));
  for (let i = 0; i <= frames; i++) budget.frame(i * frameMs);
  return set;
}

test("frames within the budget take nothing away", () => {
  expect(play(2, 50, 500)).toEqual([]);
});

test("slow frames take a quarter at a time, and stop at one pixel for each CSS pixel", () => {
  // 2 → 1.5 → 1.125 → 1, one step for each 24 frames
  expect(play(2, 80, 24)).toEqual([1.5]);
  expect(play(2, 80, 1000)).toEqual([1.5, 1.125, 1]);
  expect(play(1, 300, 1000)).toEqual([]);
});

test("one slow frame among quick ones, and pauses between flights, are not held against the machine", () => {
  const set: number[] = [];
  const budget = new PixelBudget(2, (next) => set.push(next));
  let now = 0;
  for (let i = 0; i < 400; i++) {
    now += i % 10 === 0 ? 300 : 16;
    budget.frame(now);
    if (i % 50 === 49) {
      budget.rest();
      now += 20_000;
    }
  }
  expect(set).toEqual([]);
});
