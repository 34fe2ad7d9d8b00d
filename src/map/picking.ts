import type { MapGeoJSONFeature, Map as MapLibreMap, PointLike } from "maplibre-gl";
import type { FeatureRole } from "../model/role";
import type { MapLayer } from "./map-layer";

/** Something under the pointer: what a selection needs. */
export interface Candidate {
  readonly role: FeatureRole;
  readonly id: string;
}

/** A candidate with where its state lives, for hover. */
export interface Hit extends Candidate {
  readonly source: string;
}

/** CSS pixels around the pointer that still count: a finger is 44 px wide, a mouse is exact but lines are thin. */
export const reachPixels = { touch: 22, mouse: 5, keyboard: 14 } as const;

type Rank = 0 | 1 | 2;
const rankOf = ({ geometry, layer }: MapGeoJSONFeature): Rank => {
  if (geometry.type === "Point" || geometry.type === "MultiPoint" || layer.type === "symbol") return 0;
  return geometry.type === "LineString" || geometry.type === "MultiLineString" ? 1 : 2;
};

/** What a layer's features are, and whether they are only the ground others stand on. */
export interface Pickable {
  readonly role: FeatureRole;
  readonly ground: boolean;
}

/** The layers of a style that can be picked, by id. */
export function pickableLayers(layers: readonly MapLayer[]): ReadonlyMap<string, Pickable> {
  return new Map(
    layers.flatMap(({ picks, basemap = false, layers: drawn }) =>
      picks === null ? [] : drawn.map(({ spec }) => [spec.id, { role: picks, ground: basemap }] as const),
    ),
  );
}

/** What deck.gl found, as a hit: the role is that of the layer whose description drew it. */
export function deckHit(
  layers: readonly MapLayer[],
  found: { readonly description: string; readonly id: string } | null,
): Hit | null {
  const owner = layers.find(({ deck }) => deck.some(({ id }) => id === found?.description));
  if (found === null || owner === undefined || owner.picks === null) return null;
  return { role: owner.picks, id: found.id, source: found.description };
}

/**
 * What lies at a point, the likeliest first: points by nearness, then lines within reach, then the areas
 * the point itself is in, the topmost first; roads and rivers of the basemap last. Each thing once.
 *
 * @param drawnByDeck a line that deck.gl drew there; it comes after the lines of the map itself.
 */
export function hitsAt(
  map: MapLibreMap,
  pickable: ReadonlyMap<string, Pickable>,
  at: { readonly x: number; readonly y: number },
  reach: number,
  drawnByDeck: Hit | null = null,
): Hit[] {
  const layers = [...pickable.keys()].filter((id) => map.getLayer(id) !== undefined);
  if (layers.length === 0) return drawnByDeck === null ? [] : [drawnByDeck];
  const box: [PointLike, PointLike] = [
    [at.x - reach, at.y - reach],
    [at.x + reach, at.y + reach],
  ];
  const near = map.queryRenderedFeatures(box, { layers }).filter((feature) => rankOf(feature) < 2);
  const under = map
    .queryRenderedFeatures([at.x, at.y], { layers })
    .filter((feature) => rankOf(feature) === 2);
  const distance = (feature: MapGeoJSONFeature) => {
    if (feature.geometry.type !== "Point") return reach;
    const [lng = 0, lat = 0] = feature.geometry.coordinates;
    const spot = map.project([lng, lat]);
    return Math.hypot(spot.x - at.x, spot.y - at.y);
  };
  const asHits = (features: readonly MapGeoJSONFeature[]) =>
    features.flatMap(({ id, source, layer }) => {
      const kind = pickable.get(layer.id);
      return kind === undefined || id === undefined ? [] : [{ ...kind, id: String(id), source }];
    });
  const hits = [
    ...asHits(near.sort((a, b) => rankOf(a) - rankOf(b) || distance(a) - distance(b))),
    ...(drawnByDeck === null ? [] : [{ ...drawnByDeck, ground: false }]),
    ...asHits(under),
  ];
  return unique([...hits.filter(({ ground }) => !ground), ...hits.filter(({ ground }) => ground)]);
}

function unique(hits: readonly Hit[]): Hit[] {
  const seen = new Set<string>();
  return hits.filter(({ role, id }) => {
    const key = `${role}:${id}`;
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}
