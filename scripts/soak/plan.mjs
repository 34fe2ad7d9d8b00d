/** What is broken when: the same seed breaks the same things in the same order. */

/** Mulberry32. */
export function randomOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function shuffled(list, random) {
  const left = [...list];
  for (let i = left.length - 1; i > 0; i--) {
    const other = Math.floor(random() * (i + 1));
    [left[i], left[other]] = [left[other], left[i]];
  }
  return left;
}

/**
 * Names of faults in the order they are to come, `count` of them or a few more: every kind once, so that a run cut
 * short has had them all, then each by its share, rounded up, at random.
 *
 * @param {number} count
 * @param {() => number} random
 * @param {Record<string, { share: number }>} kinds
 * @returns {string[]}
 */
export function planOf(count, random, kinds) {
  const entries = Object.entries(kinds);
  const shares = entries.reduce((sum, [, { share }]) => sum + share, 0);
  const later = entries.flatMap(([name, { share }]) =>
    Array(Math.max(0, Math.ceil((share * count) / shares) - 1)).fill(name),
  );
  const first = entries.map(([name]) => name);
  return [...shuffled(first, random), ...shuffled(later, random)];
}
