import { expect, test } from "vitest";
import { coverListsOf } from "../cover-lists";
import { explainSites } from "./explain-sites";

test("gains add up in order of what is added; what only one covers is told apart; who is left out and why", () => {
  // A 0,1,2 (5+4+3 = 12) · B 2,3 (3+6 = 9) · C 4 (forbidden) · D 5 (not chosen); demand 6 is nobody's.
  const covers = coverListsOf(7, [[0, 1, 2], [2, 3], [4], [5]]);
  const problem = { weights: Float64Array.of(5, 4, 3, 6, 2, 1, 8), covers, count: 2, forbidden: [2] };
  const { sites, uncovered } = explainSites(problem, [1, 0]);
  expect(sites).toEqual([
    { site: 0, newlyReached: 12, newDemands: [0, 1, 2], onlyThis: 9, reached: 12 },
    { site: 1, newlyReached: 6, newDemands: [3], onlyThis: 6, reached: 9 },
  ]);
  expect(uncovered).toEqual([
    { demand: 6, weight: 8, reason: "unreachable" },
    { demand: 4, weight: 2, reason: "barred" },
    { demand: 5, weight: 1, reason: "outbid" },
  ]);
});

test("what an existing site covers is not newly reached", () => {
  const covers = coverListsOf(2, [[0], [0, 1]]);
  const { sites } = explainSites({ weights: Float64Array.of(5, 4), covers, count: 1, existing: [0] }, [1]);
  expect(sites[0]).toMatchObject({ newlyReached: 4, newDemands: [1], onlyThis: 4, reached: 9 });
});
