import { expect, test } from "vitest";
import { nextCandidate } from "./next-candidate";

const post = { role: "posts", id: "p1" };
const grid = { role: "grids", id: "g1" };

test("a press takes the likeliest thing", () => {
  expect(nextCandidate([post, grid], null)).toEqual(post);
});

test("pressing again goes through what lies underneath and comes round", () => {
  expect(nextCandidate([post, grid], post)).toEqual(grid);
  expect(nextCandidate([post, grid], grid)).toEqual(post);
});

test("a press on nothing selects nothing", () => {
  expect(nextCandidate([], post)).toBeNull();
});
