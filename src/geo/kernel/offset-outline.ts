import { addArc, addCircle, addLine, type Curves } from "./curves";
import type { PlanePath } from "./plane-rings";

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

interface Side {
  readonly length: number;
  /** Unit vector to the outer side. */
  readonly nx: number;
  readonly ny: number;
}

function sideOf(ring: PlanePath, i: number): Side {
  const next = i + 2 === ring.length ? 0 : i + 2;
  const dx = ring[next]! - ring[i]!;
  const dy = ring[next + 1]! - ring[i + 1]!;
  const length = Math.hypot(dx, dy);
  return { length, nx: dy / length, ny: -dx / length };
}

/**
 * Where the outer lines of two edges meet at a corner that turns right, or null when they are too short for it.
 *
 * Cutting both there takes a kite out of the ground that both rectangles cover. It must lie within the nearer half of
 * each, so that the kites of an edge's two ends stay apart and nothing is taken out twice.
 */
function shortcut(x: number, y: number, radius: number, a: Side, b: Side): [number, number] | null {
  const cos = a.nx * b.nx + a.ny * b.ny;
  const sin = b.nx * a.ny - b.ny * a.nx;
  if (cos <= 0 || 2 * radius * sin > Math.min(a.length, b.length)) return null;
  const k = radius / (1 + cos);
  return [x + k * (a.nx + b.nx), y + k * (a.ny + b.ny)];
}

/** Adds the outline of a ring widened to its right; the ring is open and has no repeated corners. */
export function addOffsetRing(curves: Curves, ring: PlanePath, radius: number): void {
  const size = ring.length;
  const first = sideOf(ring, size - 2);
  let before = first;
  // Where the outer line of the edge before starts: known once its first corner was turned
  let start: readonly [number, number] | null = null;
  let firstEnd: readonly [number, number] | null = null;
  for (let i = 0; i < size; i += 2) {
    const after = i === size - 2 ? first : sideOf(ring, i);
    const x = ring[i]!;
    const y = ring[i + 1]!;
    const cross = before.nx * after.ny - before.ny * after.nx;
    const dot = before.nx * after.nx + before.ny * after.ny;
    const leftTurn = cross > 0 || (cross === 0 && dot < 0);
    const meet = leftTurn ? null : shortcut(x, y, radius, before, after);
    const end = meet ?? ([x + radius * before.nx, y + radius * before.ny] as const);
    const next = meet ?? ([x + radius * after.nx, y + radius * after.ny] as const);
    if (start) addLine(curves, start[0], start[1], end[0], end[1]);
    else firstEnd = end;
    if (!meet) addCorner(curves, [x, y], radius, end, next, leftTurn);
    start = next;
    before = after;
  }
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
  addOffsetRing(curves, there, radius);
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
