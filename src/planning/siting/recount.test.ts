import { expect, test } from "vitest";
import { BestAnswer } from "./best-answer";
import { coverListsOf } from "./cover-lists";
import { brokenRule, recountCover } from "./recount";

const problem = {
  weights: Float64Array.of(1, 2, 4, 8),
  covers: coverListsOf(4, [[0, 1], [1, 2], [3]]),
  count: 1,
  existing: [0],
  conflicts: Int32Array.of(0, 2),
};

test("a demand covered twice counts once, and existing sites count", () => {
  expect(recountCover(problem, [])).toBe(3);
  expect(recountCover(problem, [1])).toBe(7);
});

test("a choice that breaks a rule is named", () => {
  expect(brokenRule(problem, [1])).toBeUndefined();
  expect(brokenRule(problem, [2])).toContain("sites 0 and 2 are too near");
  expect(brokenRule(problem, [1, 1])).toContain("chosen twice");
  expect(brokenRule({ ...problem, count: 0 }, [1])).toContain("of at most 0");
  expect(brokenRule({ ...problem, forbidden: [1] }, [1])).toContain("forbidden");
  expect(brokenRule({ ...problem, costs: Float64Array.of(0, 5, 0), budget: 4 }, [1])).toContain(
    "cost 5, of at most 4",
  );
});

test("an answer that is not allowed, and a bound below what is covered, never get out", () => {
  const answer = new BestAnswer(problem);
  expect(() => answer.offer([2])).toThrow("not allowed");
  expect(answer.offer([1])).toBe(true);
  expect(() => answer.bound(6)).toThrow("contradicts the recounted cover of 7");
  answer.bound(7);
  expect(answer.snapshot("done")).toMatchObject({ covered: 7, upperBound: 7, gap: 0, proven: true });
});
