import { expect, test } from "vitest";
import { coverListsOf } from "../cover-lists";
import { seededRandom } from "../random";
import { randomClosures } from "./random-closures";

// Twenty facilities, each alone covering one demand: facility i loses i + 1, of 210 in all.
const covers = coverListsOf(
  20,
  Array.from({ length: 20 }, (_, at) => [at]),
);
const weights = Float64Array.from({ length: 20 }, (_, at) => at + 1);
const facilities = [...weights.keys()];
const draw = (closed: number, draws: number, seed: number) =>
  randomClosures(covers, weights, {
    facilities,
    closed,
    draws,
    confidence: 0.95,
    random: seededRandom(seed),
  });

test("95 of 100 draws reach what is said to hold, and not all of them more", () => {
  const { outcomes, holds, worst, covered } = draw(3, 100, 4);
  expect(covered).toBe(210);
  expect(outcomes.filter((outcome) => outcome >= holds).length).toBeGreaterThanOrEqual(95);
  expect(outcomes.filter((outcome) => outcome > holds).length).toBeLessThan(95);
  expect(worst).toBe(Math.min(...outcomes));
  // Closing three loses 6 at least and 57 at most.
  expect(outcomes.every((outcome) => outcome >= 153 && outcome <= 204)).toBe(true);
});

test("closing none loses nothing, closing all loses everything, the same seed draws the same", () => {
  expect(draw(0, 5, 1)).toMatchObject({ holds: 210, mean: 210 });
  expect(draw(20, 5, 1)).toMatchObject({ holds: 0, worst: 0 });
  expect(draw(4, 50, 8)).toEqual(draw(4, 50, 8));
});

test("each facility closes about equally often: one of 20 at a time loses 10.5 on average", () => {
  expect(draw(1, 20_000, 2).mean).toBeCloseTo(210 - 10.5, 0);
});

test("draws that cannot be made are refused", () => {
  expect(() => draw(21, 5, 1)).toThrow("21 of 20 facilities cannot close");
  expect(() => draw(1, 0, 1)).toThrow("0 draws");
});
