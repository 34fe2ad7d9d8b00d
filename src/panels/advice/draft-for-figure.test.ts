import { expect, test } from "vitest";
import { draftForFigure } from "./draft-for-figure";

test("the question follows the figure in view: its category, its demand", () => {
  expect(draftForFigure({ indicator: "facility-cover", params: { category: "canteen" } })).toMatchObject({
    kind: "facilities:canteen",
    demand: "compounds",
  });
  expect(draftForFigure({ indicator: "facility-cover" })).toMatchObject({ kind: "facilities:toilet" });
  expect(draftForFigure({ indicator: "watch-reach" })).toMatchObject({
    kind: "posts:watchtower",
    demand: "forest",
    weigh: "area",
  });
});

test("a figure of nothing one could place leaves the question as it is", () => {
  expect(draftForFigure({ indicator: "forest-cover" })).toEqual({});
  expect(draftForFigure(null)).toEqual({});
});
