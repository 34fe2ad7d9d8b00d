import { expect, test } from "vitest";
import { urlKeys } from "./url-table";
import { formatView, parseView } from "./view";

test("an empty address chooses nothing", () => {
  const view = parseView("");
  expect(Object.keys(view).sort()).toEqual(Object.keys(urlKeys).sort());
  expect(Object.values(view).every((value) => value === null)).toBe(true);
});

test("a link comes back as it was written", () => {
  const link =
    "?face=desk&camera=12/38.06/112.67&layers=grids,parks&indicator=park-coverage&select=grids:140122101001001";
  const view = parseView(link);
  expect(view.indicator).toBe("park-coverage");
  expect(view.select).toEqual({ role: "grids", id: "140122101001001" });
  expect(
    formatView({
      face: view.face,
      camera: view.camera,
      layers: view.layers,
      indicator: view.indicator,
      select: view.select,
    }),
  ).toBe(link);
});

test("a damaged value reads as nothing chosen and harms no other", () => {
  const view = parseView("?camera=NaN/1/2&theme=neon&unit=ha&year=20x2&place=12&fold=figures,roof");
  expect(view).toMatchObject({
    camera: null,
    theme: null,
    unit: "ha",
    year: null,
    place: null,
    fold: ["figures"],
  });
});

test("markup in a link stays text that no id admits", () => {
  const view = parseView(`?indicator=${encodeURIComponent("<img src=x onerror=alert(1)>")}`);
  expect(view.indicator).toBeNull();
});
