import type { LngLat } from "./area";
import { atan, atan2, cos, hypot, sin } from "./portable-math";

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
export function heightAt(field: HeightField, at: LngLat): number | null {
  const [x, y] = sampleAt(field, at);
  const column = onto(x, field.width - 1);
  const row = onto(y, field.height - 1);
  const left = Math.min(Math.floor(column), field.width - 2);
  const top = Math.min(Math.floor(row), field.height - 2);
  if (!(left >= 0 && top >= 0 && column <= field.width - 1 && row <= field.height - 1)) return null;
  const nw = sample(field, left, top);
  const ne = sample(field, left + 1, top);
  const sw = sample(field, left, top + 1);
  const se = sample(field, left + 1, top + 1);
  if (nw === null || ne === null || sw === null || se === null) return null;
  const east = column - left;
  const south = row - top;
  return (nw * (1 - east) + ne * east) * (1 - south) + (sw * (1 - east) + se * east) * south;
}

/** Column and row of a position, in samples from the north-western one. */
function sampleAt(field: HeightField, at: LngLat): [column: number, row: number] {
  return [(at[0] - field.origin[0]) / field.cellDegrees[0], (field.origin[1] - at[1]) / field.cellDegrees[1]];
}

/** A position on the last sample must not fall outside for the rounding of degrees. */
function onto(position: number, last: number): number {
  const slack = 1e-6;
  return position > last && position < last + slack ? last : position < 0 && position > -slack ? 0 : position;
}

function sample(field: HeightField, column: number, row: number): number | null {
  const height = field.heights[row * field.width + column];
  return height === undefined || height === field.nodata || Number.isNaN(height) ? null : height;
}

export interface Slope {
  readonly slopeDegrees: number;
  /** Downhill direction, degrees clockwise from north; null on flat ground. */
  readonly aspectDegrees: number | null;
}
/** Horn's method on the nine samples around the nearest one, null at the edge and beside missing data. */
export function slopeAt(field: HeightField, at: LngLat): Slope | null {
  const [x, y] = sampleAt(field, at).map(Math.round) as [number, number];
  if (x < 1 || y < 1 || x > field.width - 2 || y > field.height - 2) return null;
  const around = neighbours.map(([dx, dy]) => sample(field, x + dx, y + dy));
  const [nw, n, ne, w, e, sw, s, se] = around;
  if (
    nw == null ||
    n == null ||
    ne == null ||
    w == null ||
    e == null ||
    sw == null ||
    s == null ||
    se == null
  )
    return null;
  const lat = (field.origin[1] - y * field.cellDegrees[1]) * degree;
  const [metresPerLng, metresPerLat] = metresPerDegree(lat);
  const east = (ne + 2 * e + se - (nw + 2 * w + sw)) / (8 * field.cellDegrees[0] * metresPerLng);
  const north = (nw + 2 * n + ne - (sw + 2 * s + se)) / (8 * field.cellDegrees[1] * metresPerLat);
  const rise = hypot(east, north);
  return {
    slopeDegrees: atan(rise) / degree,
    aspectDegrees: rise === 0 ? null : (atan2(-east, -north) / degree + 360) % 360,
  };
}

const degree = Math.PI / 180;
const neighbours = [
  [-1, -1],
  [0, -1],
  [1, -1],
  [-1, 0],
  [1, 0],
  [-1, 1],
  [0, 1],
  [1, 1],
] as const;

/** Length of a degree on the GRS 80 ellipsoid at a latitude in radians: along the parallel, along the meridian. */
export function metresPerDegree(latRadians: number): [alongParallel: number, alongMeridian: number] {
  const a = 6_378_137;
  const e2 = 0.006_694_380_022_9;
  const w2 = 1 - e2 * sin(latRadians) ** 2;
  return [(degree * a * cos(latRadians)) / Math.sqrt(w2), (degree * a * (1 - e2)) / (w2 * Math.sqrt(w2))];
}
