import { expect, test } from "vitest";
import { coverListsOf } from "../cover-lists";
import { facilityWorth } from "./facility-worth";

test("what only one covers is what its closing loses; shared cover is nobody's alone", () => {
  // A 0,1 (5+4) · B 1,2 (4+3) · C 3 (3); demand 4 (9) is covered by none in use, D is not in use.
  const covers = coverListsOf(5, [[0, 1], [1, 2], [3], [4]]);
  const report = facilityWorth(covers, Float64Array.of(5, 4, 3, 3, 9), [0, 1, 2]);
  expect(report).toMatchObject({ total: 24, covered: 15, coveredTwice: 4, byDepth: [9, 11, 4] });
  expect(report.facilities).toEqual([
    { site: 0, reached: 9, onlyThis: 5, onlyDemands: [0], backed: 4, rank: 1 },
    { site: 1, reached: 7, onlyThis: 3, onlyDemands: [2], backed: 4, rank: 2 },
    { site: 2, reached: 3, onlyThis: 3, onlyDemands: [3], backed: 0, rank: 2 },
  ]);
});

test("a facility wholly backed by others is worth nothing alone, and named twice it is still one", () => {
  const covers = coverListsOf(2, [[0, 1], [0]]);
  const report = facilityWorth(covers, Float64Array.of(2, 3), [0, 1, 1]);
  expect(report.facilities.map(({ site, onlyThis }) => [site, onlyThis])).toEqual([
    [0, 3],
    [1, 0],
  ]);
});
