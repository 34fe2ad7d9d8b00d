import { expect, test } from "vitest";
import { demandsOf } from "./cover-lists";
import { coverListsFromDistances } from "./cover-lists-from-distances";

test("a distance of exactly the radius counts, a missing pair is out of reach, of repeats the shortest holds", () => {
  const table = {
    demandCount: 3,
    siteCount: 2,
    demands: [0, 1, 2, 2, 2],
    sites: [0, 0, 1, 1, 1],
    metres: [500, 500.001, 700, 400, 300],
  };
  const lists = coverListsFromDistances(table, 500);
  expect([[...demandsOf(lists, 0)], [...demandsOf(lists, 1)]]).toEqual([[0], [2]]);
});

test("a row that names nobody, or no distance, is refused", () => {
  const table = { demandCount: 1, siteCount: 1, demands: [0], sites: [0], metres: [1] };
  expect(() => coverListsFromDistances({ ...table, demands: [1] }, 5)).toThrow("row 0 names demand 1 of 1");
  expect(() => coverListsFromDistances({ ...table, sites: [-1] }, 5)).toThrow("row 0 names site -1 of 1");
  expect(() => coverListsFromDistances({ ...table, metres: [-2] }, 5)).toThrow(
    "row 0 has a distance of -2 m",
  );
  expect(() => coverListsFromDistances({ ...table, metres: [Number.NaN] }, 5)).toThrow("NaN");
});
