import type { PlanePath } from "./plane-rings";

/**
 * Which corners of a ring can touch the outline at distance r, and which lie in pockets that a disc of radius r,
 * rolled along the outside, does not reach into.
 *
 * If the disc that touches corners a and b leaves everything between them on the ring behind the tangents in a and b,
 * and all of that is within r of a, then every place near the pocket is within r of a or b already: the outline
 * there is an arc around a and an arc around b that meet in the disc's centre.
 */
export interface Rolled {
  /** Positions in the ring of the corners kept, in order. */
  readonly kept: readonly number[];
  /** For each of them the centre of the disc over the pocket up to the next, or null where an edge leads there. */
  readonly pockets: readonly (readonly [number, number] | null)[];
}

/** Centre of the disc of this radius that touches both places from the right of the way from p to q; null if too far. */
function discCenter(px: number, py: number, qx: number, qy: number, radius: number): [number, number] | null {
  const dx = qx - px;
  const dy = qy - py;
  const d2 = dx * dx + dy * dy;
  if (d2 === 0 || d2 >= radius * radius) return null;
  const k = Math.sqrt(radius * radius - d2 / 4) / Math.sqrt(d2);
  return [px + dx / 2 + dy * k, py + dy / 2 - dx * k];
}

/** Whether the place lies behind the tangents to the disc in p and q, and within the radius of p. */
function behind(
  x: number,
  y: number,
  p: readonly [number, number],
  q: readonly [number, number],
  center: readonly [number, number],
  radius: number,
): boolean {
  return (
    (x - p[0]) * (center[0] - p[0]) + (y - p[1]) * (center[1] - p[1]) <= 0 &&
    (x - q[0]) * (center[0] - q[0]) + (y - q[1]) * (center[1] - q[1]) <= 0 &&
    (x - p[0]) ** 2 + (y - p[1]) ** 2 < radius * radius
  );
}

/** The lowest corner, the westernmost of equals: no disc can pass it. */
function lowest(ring: PlanePath): number {
  let at = 0;
  for (let i = 2; i < ring.length; i += 2) {
    if (ring[i + 1]! < ring[at + 1]! || (ring[i + 1] === ring[at + 1] && ring[i]! < ring[at]!)) at = i;
  }
  return at / 2;
}

/**
 * Rolls a disc around an open ring, on the right of its direction.
 *
 * @returns null where pockets cannot be told apart from the rest: then every corner counts.
 */
export function roll(ring: PlanePath, radius: number): Rolled | null {
  const size = ring.length / 2;
  const corner = (i: number) => [ring[2 * (i % size)]!, ring[2 * (i % size) + 1]!] as const;
  const first = lowest(ring);
  const kept: number[] = [first];
  for (let step = 1; step <= size; step++) {
    const next = corner(first + step);
    while (kept.length > 1) {
      const last = corner(kept.at(-1)!);
      const before = corner(kept.at(-2)!);
      const center = discCenter(before[0], before[1], next[0], next[1], radius);
      if (!center || !behind(last[0], last[1], before, next, center, radius)) break;
      kept.pop();
    }
    kept.push(first + step);
  }
  kept.pop();
  if (kept.length === size) return null;
  return check(ring, kept, radius);
}

/** Makes sure that all between two kept corners lies behind the disc: a hook may have been stepped over. */
function check(ring: PlanePath, kept: number[], radius: number): Rolled | null {
  const size = ring.length / 2;
  const pockets: (readonly [number, number] | null)[] = [];
  for (let k = 0; k < kept.length; k++) {
    const from = kept[k]!;
    const to = k + 1 < kept.length ? kept[k + 1]! : kept[0]! + size;
    if (to === from + 1) {
      pockets.push(null);
      continue;
    }
    const p = [ring[2 * (from % size)]!, ring[2 * (from % size) + 1]!] as const;
    const q = [ring[2 * (to % size)]!, ring[2 * (to % size) + 1]!] as const;
    const center = discCenter(p[0], p[1], q[0], q[1], radius);
    if (!center) return null;
    for (let i = from + 1; i < to; i++) {
      if (!behind(ring[2 * (i % size)]!, ring[2 * (i % size) + 1]!, p, q, center, radius)) return null;
    }
    pockets.push(center);
  }
  return { kept: kept.map((i) => i % size), pockets };
}
