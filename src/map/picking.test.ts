import type { Map as MapLibreMap } from "maplibre-gl";
import { expect, test } from "vitest";
import { nothing } from "../layers/nothing";
import type { MapLayer } from "./map-layer";
import { deckHit, hitsAt, pickableLayers } from "./picking";

const layer = (kind: string, picks: MapLayer["picks"], ids: readonly string[], basemap?: true): MapLayer => ({
  ...nothing,
  kind,
  picks,
  basemap,
  layers: ids.map((id) => ({ band: "zone", spec: { id, type: "background" } })),
});

const pickable = pickableLayers([
  layer("grids", "grids", ["grids-fill", "grids-name"]),
  layer("towns", "towns", ["towns-fill"]),
  layer("roads", "roads", ["roads-line"], true),
  layer("routes", "patrol-routes", ["routes-line"]),
  layer("posts", "posts", ["posts-dot"]),
  layer("hillshade", null, ["shade"]),
]);

type Drawn = {
  layer: string;
  type: "fill" | "line" | "circle" | "symbol";
  id: string;
  at?: [number, number];
};
const geometryOf = ({ type, at = [0, 0] }: Drawn) =>
  type === "fill"
    ? { type: "Polygon", coordinates: [] }
    : type === "line"
      ? { type: "LineString", coordinates: [] }
      : { type: "Point", coordinates: at };

/** A map that has drawn these, topmost first; one degree is one pixel. */
function mapWith(drawn: readonly Drawn[]) {
  const asked: unknown[] = [];
  const map = {
    getLayer: () => ({}),
    project: ([x, y]: [number, number]) => ({ x, y }),
    queryRenderedFeatures: (where: unknown, { layers }: { layers: string[] }) => {
      asked.push(where);
      return drawn
        .filter(({ layer }) => layers.includes(layer))
        .map((one) => ({
          id: one.id,
          source: one.layer,
          layer: { id: one.layer, type: one.type },
          geometry: geometryOf(one),
        }));
    },
  };
  return { map: map as unknown as MapLibreMap, asked };
}

const idsOf = (drawn: readonly Drawn[], at = { x: 0, y: 0 }) =>
  hitsAt(mapWith(drawn).map, pickable, at, 5).map(({ role, id }) => `${role}:${id}`);

test("a point comes before a line, a line before the area it lies in, the upper area first", () => {
  expect(
    idsOf([
      { layer: "grids-fill", type: "fill", id: "g" },
      { layer: "towns-fill", type: "fill", id: "t" },
      { layer: "routes-line", type: "line", id: "r" },
      { layer: "posts-dot", type: "circle", id: "p" },
    ]),
  ).toEqual(["posts:p", "patrol-routes:r", "grids:g", "towns:t"]);
});

test("of two points the nearer comes first", () => {
  expect(
    idsOf([
      { layer: "posts-dot", type: "circle", id: "far", at: [4, 0] },
      { layer: "posts-dot", type: "circle", id: "near", at: [1, 1] },
    ]),
  ).toEqual(["posts:near", "posts:far"]);
});

test("a road of the basemap does not stand before the grid it crosses", () => {
  expect(
    idsOf([
      { layer: "roads-line", type: "line", id: "w" },
      { layer: "grids-fill", type: "fill", id: "g" },
    ]),
  ).toEqual(["grids:g", "roads:w"]);
});

test("a thing drawn twice is one candidate", () => {
  expect(
    idsOf([
      { layer: "grids-name", type: "symbol", id: "g" },
      { layer: "grids-fill", type: "fill", id: "g" },
    ]),
  ).toEqual(["grids:g"]);
});

test("lines and points are asked for around the pointer, areas at it", () => {
  const { map, asked } = mapWith([]);
  hitsAt(map, pickable, { x: 100, y: 50 }, 22);
  expect(asked).toEqual([
    [
      [78, 28],
      [122, 72],
    ],
    [100, 50],
  ]);
});

test("relief cannot be picked", () => {
  expect(pickable.has("shade")).toBe(false);
});

test("a track that deck.gl drew is pressed before the grid under it and after the map's own lines", () => {
  const tracks: MapLayer = {
    ...layer("patrol-tracks", "patrol-tracks", []),
    deck: [{ id: "tracks", deck: "TripsLayer", band: "line", key: "", props: {} }],
  };
  const hit = deckHit([tracks], { description: "tracks", id: "t-1" });
  const drawn: Drawn[] = [
    { layer: "grids-fill", type: "fill", id: "g" },
    { layer: "routes-line", type: "line", id: "r" },
  ];
  const found = hitsAt(mapWith(drawn).map, pickable, { x: 0, y: 0 }, 5, hit);
  expect(found.map(({ role, id }) => `${role}:${id}`)).toEqual([
    "patrol-routes:r",
    "patrol-tracks:t-1",
    "grids:g",
  ]);
  expect(deckHit([tracks], { description: "another", id: "t-1" })).toBeNull();
  expect(deckHit([tracks], null)).toBeNull();
});
