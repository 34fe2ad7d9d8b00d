import {
  booleanPointInPolygon,
  featureCollection,
  area as turfArea,
  buffer as turfBuffer,
  difference as turfDifference,
  distance as turfDistance,
  feature as turfFeature,
  intersect as turfIntersect,
  length as turfLength,
  union as turfUnion,
} from "@turf/turf";
import type { Feature, Geometry, MultiPolygon, Point, Polygon } from "geojson";
import type { Area, LngLat, Path } from "./area";
import type { Frame } from "./frame";
import { arcLength, halfWay } from "./half-way";
import { labelSpot } from "./label-spot";

/**
 * The words of geometry, in one place: nobody else calls Turf, and nobody sees its sphere or its steps.
 *
 * Turf measures on a sphere, 600 ppm away from the ellipsoid at 38° north, and a buffer has 8 corners a quarter
 * circle unless told otherwise, 6,400 ppm too little. In a frame's shadow its sphere becomes the plane, and a
 * radius stretched by the polygon's lack of area gives a disc its true one.
 */

/** Corners per quarter circle of a buffer. With the stretched radius the outline strays by 0.5 m at 500 m. */
const stepsPerQuarter = 32;

/** Area on the ellipsoid, m²; 0 for points and lines. Clean the geometry first: a crossed outline has no area by this. */
export function areaSquareMetres(geometry: Geometry, frame: Frame): number {
  return turfArea(frame.toShadow(geometry));
}

/** Length of lines, perimeter of polygons with their holes. */
export function lengthMetres(geometry: Path | Area, frame: Frame): number {
  return turfLength(turfFeature(frame.toShadow(geometry)), { units: "meters" });
}

/** How much the radius grows so that a regular polygon of n corners has the disc's area. */
export function discCompensation(corners: number): number {
  const angle = (2 * Math.PI) / corners;
  return Math.sqrt(angle / Math.sin(angle));
}

/**
 * The ground within `radiusMetres` of one feature; null when nothing is left (a negative radius may leave nothing).
 * To dissolve many buffers or to measure, use the overlay and the coverage kernel: they are exact and faster.
 *
 * @throws RangeError when the radius is not a finite number.
 */
export function bufferMetres(
  geometry: Exclude<Geometry, { type: "GeometryCollection" }>,
  radiusMetres: number,
  frame: Frame,
): Feature<Polygon | MultiPolygon> | null {
  if (!Number.isFinite(radiusMetres))
    throw new RangeError(`a buffer of ${radiusMetres} m cannot be drawn: give a distance in metres`);
  const radius = radiusMetres * discCompensation(4 * stepsPerQuarter);
  const buffered = turfBuffer(turfFeature(frame.toShadow(geometry)), radius, {
    units: "meters",
    steps: stepsPerQuarter,
  });
  if (!buffered || buffered.geometry.coordinates.length === 0) return null;
  return turfFeature(frame.fromShadow(buffered.geometry));
}

const features = (areas: readonly Area[]) => featureCollection(areas.map((area) => turfFeature(area)));

/** The areas as one, null for none. */
export function union(areas: readonly Area[]): Area | null {
  if (areas.length < 2) return areas[0] ?? null;
  return turfUnion(features(areas))?.geometry ?? null;
}

/** What two areas share; null when it is nothing. */
export function intersect(a: Area, b: Area): Area | null {
  return turfIntersect(features([a, b]))?.geometry ?? null;
}

/** What of `a` is not in `b`; null when it is nothing. */
export function difference(a: Area, b: Area): Area | null {
  return turfDifference(features([a, b]))?.geometry ?? null;
}

/** True on the boundary too. */
export function pointInArea(point: LngLat, area: Area): boolean {
  return booleanPointInPolygon([...point], area);
}

/** Straight-line distance on the ground. */
export function distanceMetres(from: LngLat, to: LngLat, frame: Frame): number {
  const shadow = (at: LngLat) => frame.toShadow({ type: "Point", coordinates: [...at] });
  return turfDistance(shadow(from), shadow(to), { units: "meters" });
}

/**
 * Direction from one place to another, degrees clockwise from true north, 0 <= bearing < 360.
 *
 * In the plane, turned by the angle between the plane's y axis and the meridian at `from`.
 */
export function bearingDegrees(from: LngLat, to: LngLat, frame: Frame): number {
  const [x, y] = frame.project(...from);
  const [toX, toY] = frame.project(...to);
  const [northX, northY] = frame.project(from[0], from[1] + 1e-4);
  const turn = Math.atan2(toX - x, toY - y) - Math.atan2(northX - x, northY - y);
  const degrees = (turn * 180) / Math.PI;
  return degrees < 0 ? degrees + 360 : degrees >= 360 ? degrees - 360 : degrees;
}

/**
 * A place on the thing where a label stands well: the middle of the widest stretch of an area, half way along a
 * line, the first of several points.
 */
export function labelPoint(geometry: Point | Geometry): Point {
  const spot = (coordinates: readonly number[]): Point => ({ type: "Point", coordinates: [...coordinates] });
  switch (geometry.type) {
    case "Point":
      return spot(geometry.coordinates);
    case "MultiPoint":
      return spot(geometry.coordinates[0] ?? []);
    case "LineString":
      return spot(halfWay(geometry.coordinates));
    case "MultiLineString":
      return labelPoint({ type: "LineString", coordinates: longest(geometry.coordinates) });
    case "Polygon":
      return spot(labelSpot([geometry.coordinates]));
    case "MultiPolygon":
      return spot(labelSpot(geometry.coordinates));
    case "GeometryCollection":
      return labelPoint(geometry.geometries[0] ?? { type: "Point", coordinates: [] });
  }
}

function longest(lines: number[][][]): number[][] {
  let best = lines[0] ?? [];
  let most = -1;
  for (const coordinates of lines) {
    const length = arcLength(coordinates);
    if (length > most) [best, most] = [coordinates, length];
  }
  return best;
}
