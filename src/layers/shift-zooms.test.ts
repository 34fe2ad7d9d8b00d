import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { expect, test } from "vitest";
import { byZoom, expression, fromZoom } from "./expression";
import { layerKinds } from "./registry";
import { shiftZooms } from "./shift-zooms";
import { toyDistrict } from "./toy-district";

test("names, signs and classes come one zoom later on a wall of twice the lines; widths stay", () => {
  const spec = shiftZooms(
    {
      id: "names",
      type: "symbol",
      source: "roads",
      minzoom: 10.5,
      maxzoom: 15,
      filter: expression("all", ["!=", ["get", "name"], ""], ["step", ["zoom"], false, 13.5, true]),
      layout: { "text-size": byZoom([8, 13], [11, 17]), "text-padding": 4 },
      paint: { "text-opacity": fromZoom(0, [9, 1]), "text-halo-width": byZoom([8, 1], [12, 2]) },
    },
    1,
  );
  expect(spec).toEqual({
    id: "names",
    type: "symbol",
    source: "roads",
    minzoom: 11.5,
    maxzoom: 16,
    filter: ["all", ["!=", ["get", "name"], ""], ["step", ["zoom"], false, 14.5, true]],
    layout: { "text-size": ["interpolate", ["linear"], ["zoom"], 9, 13, 12, 17], "text-padding": 4 },
    paint: {
      "text-opacity": ["step", ["zoom"], 0, 10, 1],
      "text-halo-width": ["interpolate", ["linear"], ["zoom"], 8, 1, 12, 2],
    },
  });
});

test("numbers that are no zooms stay: steps over a property, values at a stop", () => {
  const byArea = ["step", ["get", "area"], 0, 11, 1] as const;
  const spec = shiftZooms(
    {
      id: "dots",
      type: "circle",
      source: "parks",
      paint: { "circle-radius": byZoom([10, expression(...byArea)], [12, 12]) },
    },
    2,
  );
  expect(spec.paint).toEqual({
    "circle-radius": ["interpolate", ["linear"], ["zoom"], 12, byArea, 14, 12],
  });
});

test("a kind is never asked for below zoom 0, and nothing moves where nothing is shifted", () => {
  const spec = { id: "a", type: "fill", source: "s", minzoom: 0.3 } as const;
  expect(shiftZooms(spec, -1)).toEqual({ ...spec, minzoom: 0 });
  expect(shiftZooms(spec, 0)).toBe(spec);
});

test("every kind's layers stay styles that MapLibre's validator accepts", () => {
  const style = { theme: "dark", locale: "zh-CN", figure: null, year: null, opacity: 1 } as const;
  for (const kind of layerKinds) {
    const { sources, terrain, layers } = kind.draw(toyDistrict(), { ...style, textScale: 3.5, zoomShift: 1 });
    if (terrain !== undefined) continue;
    const errors = validateStyleMin({
      version: 8,
      glyphs: "https://unused.invalid/{fontstack}/{range}.pbf",
      sources: Object.fromEntries(sources.map(({ id, data }) => [id, { type: "geojson", data }])),
      layers: layers.map(({ spec }) => shiftZooms(spec, 1)),
    } as never);
    expect(errors.map(({ message }) => message)).toEqual([]);
  }
});
