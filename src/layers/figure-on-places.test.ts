import { expect, test } from "vitest";
import type { Figure } from "../indicators/figure";
import { figureOnPlaces } from "./figure-on-places";
import { parkCoverageFigure } from "./toy-district";

const grids = ["140122100001001", "140122100001002", "140122100001003", "140122100001004"];
const of = (byPlace: Figure["byPlace"]): Figure => ({ ...parkCoverageFigure(), byPlace });
const value = (share: number | null) => ({ value: share, numerator: 0, denominator: 0 });

test("a place without a value has no state: it is not the lowest class", () => {
  const spread = figureOnPlaces(parkCoverageFigure(), grids, "light");
  expect(spread?.states.get("140122100001003")).toEqual({ class: 0 });
  expect(spread?.states.has("140122100001004")).toBe(false);
});

test("80 % is not more than 80 %", () => {
  const spread = figureOnPlaces(parkCoverageFigure(), grids, "light");
  expect(spread?.states.get("140122100001001")).toEqual({ class: 4 });
  expect(spread?.states.get("140122100001002")).toEqual({ class: 3 });
});

test("a figure by town colours each grid as its town", () => {
  const spread = figureOnPlaces(of({ "140122": value(0.5), "140122100": value(0.3) }), grids, "light");
  expect(grids.map((code) => spread?.values.get(code))).toEqual([0.3, 0.3, 0.3, 0.3]);
});

test("a figure by grid leaves a grid without a value empty although its town has one", () => {
  const spread = figureOnPlaces(of({ "140122100": value(0.3), [grids[0]!]: value(0.9) }), grids, "light");
  expect([...(spread?.values ?? [])]).toEqual([[grids[0], 0.9]]);
});

test("a figure of the county alone colours nothing", () => {
  expect(figureOnPlaces(of({ "140122": value(0.5) }), grids, "light")).toBeNull();
  expect(figureOnPlaces(null, grids, "light")).toBeNull();
});
