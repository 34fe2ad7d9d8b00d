import type { Geometry } from "geojson";

/** The mean radius Turf computes with, metres. Its functions are exact in the shadow frame of this radius. */
export const turfRadiusMetres = 6371008.8;

/**
 * A district's plane: ellipsoidal Lambert azimuthal equal-area on GRS 80 (CGCS2000), centred where the data lie.
 *
 * Areas in the plane are areas on the ellipsoid; lengths are true to 1 ppm at 5 km from the centre, 6 at
 * 25 km and 16 at 50 km. Edges are straight in the plane. x east, y north, metres.
 */
export interface Frame {
  readonly center: { readonly lng: number; readonly lat: number };
  /** Degrees to metres. */
  project(lng: number, lat: number): [x: number, y: number];
  /** Metres to degrees. */
  unproject(x: number, y: number): [lng: number, lat: number];
  /**
   * Projects many: `source` holds lng, lat, lng, lat, …; `target` receives x, y, x, y, … from its start.
   * They may be the same array.
   */
  projectInto(source: Float64Array, target: Float64Array): void;
  unprojectInto(source: Float64Array, target: Float64Array): void;
  /**
   * The geometry in pseudo degrees around (0, 0) on Turf's sphere, by the spherical equal-area projection read
   * backwards: there Turf's `area` is the ellipsoidal one and its `distance` is true within 4 ppm.
   */
  toShadow<G extends Geometry>(geometry: G): G;
  fromShadow<G extends Geometry>(geometry: G): G;
}

export declare function createFrame(center: { readonly lng: number; readonly lat: number }): Frame;
/** The frame at the middle of the geometries' bounding box. Throws when there is no finite coordinate. */
export declare function frameFor(geometries: Iterable<Geometry>): Frame;
