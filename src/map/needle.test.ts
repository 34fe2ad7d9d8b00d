import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import type { Feature } from "geojson";
import { expect, test } from "vitest";
import { themes } from "../layers/layer-kind";
import { nothing } from "../layers/nothing";
import type { MapLayer } from "./map-layer";
import { needleData, needleLayers } from "./needle";

const square: Feature["geometry"] = {
  type: "Polygon",
  coordinates: [
    [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 0],
    ],
  ],
};
const middle: Feature["geometry"] = { type: "Point", coordinates: [0.5, 0.5] };
const source = (id: string, geometry: Feature["geometry"]) => ({
  id,
  key: id,
  promoteId: "id",
  data: {
    type: "FeatureCollection" as const,
    features: [{ type: "Feature" as const, properties: { id: "7" }, geometry }],
  },
});
const grids: MapLayer = {
  ...nothing,
  kind: "grids",
  picks: "grids",
  sources: [source("grids", square), source("names", middle)],
};

const geometryOf = (layers: readonly MapLayer[], target: Parameters<typeof needleData>[1]) =>
  needleData(layers, target).features.map(({ geometry }) => geometry);

test("what is selected is marked by its own geometry, not by where its name stands", () => {
  expect(geometryOf([grids], { role: "grids", id: "7" })).toEqual([square]);
});

test("a thing of another role with the same id is not it", () => {
  expect(geometryOf([grids], { role: "parks", id: "7" })).toEqual([]);
});

test("of a source that only the map's worker knows, the outline said of the thing is marked", () => {
  const large: MapLayer = { ...grids, sources: [{ ...source("grids", square), data: "blob:grids" }] };
  const target = { role: "grids", id: "7", at: [0.5, 0.5], shape: square } as const;
  expect(geometryOf([large], target)).toEqual([square]);
  expect(geometryOf([], target)).toEqual([middle]);
});

test("what the map does not draw is marked where it is said to be", () => {
  const at: [number, number] = [112.6, 38];
  expect(geometryOf([], { role: "posts", id: "p", at })).toEqual([{ type: "Point", coordinates: at }]);
});

test("nothing selected marks nothing", () => {
  expect(geometryOf([grids], null)).toEqual([]);
});

test.each(themes)("the needle's style is valid in %s", (theme) => {
  const sources = { needle: { type: "geojson", data: { type: "FeatureCollection", features: [] } } };
  expect(validateStyleMin({ version: 8, sources, layers: needleLayers(theme) } as never)).toEqual([]);
});
