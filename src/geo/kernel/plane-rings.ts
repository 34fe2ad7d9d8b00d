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

/**
 * Positions to the plane. Such as are not finite are dropped, and so are repetitions: every engine below needs
 * edges that have a length. (`cleanGeometry` does the same and tells.)
 *
 * @param room where the path is laid, if it is not kept longer than that
 */
export function planePath(
  positions: readonly Position[],
  frame: Frame,
  room = new Float64Array(2 * positions.length),
): PlanePath {
  let used = 0;
  for (const position of positions) {
    const lng = position[0] as number;
    const lat = position[1] as number;
    if (!Number.isFinite(lng) || !Number.isFinite(lat)) continue;
    room[used] = lng;
    room[used + 1] = lat;
    if (used > 0 && room[used - 2] === lng && room[used - 1] === lat) continue;
    used += 2;
  }
  const kept = room.subarray(0, used);
  frame.projectInto(kept, kept);
  return kept;
}

/** A ring, open: the first position is not repeated. Empty when fewer than three corners are left. */
export function planeRing(positions: readonly Position[], frame: Frame): PlanePath {
  const path = planePath(positions, frame);
  const last = path.length - 2;
  const open =
    last > 0 && path[0] === path[last] && path[1] === path[last + 1] ? path.subarray(0, last) : path;
  return open.length < 6 ? open.subarray(0, 0) : open;
}

function addPolygon(shape: PlaneShape, rings: readonly (readonly Position[])[], frame: Frame): void {
  const laid = rings.map((ring) => planeRing(ring, frame)).filter((ring) => ring.length > 0);
  if (laid.length > 0) shape.polygons.push(laid);
}

function addTo(shape: PlaneShape, geometry: Geometry, frame: Frame): void {
  switch (geometry.type) {
    case "Point":
      shape.points.push(planePath([geometry.coordinates], frame));
      break;
    case "MultiPoint":
      for (const position of geometry.coordinates) shape.points.push(planePath([position], frame));
      break;
    case "LineString":
      shape.lines.push(planePath(geometry.coordinates, frame));
      break;
    case "MultiLineString":
      for (const line of geometry.coordinates) shape.lines.push(planePath(line, frame));
      break;
    case "Polygon":
      addPolygon(shape, geometry.coordinates, frame);
      break;
    case "MultiPolygon":
      for (const rings of geometry.coordinates) addPolygon(shape, rings, frame);
      break;
    case "GeometryCollection":
      for (const inner of geometry.geometries) addTo(shape, inner, frame);
  }
}

/** Takes a geometry apart and lays it into the plane. */
export function planeShape(geometry: Geometry, frame: Frame): PlaneShape {
  const shape: PlaneShape = { points: [], lines: [], polygons: [] };
  addTo(shape, geometry, frame);
  return {
    points: shape.points.filter((path) => path.length > 0),
    // A line of which one place is left is that place
    lines: shape.lines.filter((path) => path.length > 0),
    polygons: shape.polygons,
  };
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
