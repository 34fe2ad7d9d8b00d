/** A source of numbers in [0, 1), like `Math.random`, but with a seed: the same seed gives the same advice. */
export type Random = () => number;

/** Mulberry32: 32 bits of state, period 2³², enough for search moves and for drawing closures. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number in 0 … `below − 1`. */
export function randomIndex(random: Random, below: number): number {
  return Math.floor(random() * below);
}
