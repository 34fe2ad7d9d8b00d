import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import type { FeatureCollection, Polygon } from "geojson";
import { expect, test } from "vitest";
import { createFrame } from "../../geo/frame";
import { themes } from "../layer-kind";
import { drawFire } from "./fire-point";

const drawing = { lng: 112.67, lat: 38.06, radiusMetres: 3000, near: [[112.7, 38.1]] as const };

test.each(themes)("%s: MapLibre's own validator accepts the fire", (theme) => {
  const { sources, layers } = drawFire(drawing, theme);
  const style = {
    version: 8 as const,
    sources: Object.fromEntries(sources.map(({ id, data }) => [id, { type: "geojson", data }])),
    layers: layers.map(({ spec }) => spec),
  };
  expect(validateStyleMin(style as never).map(({ message }) => message)).toEqual([]);
});

test("the ring lies 3 km from the fire in every direction", () => {
  const { sources } = drawFire(drawing, "light");
  const [around] = (sources[0]!.data as FeatureCollection<Polygon>).features;
  const ring = around!.geometry.coordinates[0]!;
  const frame = createFrame(drawing);
  for (const [lng = 0, lat = 0] of ring) {
    const [x, y] = frame.project(lng, lat);
    expect(Math.hypot(x, y)).toBeCloseTo(3000, 3);
  }
});
