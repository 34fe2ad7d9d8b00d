import { eachPosition } from "../../geo/positions";
import type { Pickable } from "../picking";
import type { EditMap } from "./held-stage";

/** Corners of everything drawn that can be picked, lng, lat: what a pen may be put against. */
export function cornersInView(
  map: EditMap,
  pickable: ReadonlyMap<string, Pickable>,
): readonly (readonly [lng: number, lat: number])[] {
  const layers = [...pickable.keys()].filter((id) => map.getLayer(id) !== undefined);
  const corners: [number, number][] = [];
  for (const { geometry } of map.queryRenderedFeatures({ layers }))
    eachPosition(geometry, ([lng, lat]) => corners.push([lng as number, lat as number]));
  return corners;
}
