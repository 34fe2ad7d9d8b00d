import { adjoin, type Rect, rectMiddle } from "./blocks";

/** Seeds as far from one another as they come, the first one given. */
function farthestFirst(middles: readonly (readonly [number, number])[], count: number): number[] {
  const seeds = [0];
  const gap = (a: number, b: number) =>
    Math.hypot(middles[a]![0] - middles[b]![0], middles[a]![1] - middles[b]![1]);
  const nearest = middles.map((_, i) => gap(i, 0));
  while (seeds.length < count) {
    const next = nearest.reduce((best, value, i) => (value > nearest[best]! ? i : best), 0);
    seeds.push(next);
    nearest.forEach((value, i) => {
      nearest[i] = Math.min(value, gap(i, next));
    });
  }
  return seeds;
}

function growGroups(
  middles: readonly (readonly [number, number])[],
  links: readonly (readonly number[])[],
  weights: readonly number[],
  seeds: readonly number[],
): Int32Array {
  const group = new Int32Array(middles.length).fill(-1);
  const load = seeds.map((seed, g) => {
    group[seed] = g;
    return weights[seed]!;
  });
  const rim = seeds.map((seed) => new Set(links[seed]!));
  for (let left = middles.length - seeds.length; left > 0; left--) {
    let lightest = -1;
    rim.forEach((blocks, g) => {
      for (const block of blocks) if (group[block] !== -1) blocks.delete(block);
      if (blocks.size > 0 && (lightest < 0 || load[g]! < load[lightest]!)) lightest = g;
    });
    if (lightest < 0) throw new Error("the blocks of a town do not hang together");
    const [x, y] = middles[seeds[lightest]!]!;
    const remote = (block: number) => Math.hypot(middles[block]![0] - x, middles[block]![1] - y);
    const taken = [...rim[lightest]!].reduce((best, block) => (remote(block) < remote(best) ? block : best));
    group[taken] = lightest;
    load[lightest] = load[lightest]! + weights[taken]!;
    for (const next of links[taken]!) if (group[next] === -1) rim[lightest]!.add(next);
  }
  return group;
}

/**
 * Parts blocks into groups that hang together and weigh about the same: the lightest group takes the
 * nearest free block, and seeds move to the middles a few times.
 */
export function groupBlocks(blocks: readonly Rect[], weights: readonly number[], count: number): Int32Array {
  const middles = blocks.map(rectMiddle);
  const links = blocks.map((block) =>
    blocks.flatMap((other, i) => (other !== block && adjoin(block, other) ? [i] : [])),
  );
  let seeds = farthestFirst(middles, Math.min(count, blocks.length));
  let group = growGroups(middles, links, weights, seeds);
  for (let round = 0; round < 12; round++) {
    seeds = seeds.map((_, g) => {
      const mine = middles.flatMap((_, i) => (group[i] === g ? [i] : []));
      const x = mine.reduce((sum, i) => sum + middles[i]![0], 0) / mine.length;
      const y = mine.reduce((sum, i) => sum + middles[i]![1], 0) / mine.length;
      const remote = (i: number) => Math.hypot(middles[i]![0] - x, middles[i]![1] - y);
      return mine.reduce((best, i) => (remote(i) < remote(best) ? i : best));
    });
    group = growGroups(middles, links, weights, seeds);
  }
  return group;
}
