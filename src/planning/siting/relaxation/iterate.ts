/** A vector of the iteration: where it is, where the step leads, and the anchor it is pulled back to. */
export interface Iterate {
  now: Float64Array;
  next: Float64Array;
  anchor: Float64Array;
}

/** All three at the same place. */
export function iterate(from: Float64Array): Iterate {
  return { now: from.slice(), next: from.slice(), anchor: from.slice() };
}

/** z ← (1 − pull) (2 T(z) − z) + pull · anchor. */
export function reflect({ now, next, anchor }: Iterate, pull: number): void {
  for (let at = 0; at < now.length; at += 1) {
    now[at] = (1 - pull) * (2 * next[at]! - now[at]!) + pull * anchor[at]!;
  }
}

/** Squared distance, each entry by its weight. */
export function squaredDistance(a: Float64Array, b: Float64Array, weights?: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (weights ? weights[at]! : 1) * (a[at]! - b[at]!) ** 2;
  return sum;
}
