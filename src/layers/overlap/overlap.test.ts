import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import type { MultiPolygon } from "geojson";
import { expect, test } from "vitest";
import { parseImageId } from "../image-id";
import { themes } from "../layer-kind";
import { drawOverlap, overlapLegend } from "./overlap";

const square = (west: number): MultiPolygon => ({
  type: "MultiPolygon",
  coordinates: [
    [
      [
        [west, 38],
        [west + 0.01, 38],
        [west + 0.01, 38.01],
        [west, 38.01],
        [west, 38],
      ],
    ],
  ],
});
const drawing = { depths: [square(112), square(112.1), null], uncovered: square(112.2) };

test.each(themes)(
  "%s: MapLibre's own validator accepts it; ground that is not there is no feature",
  (theme) => {
    const { sources, layers } = drawOverlap(drawing, theme);
    const style = {
      version: 8 as const,
      sources: Object.fromEntries(sources.map(({ id, data }) => [id, { type: "geojson", data }])),
      layers: layers.map(({ spec }) => spec),
    };
    expect(validateStyleMin(style as never).map(({ message }) => message)).toEqual([]);
    expect(JSON.stringify(sources)).not.toContain('"reached":"3"');
  },
);

test("four samples stand for once, twice, three times and nobody; nobody is hatched as well", () => {
  const samples = overlapLegend("light");
  expect(samples.map(({ shape }) => shape)).toEqual(["fill", "fill", "fill", "hatch"]);
  expect(samples[0]?.color).toBe("#2a7f9229");
  expect(parseImageId(samples[3]?.image ?? "")).not.toBeNull();
});
