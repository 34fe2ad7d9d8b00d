/** Which part of a segment lies in a capsule: shares of its length, `from` > `to` for none. Reused by the caller. */
export interface Interval {
  from: number;
  to: number;
}

/** Widens the interval by the part of the line p + t·u that lies within the radius of a place. */
function addDisc(
  out: Interval,
  px: number,
  py: number,
  ux: number,
  uy: number,
  cx: number,
  cy: number,
  r2: number,
) {
  const u2 = ux * ux + uy * uy;
  const dx = px - cx;
  const dy = py - cy;
  if (u2 === 0) {
    if (dx * dx + dy * dy <= r2) {
      out.from = 0;
      out.to = 1;
    }
    return;
  }
  const half = -(dx * ux + dy * uy) / u2;
  const rest = half * half - (dx * dx + dy * dy - r2) / u2;
  if (rest < 0) return;
  const reach = Math.sqrt(rest);
  if (half - reach < out.from) out.from = half - reach;
  if (half + reach > out.to) out.to = half + reach;
}

/** Narrows [from, to] to where |a + t·b| <= limit. */
function within(range: Interval, a: number, b: number, low: number, high: number): boolean {
  if (b === 0) return a >= low && a <= high;
  const t1 = (low - a) / b;
  const t2 = (high - a) / b;
  range.from = Math.max(range.from, Math.min(t1, t2));
  range.to = Math.min(range.to, Math.max(t1, t2));
  return range.from <= range.to;
}

const side: Interval = { from: 0, to: 0 };

/**
 * The part of the segment at `at` of `streets` (ax, ay, bx, by, …) within `radius` of the step from a to b, written into
 * `out`, cut to 0–1.
 *
 * A capsule is convex, so the part is one stretch: from the first to the last place in either end's disc or in the
 * rectangle between them.
 */
export function capsuleInterval(
  out: Interval,
  streets: Float64Array,
  at: number,
  ax: number,
  ay: number,
  bx: number,
  by: number,
  radius: number,
): void {
  const px = streets[at]!;
  const py = streets[at + 1]!;
  const ux = streets[at + 2]! - px;
  const uy = streets[at + 3]! - py;
  const r2 = radius * radius;
  out.from = Infinity;
  out.to = -Infinity;
  addDisc(out, px, py, ux, uy, ax, ay, r2);
  addDisc(out, px, py, ux, uy, bx, by, r2);
  const vx = bx - ax;
  const vy = by - ay;
  const length = Math.sqrt(vx * vx + vy * vy);
  if (length > 0) {
    side.from = -Infinity;
    side.to = Infinity;
    const along = ((px - ax) * vx + (py - ay) * vy) / length;
    const across = ((px - ax) * vy - (py - ay) * vx) / length;
    const isIn =
      within(side, along, (ux * vx + uy * vy) / length, 0, length) &&
      within(side, across, (ux * vy - uy * vx) / length, -radius, radius);
    if (isIn) {
      out.from = Math.min(out.from, side.from);
      out.to = Math.max(out.to, side.to);
    }
  }
  out.from = Math.max(0, out.from);
  out.to = Math.min(1, out.to);
}
