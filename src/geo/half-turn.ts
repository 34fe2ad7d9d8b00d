import type { Geometry, Position } from "geojson";
import { boundingBox, mapPositions } from "./positions";

/** Longitude seen from the other side of the earth: 179 and −179 become −1 and 1. Its own inverse. */
export function halfTurnLng(lng: number): number {
  if (Math.abs(lng) > 180) return lng;
  return lng > 0 ? lng - 180 : lng + 180;
}

/** The geometry half way round the earth, where its areas and lengths are what they were. */
export function halfTurn<G extends Geometry>(geometry: G): G {
  return mapPositions(
    geometry,
    ([lng, ...rest]): Position => (lng === undefined ? [] : [halfTurnLng(lng), ...rest]),
  );
}

/** Whether things lie close together on both sides of the 180th meridian, which a plain box holds to be a world apart. */
export function crossesDateLine(geometries: readonly Geometry[]): boolean {
  const width = (all: readonly Geometry[]): number => {
    const box = boundingBox(all);
    return box ? box[2] - box[0] : 0;
  };
  return width(geometries) > 180 && width(geometries.map(halfTurn)) < 180;
}
