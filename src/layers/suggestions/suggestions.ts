import type { LayerSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { Feature, FeatureCollection, Geometry, Polygon, Position } from "geojson";
import { createFrame } from "../../geo/frame";
import { byZoom } from "../expression";
import type { Band, LayerDescription, Theme } from "../layer-kind";
import { paletteOf } from "../palette";
import { textHash } from "../text-hash";

type Spot = readonly [lng: number, lat: number];

/** What a proposal puts on the map. */
export interface Proposal {
  /** Proposed places and how far each would serve. */
  readonly places: readonly { readonly at: Spot; readonly radiusMetres: number }[];
  /** Who would newly be reached, and who would not. */
  readonly reached: readonly Spot[];
  readonly open: readonly Spot[];
  /** Places the planner dropped as candidates. */
  readonly dropped: readonly Spot[];
  /** Ground the planner drew as out of bounds; the last one may still be growing. */
  readonly zones: readonly (readonly Spot[])[];
}

/** Corners of a circle on the map: at 96 the chord lies 0.05 % of the radius inside. */
const corners = 96;

/** A circle of true metres around a spot. */
function circleAround([lng, lat]: Spot, radiusMetres: number): Polygon {
  const frame = createFrame({ lng, lat });
  const ring = Array.from({ length: corners + 1 }, (_, corner): Position => {
    const turn = (2 * Math.PI * (corner % corners)) / corners;
    return frame.unproject(radiusMetres * Math.cos(turn), radiusMetres * Math.sin(turn));
  });
  return { type: "Polygon", coordinates: [ring] };
}

function zoneOf(spots: readonly Spot[]): Geometry | null {
  const [first] = spots;
  if (first === undefined) return null;
  if (spots.length === 1) return { type: "Point", coordinates: [...first] };
  if (spots.length === 2) return { type: "LineString", coordinates: spots.map((spot) => [...spot]) };
  return { type: "Polygon", coordinates: [[...spots, first].map((spot) => [...spot])] };
}

function featuresOf({ places, reached, open, dropped, zones }: Proposal): FeatureCollection {
  const feature = (kind: string, geometry: Geometry): Feature => ({
    type: "Feature",
    properties: { kind },
    geometry,
  });
  const points = (kind: string, spots: readonly Spot[]) =>
    spots.map((spot) => feature(kind, { type: "Point", coordinates: [...spot] }));
  return {
    type: "FeatureCollection",
    features: [
      ...zones.flatMap((zone) => zoneOf(zone) ?? []).map((geometry) => feature("zone", geometry)),
      ...places.map(({ at, radiusMetres }) => feature("reach", circleAround(at, radiusMetres))),
      ...points("open", open),
      ...points("reached", reached),
      ...points("dropped", dropped),
    ].map((each, index) => ({ ...each, properties: { ...each.properties, id: String(index) } })),
  };
}

const source = "suggestions";

/** Dots of things stand above the names written at the same spots. */
const abovePixels = 14;

/** A proposal in the colour of the needle: reach as a fine line, who gains as full dots, who is left as hollow ones. */
export function drawProposal(proposal: Proposal, theme: Theme): LayerDescription {
  const { needle, covered, uncovered, paper, ink, stroke } = paletteOf(theme);
  const data = featuresOf(proposal);
  const key = textHash(
    JSON.stringify(data.features.map(({ geometry, properties }) => [properties, geometry])),
  );
  const layer = (
    band: Band,
    name: string,
    kind: string,
    rest: Pick<LayerSpecification, "type" | "paint">,
  ) => ({
    band,
    spec: {
      id: `${source}-${name}`,
      source,
      filter: ["==", ["get", "kind"], kind],
      ...rest,
    } as LayerSpecification,
  });
  const dot = (fill: string, edge: string, width: number, liftPixels = abovePixels) => ({
    type: "circle" as const,
    paint: {
      "circle-radius": byZoom([10, 2.5 * stroke], [15, 6 * stroke]),
      "circle-color": fill,
      "circle-stroke-color": edge,
      "circle-stroke-width": width * stroke,
      "circle-translate": [0, -liftPixels] as [number, number],
    },
  });
  return {
    sources: [{ id: source, key, data, promoteId: "id" }],
    layers: [
      layer("area", "zone-fill", "zone", {
        type: "fill",
        paint: { "fill-color": ink, "fill-opacity": 0.12 },
      }),
      layer("line", "zone-edge", "zone", {
        type: "line",
        paint: { "line-color": ink, "line-width": 1.5 * stroke, "line-dasharray": [1, 2] },
      }),
      layer("area", "reach-fill", "reach", {
        type: "fill",
        paint: { "fill-color": needle, "fill-opacity": 0.09 },
      }),
      layer("needle", "reach-case", "reach", {
        type: "line",
        paint: { "line-color": paper, "line-width": 4 * stroke, "line-opacity": 0.7 },
      }),
      layer("needle", "reach-edge", "reach", {
        type: "line",
        paint: { "line-color": needle, "line-width": 1.8 * stroke, "line-dasharray": [4, 2] },
      }),
      layer("needle", "open", "open", dot("rgba(0, 0, 0, 0)", uncovered, 1.5)),
      layer("needle", "reached", "reached", dot(covered, paper, 1.5)),
      layer("needle", "dropped", "dropped", dot(paper, needle, 2, 0)),
    ],
    deck: [],
    states: {},
  };
}
