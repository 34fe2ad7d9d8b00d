import type { LayerSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { Feature, FeatureCollection, Geometry } from "geojson";
import type { Theme } from "../layers/layer-kind";
import { paletteOf } from "../layers/palette";
import type { MapLayer } from "./map-layer";

/** What is selected: its role and id, and a spot to mark where the map does not draw it. */
export interface NeedleTarget {
  readonly role: string;
  readonly id: string;
  readonly at?: readonly [lng: number, lat: number] | null;
  /** Its outline, for a source so large that only the map's worker knows it. */
  readonly shape?: Geometry | null;
}

export const needleSource = "needle";

const empty: FeatureCollection = { type: "FeatureCollection", features: [] };

const feature = (geometry: Geometry): FeatureCollection => ({
  type: "FeatureCollection",
  features: [{ type: "Feature", properties: {}, geometry }],
});

/** The geometry to mark: the thing's own as it is drawn, else its spot, else nothing. */
export function needleData(layers: readonly MapLayer[], target: NeedleTarget | null): FeatureCollection {
  if (target === null) return empty;
  const isTarget = ({ properties }: Feature) => properties?.id === target.id;
  for (const { picks, sources } of layers) {
    if (picks !== target.role) continue;
    // a kind's own geometry comes before the points its names stand at
    const found = sources
      .flatMap(({ data }) => (typeof data === "string" ? [] : data.features))
      .find(isTarget);
    if (found !== undefined) return feature(found.geometry);
    if (target.shape && sources.some(({ data }) => typeof data === "string")) return feature(target.shape);
  }
  return target.at ? feature({ type: "Point", coordinates: [...target.at] }) : empty;
}

/** The one red on the map: a line around, along or about what is selected, on a casing of paper. */
export function needleLayers(theme: Theme): readonly LayerSpecification[] {
  const { needle, paper, stroke } = paletteOf(theme);
  const shared = { source: needleSource } as const;
  const line = (id: string, color: string, width: number): LayerSpecification => ({
    id,
    type: "line",
    ...shared,
    filter: ["!=", ["geometry-type"], "Point"],
    layout: { "line-join": "round", "line-cap": "round" },
    paint: { "line-color": color, "line-width": width * stroke },
  });
  const ring = (id: string, color: string, width: number): LayerSpecification => ({
    id,
    type: "circle",
    ...shared,
    filter: ["==", ["geometry-type"], "Point"],
    paint: {
      "circle-radius": 15,
      "circle-color": "rgba(0, 0, 0, 0)",
      "circle-stroke-color": color,
      "circle-stroke-width": width * stroke,
      "circle-pitch-alignment": "map",
    },
  });
  return [
    {
      id: "needle-fill",
      type: "fill",
      ...shared,
      filter: ["in", ["geometry-type"], ["literal", ["Polygon", "MultiPolygon"]]],
      paint: { "fill-color": needle, "fill-opacity": 0.1 },
    },
    line("needle-case", paper, 6),
    line("needle-line", needle, 3),
    ring("needle-ring-case", paper, 6),
    ring("needle-ring", needle, 3),
  ];
}
