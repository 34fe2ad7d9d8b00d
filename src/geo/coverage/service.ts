import type { Geometry } from "geojson";

/** Something that serves the ground around it: all within `radiusMetres` of its edge (0: the thing itself). */
export interface Service {
  /** Points, lines and polygons, lng, lat in degrees. */
  readonly geometry: Geometry;
  /** Straight-line distance in the frame; 0 or more. A point at exactly this distance is served. */
  readonly radiusMetres: number;
}

/** @throws RangeError when the radius is negative or no number. */
export function checkRadius(radiusMetres: number, index: number): void {
  if (!(radiusMetres >= 0 && radiusMetres < Infinity))
    throw new RangeError(
      `service ${index} has a radius of ${radiusMetres} m: give a distance of 0 m or more`,
    );
}
