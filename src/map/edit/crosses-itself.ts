type Spot = readonly [x: number, y: number];

/** Twice the area of the triangle, positive where `c` lies left of the way from `a` to `b`. */
const side = ([ax, ay]: Spot, [bx, by]: Spot, [cx, cy]: Spot): number =>
  (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);

const within = ([ax, ay]: Spot, [bx, by]: Spot, [x, y]: Spot): boolean =>
  Math.min(ax, bx) <= x && x <= Math.max(ax, bx) && Math.min(ay, by) <= y && y <= Math.max(ay, by);

/** Whether two segments have a place in common, ends and overlaps included. */
function meet(a: Spot, b: Spot, c: Spot, d: Spot): boolean {
  const [abc, abd, cda, cdb] = [side(a, b, c), side(a, b, d), side(c, d, a), side(c, d, b)];
  if (abc * abd < 0 && cda * cdb < 0) return true;
  return (
    (abc === 0 && within(a, b, c)) ||
    (abd === 0 && within(a, b, d)) ||
    (cda === 0 && within(c, d, a)) ||
    (cdb === 0 && within(c, d, b))
  );
}

/**
 * Whether an open list of corners, closed from the last to the first, crosses or touches itself, runs back on
 * itself, or holds no ground. A hand sets a few dozen corners: every pair of sides is compared.
 */
export function crossesItself(ring: readonly Spot[]): boolean {
  const count = ring.length;
  const corner = (at: number): Spot => ring[at % count] as Spot;
  for (let i = 0; i < count; i += 1) {
    const [a, b, c] = [corner(i), corner(i + 1), corner(i + 2)];
    // Neighbours meet in their corner; they may not lie on one another.
    const back = (b[0] - a[0]) * (c[0] - b[0]) + (b[1] - a[1]) * (c[1] - b[1]) < 0;
    if (side(a, b, c) === 0 && back) return true;
    for (let j = i + 2; j < count; j += 1) {
      if (i === 0 && j === count - 1) continue;
      if (meet(a, b, corner(j), corner(j + 1))) return true;
    }
  }
  return false;
}
