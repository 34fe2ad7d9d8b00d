import type { Geometry, Position } from "geojson";
import type { Frame } from "../frame";

/** x, y, x, y, … in metres; without the closing repetition, without neighbours that are equal. */
export type PlanePath = Float64Array;

/** A geometry taken apart and laid into the plane. */
export interface PlaneShape {
  readonly points: PlanePath[];
  readonly lines: PlanePath[];
  /** Polygons, each a list of rings: outer first. */
  readonly polygons: PlanePath[][];
}

/** Where paths are laid one after the other; whoever sets `used` back to 0 has done with all of them. */
export interface PlaneRoom {
  at: Float64Array;
  used: number;
}

/** Room for some paths; it grows as needed. Small arrays cost more to make than to fill. */
export const createPlaneRoom = (): PlaneRoom => ({ at: new Float64Array(1024), used: 0 });

/**
 * Positions to the plane. Such as are not finite are dropped, and so are repetitions: every engine below needs
 * edges that have a length. (`cleanGeometry` does the same and tells.)
 *
 * @param room where the path is laid, if it is not kept longer than that
 */
export function planePath(positions: readonly Position[], frame: Frame, room?: PlaneRoom): PlanePath {
  const most = 2 * positions.length;
  // Paths laid before keep the array they are in
  if (room && room.used + most > room.at.length) {
    room.at = new Float64Array(2 * Math.max(most, room.at.length));
    room.used = 0;
  }
  const at = room?.at ?? new Float64Array(most);
  const from = room?.used ?? 0;
  let to = from;
  for (const position of positions) {
    const lng = position[0] as number;
    const lat = position[1] as number;
    if (!Number.isFinite(lng) || !Number.isFinite(lat)) continue;
    at[to] = lng;
    at[to + 1] = lat;
    if (to > from && at[to - 2] === lng && at[to - 1] === lat) continue;
    to += 2;
  }
  if (room) room.used = to;
  const kept = at.subarray(from, to);
  frame.projectInto(kept, kept);
  return kept;
}

/** A ring, open: the first position is not repeated. Empty when fewer than three corners are left. */
function planeRing(positions: readonly Position[], frame: Frame, room?: PlaneRoom): PlanePath {
  const path = planePath(positions, frame, room);
  const last = path.length - 2;
  const open =
    last > 0 && path[0] === path[last] && path[1] === path[last + 1] ? path.subarray(0, last) : path;
  return open.length < 6 ? open.subarray(0, 0) : open;
}

/** Lays one geometry after the other into a shape. */
interface Layer {
  readonly shape: PlaneShape;
  readonly frame: Frame;
  readonly room: PlaneRoom | undefined;
}

function addPath({ frame, room }: Layer, paths: PlanePath[], positions: readonly Position[]): void {
  const path = planePath(positions, frame, room);
  // A line of which one place is left is that place
  if (path.length > 0) paths.push(path);
}

function addPolygon({ shape, frame, room }: Layer, rings: readonly (readonly Position[])[]): void {
  const laid = rings.map((ring) => planeRing(ring, frame, room)).filter((ring) => ring.length > 0);
  if (laid.length > 0) shape.polygons.push(laid);
}

function addTo(layer: Layer, geometry: Geometry): void {
  const { shape } = layer;
  switch (geometry.type) {
    case "Point":
      addPath(layer, shape.points, [geometry.coordinates]);
      break;
    case "MultiPoint":
      for (const position of geometry.coordinates) addPath(layer, shape.points, [position]);
      break;
    case "LineString":
      addPath(layer, shape.lines, geometry.coordinates);
      break;
    case "MultiLineString":
      for (const line of geometry.coordinates) addPath(layer, shape.lines, line);
      break;
    case "Polygon":
      addPolygon(layer, geometry.coordinates);
      break;
    case "MultiPolygon":
      for (const rings of geometry.coordinates) addPolygon(layer, rings);
      break;
    case "GeometryCollection":
      for (const inner of geometry.geometries) addTo(layer, inner);
  }
}

/**
 * Takes a geometry apart and lays it into the plane.
 *
 * @param room where it is laid, if it is not kept longer than that
 */
export function planeShape(geometry: Geometry, frame: Frame, room?: PlaneRoom): PlaneShape {
  const shape: PlaneShape = { points: [], lines: [], polygons: [] };
  addTo({ shape, frame, room }, geometry);
  return shape;
}

/** Twice the area of a ring, positive when it is walked counter-clockwise; measured from its first corner. */
export function twiceArea(ring: PlanePath): number {
  const ox = ring[0]!;
  const oy = ring[1]!;
  let sum = 0;
  for (let i = 2; i + 3 < ring.length; i += 2) {
    sum += (ring[i]! - ox) * (ring[i + 3]! - oy) - (ring[i + 2]! - ox) * (ring[i + 1]! - oy);
  }
  return sum;
}

/** Even-odd: whether the place is inside an odd number of the rings. */
export function insideRings(rings: readonly PlanePath[], x: number, y: number): boolean {
  let inside = false;
  for (const ring of rings) {
    let ax = ring[ring.length - 2]!;
    let ay = ring[ring.length - 1]!;
    for (let i = 0; i < ring.length; i += 2) {
      const bx = ring[i]!;
      const by = ring[i + 1]!;
      if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
      ax = bx;
      ay = by;
    }
  }
  return inside;
}

/** Rings walked so that the inside of the polygon, read by the even-odd rule, lies to the left. */
export function oriented(rings: readonly PlanePath[]): PlanePath[] {
  return rings.map((ring) => {
    const others = rings.filter((other) => other !== ring);
    const hole = insideRings(others, ring[0]!, ring[1]!);
    return twiceArea(ring) > 0 !== hole ? ring : reversed(ring);
  });
}

function reversed(ring: PlanePath): PlanePath {
  const back = new Float64Array(ring.length);
  for (let i = 0; i < ring.length; i += 2) {
    back[i] = ring[ring.length - 2 - i]!;
    back[i + 1] = ring[ring.length - 1 - i]!;
  }
  return back;
}
