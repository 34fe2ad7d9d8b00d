import type { PlanePath } from "./plane-rings";

/** Twice the signed area of the triangle a, b, c. */
function side(ax: number, ay: number, bx: number, by: number, cx: number, cy: number): number {
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
}

/** Edges of all rings in one list: ax, ay, bx, by, and which ring and place they have. */
export interface Edges {
  readonly count: number;
  readonly at: Float64Array;
  readonly ring: Int32Array;
  /** Position within the ring. */
  readonly place: Int32Array;
  /** Edges per ring. */
  readonly sizes: readonly number[];
}

/** Arrays that edges are laid into, used again and again: small arrays cost more to make than to fill. */
interface Room {
  at: Float64Array;
  ring: Int32Array;
  place: Int32Array;
}

const roomFor = (count: number): Room => ({
  at: new Float64Array(4 * count),
  ring: new Int32Array(count),
  place: new Int32Array(count),
});

/** @param room where the edges are laid, if they are not kept longer than that; it grows as needed. */
export function edgesOf(rings: readonly PlanePath[], room?: Room): Edges {
  const sizes = rings.map((ring) => ring.length / 2);
  let count = 0;
  for (const size of sizes) count += size;
  if (room && room.ring.length < count) Object.assign(room, roomFor(2 * count));
  const { at, ring: ringOf, place } = room ?? roomFor(count);
  let e = 0;
  for (let r = 0; r < rings.length; r++) {
    const ring = rings[r]!;
    for (let i = 0; i < ring.length; i += 2, e++) {
      const next = i + 2 === ring.length ? 0 : i + 2;
      at[4 * e] = ring[i]!;
      at[4 * e + 1] = ring[i + 1]!;
      at[4 * e + 2] = ring[next]!;
      at[4 * e + 3] = ring[next + 1]!;
      ringOf[e] = r;
      place[e] = i / 2;
    }
  }
  return { count, at, ring: ringOf, place, sizes };
}

/** Whether two edges have any place in common. */
export function edgesMeet(at: Float64Array, e: number, f: number): boolean {
  const [ax, ay, bx, by] = [at[4 * e]!, at[4 * e + 1]!, at[4 * e + 2]!, at[4 * e + 3]!];
  const [cx, cy, dx, dy] = [at[4 * f]!, at[4 * f + 1]!, at[4 * f + 2]!, at[4 * f + 3]!];
  const c = side(ax, ay, bx, by, cx, cy);
  const d = side(ax, ay, bx, by, dx, dy);
  if ((c > 0 && d > 0) || (c < 0 && d < 0)) return false;
  const a = side(cx, cy, dx, dy, ax, ay);
  const b = side(cx, cy, dx, dy, bx, by);
  if ((a > 0 && b > 0) || (a < 0 && b < 0)) return false;
  // On one line the boxes decide; elsewhere they are known to overlap
  return (
    Math.min(ax, bx) <= Math.max(cx, dx) &&
    Math.min(cx, dx) <= Math.max(ax, bx) &&
    Math.min(ay, by) <= Math.max(cy, dy) &&
    Math.min(cy, dy) <= Math.max(ay, by)
  );
}

/** Whether the second edge, starting where the first ends, runs straight back over it. */
function foldsBack(at: Float64Array, e: number, f: number): boolean {
  const ux = at[4 * e + 2]! - at[4 * e]!;
  const uy = at[4 * e + 3]! - at[4 * e + 1]!;
  const vx = at[4 * f + 2]! - at[4 * f]!;
  const vy = at[4 * f + 3]! - at[4 * f + 1]!;
  return ux * vy - uy * vx === 0 && ux * vx + uy * vy < 0;
}

function inConflict(edges: Edges, e: number, f: number): boolean {
  const { at, ring, place, sizes } = edges;
  if (ring[e] === ring[f]) {
    const size = sizes[ring[e]!]!;
    if ((place[e]! + 1) % size === place[f]) return foldsBack(at, e, f);
    if ((place[f]! + 1) % size === place[e]) return foldsBack(at, f, e);
  }
  return edgesMeet(at, e, f);
}

/**
 * Visits pairs of edges that meet although they are no neighbours, or fold back over one another, until `found`
 * returns true. Edges are swept from west to east, so it costs about n log n.
 */
export function visitConflicts(edges: Edges, found: (e: number, f: number) => boolean): void {
  const { at, count } = edges;
  const west = (e: number) => Math.min(at[4 * e]!, at[4 * e + 2]!);
  const order: number[] = [];
  for (let e = 0; e < count; e++) order.push(e);
  order.sort((e, f) => west(e) - west(f));
  const open: number[] = [];
  for (const e of order) {
    const from = west(e);
    const low = Math.min(at[4 * e + 1]!, at[4 * e + 3]!);
    const high = Math.max(at[4 * e + 1]!, at[4 * e + 3]!);
    let kept = 0;
    for (const f of open) {
      if (Math.max(at[4 * f]!, at[4 * f + 2]!) < from) continue;
      open[kept++] = f;
      const apart =
        Math.min(at[4 * f + 1]!, at[4 * f + 3]!) > high || Math.max(at[4 * f + 1]!, at[4 * f + 3]!) < low;
      if (!apart && inConflict(edges, e, f) && found(e, f)) return;
    }
    open.length = kept;
    open.push(e);
  }
}

const transient = roomFor(64);

/**
 * Whether any two edges of the rings touch that are not neighbours. Rings that touch in a corner count: only where
 * nothing touches does the direction of a ring tell which side is inside.
 */
export function ringsTouch(rings: readonly PlanePath[]): boolean {
  let touched = false;
  visitConflicts(edgesOf(rings, transient), () => {
    touched = true;
    return true;
  });
  return touched;
}
