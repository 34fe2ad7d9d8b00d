import type { LngLat } from "./area";

/** Heights on a regular grid in degrees, row 0 in the north, as SRTM tiles and GeoTIFFs have them. */
export interface HeightField {
  readonly width: number;
  readonly height: number;
  /** Centre of the first (north-western) sample, lng, lat in degrees. */
  readonly origin: LngLat;
  /** Degrees between samples, both positive. */
  readonly cellDegrees: readonly [lng: number, lat: number];
  /** Metres, row by row from the north. */
  readonly heights: Int16Array | Float32Array;
  readonly nodata: number | null;
}

/** Metres, bilinear; null outside and where a neighbour has no data. */
export declare function heightAt(field: HeightField, at: LngLat): number | null;

export interface Slope {
  readonly slopeDegrees: number;
  /** Downhill direction, degrees clockwise from north; null on flat ground. */
  readonly aspectDegrees: number | null;
}
/** Horn's method on the nine samples around the nearest one, null at the edge and beside missing data. */
export declare function slopeAt(field: HeightField, at: LngLat): Slope | null;
