import type { LayerSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { Feature, FeatureCollection, Position } from "geojson";
import { createFrame } from "../../geo/frame";
import type { LayerDescription, Theme } from "../layer-kind";
import { paletteOf } from "../palette";

export interface FireDrawing {
  readonly lng: number;
  readonly lat: number;
  readonly radiusMetres: number;
  /** Who is near: lng, lat. */
  readonly near: readonly (readonly [number, number])[];
}

/** Corners of a circle on the map: at 96 the chord lies 0.05 % of the radius inside. */
const corners = 96;
const source = "fire-point";

function dataOf({ lng, lat, radiusMetres, near }: FireDrawing): FeatureCollection {
  const frame = createFrame({ lng, lat });
  const ring = Array.from({ length: corners + 1 }, (_, corner): Position => {
    const turn = (2 * Math.PI * (corner % corners)) / corners;
    return frame.unproject(radiusMetres * Math.cos(turn), radiusMetres * Math.sin(turn));
  });
  const feature = (kind: string, geometry: Feature["geometry"], index = 0): Feature => ({
    type: "Feature",
    properties: { id: `${kind}-${index}`, kind },
    geometry,
  });
  return {
    type: "FeatureCollection",
    features: [
      feature("around", { type: "Polygon", coordinates: [ring] }),
      ...near.map((at, index) =>
        feature("way", { type: "LineString", coordinates: [[lng, lat], [...at]] }, index),
      ),
      feature("fire", { type: "Point", coordinates: [lng, lat] }),
    ],
  };
}

/** The fire as the needle's dot, its surroundings as a dashed ring, and a line to everybody who is near. */
export function drawFire(drawing: FireDrawing, theme: Theme): LayerDescription {
  const { needle, paper, quiet, stroke } = paletteOf(theme);
  const layer = (name: string, kind: string, rest: Pick<LayerSpecification, "type" | "paint">) => ({
    band: "needle" as const,
    spec: {
      id: `${source}-${name}`,
      source,
      filter: ["==", ["get", "kind"], kind],
      ...rest,
    } as LayerSpecification,
  });
  return {
    sources: [{ id: source, key: JSON.stringify(drawing), data: dataOf(drawing), promoteId: "id" }],
    layers: [
      layer("around", "around", {
        type: "line",
        paint: { "line-color": needle, "line-width": 1.6 * stroke, "line-dasharray": [4, 2] },
      }),
      layer("way", "way", {
        type: "line",
        paint: { "line-color": quiet, "line-width": 1.1 * stroke, "line-dasharray": [1, 2] },
      }),
      layer("fire", "fire", {
        type: "circle",
        paint: {
          "circle-radius": 7 * stroke,
          "circle-color": needle,
          "circle-stroke-color": paper,
          "circle-stroke-width": 2 * stroke,
        },
      }),
    ],
    deck: [],
    states: {},
  };
}
