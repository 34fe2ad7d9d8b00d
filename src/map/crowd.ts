import type { Map as MapLibreMap } from "maplibre-gl";
import type { Pickable } from "./picking";

/** A rectangle of the picture in CSS pixels from its upper left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How many things lie in a rectangle of the picture, those of the ground under them left aside. */
export function crowdIn(map: MapLibreMap, pickable: ReadonlyMap<string, Pickable>, box: Box): number {
  const layers = [...pickable].flatMap(([id, { ground }]) => (ground || !map.getLayer(id) ? [] : [id]));
  if (layers.length === 0) return 0;
  const found = map.queryRenderedFeatures(
    [
      [box.left, box.top],
      [box.right, box.bottom],
    ],
    { layers },
  );
  return new Set(found.map(({ source, id }) => `${source} ${id}`)).size;
}
