import { expect, test } from "vitest";
import { closedTurn, turned, type WallTurn, wishOf } from "./wall-turn";

const figures = ["a", "b"];
const at = (open: string, page: number): WallTurn => ({ ...closedTurn, open, page });

test("one key that goes forward leads through every page of every passport and back to the wall", () => {
  let turn = turned(closedTurn, "figure", figures, 0);
  const seen: (readonly [string | null, number])[] = [];
  for (let press = 0; turn.open !== null && press < 20; press += 1) {
    seen.push([turn.open, turn.page]);
    turn = turned(turn, "next", figures, turn.open === "a" ? 3 : 1);
  }
  expect(seen).toEqual([
    ["a", 0],
    ["a", 1],
    ["a", 2],
    ["b", 0],
  ]);
  expect(turn).toEqual(closedTurn);
});

test("back stops at the first page, and never stays behind the last one after the pages became fewer", () => {
  expect(turned(at("a", 0), "back", figures, 3).page).toBe(0);
  expect(turned(at("a", 5), "back", figures, 3).page).toBe(1);
});

test("computing again turns to the last page, where the answer stands", () => {
  expect(turned(at("a", 0), "again", figures, 4)).toMatchObject({ open: "a", page: 3, again: 1 });
});

test("the third key of a clicker goes on with the next figure and closes behind the last", () => {
  expect(turned(at("a", 2), "figure", figures, 4)).toEqual(at("b", 0));
  expect(turned(at("b", 2), "figure", figures, 4)).toEqual(closedTurn);
});

test("a figure that is not on the wall is followed by the wall's first", () => {
  expect(turned(at("x", 0), "figure", figures, 1).open).toBe("a");
});

test.each([
  ["I", false, "figure"],
  [".", false, "figure"],
  ["Enter", false, "figure"],
  ["Enter", true, "again"],
  ["ArrowRight", false, null],
  ["ArrowRight", true, "next"],
  ["Escape", false, null],
  ["r", false, null],
  ["q", true, null],
] as const)("%s with something open: %s, means %s", (key, isOpen, wish) => {
  expect(wishOf(key, isOpen)).toBe(wish);
});
