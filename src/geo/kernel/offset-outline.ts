import { hypot } from "../portable-math";
import { addArc, addCircle, addLine, type Curves } from "./curves";
import type { PlanePath } from "./plane-rings";
import { type Rolled, roll } from "./pockets";

/**
 * The raw outline of everything within a radius, walked so that the region lies to the left.
 *
 * A polygon widened by r is the polygon, a rectangle of width r on the outer side of each edge, and a sector at each
 * corner that sticks out. All are walked counter-clockwise, so the winding number of their sum counts how many of
 * them cover a place and is above 0 exactly where the widened polygon is. Common sides cancel; what is left is
 * one line an edge, an arc where the outline turns left, and where it turns right the two sides that meet there. A
 * line is a polygon that goes out and back, a place is a circle. No piece is cut at another: the sweep that
 * reads them does not mind.
 */

/** What a corner adds, from the end of one edge's outer line to the start of the next one's. */
function addCorner(
  curves: Curves,
  corner: readonly [number, number],
  radius: number,
  from: readonly [number, number],
  to: readonly [number, number],
  leftTurn: boolean,
): void {
  if (leftTurn) {
    addArc(curves, corner, radius, from, to);
    return;
  }
  addLine(curves, from[0], from[1], corner[0], corner[1]);
  addLine(curves, corner[0], corner[1], to[0], to[1]);
}

/** What leads from one corner to the next: an edge, or a pocket that the outline passes over. */
interface Side {
  /** 0 for a pocket: it has no outer line to be shortened. */
  readonly length: number;
  /** Unit vectors to the outer side at its first and at its last corner; the same for an edge. */
  readonly first: readonly [number, number];
  readonly last: readonly [number, number];
  /** Where its outer line starts and ends; the same place for a pocket. */
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

function edge(ax: number, ay: number, bx: number, by: number, radius: number): Side {
  const length = hypot(bx - ax, by - ay);
  const nx = (by - ay) / length;
  const ny = (ax - bx) / length;
  const normal = [nx, ny] as const;
  const from = [ax + radius * nx, ay + radius * ny] as const;
  return { length, first: normal, last: normal, from, to: [bx + radius * nx, by + radius * ny] };
}

function pocket(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  radius: number,
  center: readonly [number, number],
): Side {
  return {
    length: 0,
    first: [(center[0] - ax) / radius, (center[1] - ay) / radius],
    last: [(center[0] - bx) / radius, (center[1] - by) / radius],
    from: center,
    to: center,
  };
}

/**
 * Where the outer lines of two edges meet at a corner that turns right, or null when they are too short for it.
 *
 * Cutting both there takes a kite out of the ground that both rectangles cover. It must lie within the nearer half of
 * each, so that the kites of an edge's two ends stay apart and nothing is taken out twice.
 */
function shortcut(x: number, y: number, radius: number, a: Side, b: Side): [number, number] | null {
  const [ax, ay] = a.last;
  const [bx, by] = b.first;
  const cos = ax * bx + ay * by;
  const sin = bx * ay - by * ax;
  if (cos <= 0 || a.length === 0 || b.length === 0) return null;
  if (2 * radius * sin > Math.min(a.length, b.length)) return null;
  const k = radius / (1 + cos);
  return [x + k * (ax + bx), y + k * (ay + by)];
}

/** Corners of a ring and what leads from each to the next; all of them, or those a rolled disc touches. */
function sidesOf(
  ring: PlanePath,
  radius: number,
  rolled: Rolled | null,
): { corners: number[]; sides: Side[] } {
  const size = ring.length / 2;
  const corners = rolled ? [...rolled.kept] : Array.from({ length: size }, (_, i) => i);
  const sides = corners.map((i, k) => {
    const j = corners[(k + 1) % corners.length]!;
    const [ax, ay, bx, by] = [ring[2 * i]!, ring[2 * i + 1]!, ring[2 * j]!, ring[2 * j + 1]!];
    const center = rolled?.pockets[k];
    return center ? pocket(ax, ay, bx, by, radius, center) : edge(ax, ay, bx, by, radius);
  });
  return { corners, sides };
}

/**
 * Adds the outline of a ring widened to its right; the ring is open and has no repeated corners.
 *
 * @param simple whether the ring does not touch itself: only then may corners in pockets be passed over.
 */
export function addOffsetRing(curves: Curves, ring: PlanePath, radius: number, simple: boolean): void {
  const { corners, sides } = sidesOf(ring, radius, simple ? roll(ring, radius) : null);
  // Where the outer line of the side before starts: known once its first corner was turned
  let start: readonly [number, number] | null = null;
  let firstEnd: readonly [number, number] | null = null;
  corners.forEach((corner, k) => {
    const before = sides.at(k - 1)!;
    const after = sides[k]!;
    const x = ring[2 * corner]!;
    const y = ring[2 * corner + 1]!;
    const cross = before.last[0] * after.first[1] - before.last[1] * after.first[0];
    const dot = before.last[0] * after.first[0] + before.last[1] * after.first[1];
    const leftTurn = cross > 0 || (cross === 0 && dot < 0);
    const meet = leftTurn ? null : shortcut(x, y, radius, before, after);
    const end = meet ?? before.to;
    const next = meet ?? after.from;
    if (start) addLine(curves, start[0], start[1], end[0], end[1]);
    else firstEnd = end;
    if (!meet) addCorner(curves, [x, y], radius, end, next, leftTurn);
    start = next;
  });
  if (start && firstEnd) addLine(curves, start[0], start[1], firstEnd[0], firstEnd[1]);
}

/** Adds the outline of a line or a place widened to both sides. */
export function addOffsetPath(curves: Curves, path: PlanePath, radius: number): void {
  if (path.length === 2) {
    addCircle(curves, path[0]!, path[1]!, radius);
    return;
  }
  const corners = path.length / 2;
  const there = new Float64Array(4 * (corners - 1));
  there.set(path);
  for (let i = corners - 2, at = path.length; i > 0; i--, at += 2) {
    there[at] = path[2 * i]!;
    there[at + 1] = path[2 * i + 1]!;
  }
  addOffsetRing(curves, there, radius, false);
}

/** Adds the edges of a ring as they are. */
export function addRing(curves: Curves, ring: PlanePath): void {
  let x = ring[ring.length - 2]!;
  let y = ring[ring.length - 1]!;
  for (let i = 0; i < ring.length; i += 2) {
    addLine(curves, x, y, ring[i]!, ring[i + 1]!);
    x = ring[i]!;
    y = ring[i + 1]!;
  }
}
