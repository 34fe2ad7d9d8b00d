import { expect, test } from "vitest";
import { type CoverLists, coverListsOf } from "./cover-lists";
import { improveFullCover } from "./full-cover/full-cover";
import { improveMaximalCover } from "./maximal-cover";
import { seededRandom } from "./random";

/** Sites and demands on a lattice of whole metres, so that many distances are equal and many weights too. */
function instance(seed: number, siteCount: number, demandCount: number, radius: number) {
  const random = seededRandom(seed);
  const whole = (most: number) => Math.floor(random() * (most + 1));
  const places = (count: number) => Array.from({ length: count }, () => [whole(12), whole(12)] as const);
  const sites = places(siteCount);
  const demands = places(demandCount);
  const weights = Float64Array.from(demands, () => 1 + whole(4));
  const lists = sites.map(([sx, sy]) =>
    demands.flatMap(([x, y], at) => (Math.hypot(x - sx, y - sy) <= radius ? [at] : [])),
  );
  return { weights, lists, covers: coverListsOf(demandCount, lists) };
}

/** The best weight of each number of sites 0 … 8 by trying every choice there is. */
function bestByTrying(lists: readonly (readonly number[])[], weights: Float64Array): number[] {
  const masks = lists.map((demands) => demands.reduce((mask, at) => mask | (1n << BigInt(at)), 0n));
  const best = new Array<number>(9).fill(0);
  const weigh = (mask: bigint) =>
    weights.reduce((sum, weight, at) => ((mask >> BigInt(at)) & 1n ? sum + weight : sum), 0);
  const choose = (from: number, size: number, mask: bigint) => {
    best[size] = Math.max(best[size]!, weigh(mask));
    if (size === 8) return;
    for (let site = from; site < masks.length; site += 1) choose(site + 1, size + 1, mask | masks[site]!);
  };
  choose(0, 0, 0n);
  for (let size = 1; size <= 8; size += 1) best[size] = Math.max(best[size]!, best[size - 1]!);
  return best;
}

/** The fewest sites that reach all that can be reached, by trying ever larger choices. */
function fewestByTrying(lists: readonly (readonly number[])[]): number {
  const masks = lists.map((demands) => demands.reduce((mask, at) => mask | (1n << BigInt(at)), 0n));
  const all = masks.reduce((sum, mask) => sum | mask, 0n);
  const reaches = (from: number, left: number, mask: bigint): boolean => {
    if (mask === all) return true;
    if (left === 0) return false;
    for (let site = from; site < masks.length; site += 1)
      if (reaches(site + 1, left - 1, mask | masks[site]!)) return true;
    return false;
  };
  for (let size = 0; ; size += 1) if (reaches(0, size, 0n)) return size;
}

const lastOf = <T>(steps: Generator<T, T>): T => {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
};

/** What a choice covers, counted once more in the plainest way. */
function count(covers: CoverLists, weights: Float64Array, sites: readonly number[]): number {
  const reached = new Set<number>();
  for (const site of sites)
    for (let at = covers.siteStart[site]!; at < covers.siteStart[site + 1]!; at += 1)
      reached.add(covers.siteDemands[at]!);
  return [...reached].reduce((sum, demand) => sum + weights[demand]!, 0);
}

test("maximal cover is the best of all choices of up to 8 of 16 sites, every time, and proven", () => {
  for (let seed = 1; seed <= 12; seed += 1) {
    const { weights, lists, covers } = instance(seed, 16, 40, 2 + (seed % 3));
    const best = bestByTrying(lists, weights);
    for (const size of [1, 2, 3, 5, 8]) {
      const found = lastOf(improveMaximalCover({ weights, covers, count: size }));
      expect({ seed, size, covered: found.covered, proven: found.proven }).toEqual({
        seed,
        size,
        covered: best[size],
        proven: true,
      });
      expect(count(covers, weights, found.sites)).toBe(found.covered);
      expect(found.sites.length).toBeLessThanOrEqual(size);
      expect(found.upperBound).toBeGreaterThanOrEqual(found.covered);
    }
  }
});

test("full cover takes the fewest sites there can be, every time, and proven", () => {
  for (let seed = 1; seed <= 30; seed += 1) {
    const { weights, lists, covers } = instance(100 + seed, 14, 30, 2 + (seed % 4));
    const found = lastOf(improveFullCover({ weights, covers, count: 0 }));
    expect({ seed, sites: found.sites.length, proven: found.proven }).toEqual({
      seed,
      sites: fewestByTrying(lists),
      proven: true,
    });
    expect(found.leftOut).toEqual([]);
  }
});

test("every snapshot on the way is allowed, never gets worse, and its bound holds for the best of all", () => {
  const { weights, lists, covers } = instance(7, 16, 48, 3);
  const best = bestByTrying(lists, weights)[4]!;
  let covered = 0;
  for (const snapshot of improveMaximalCover({ weights, covers, count: 4 })) {
    expect(snapshot.covered).toBeGreaterThanOrEqual(covered);
    expect(snapshot.upperBound).toBeGreaterThanOrEqual(best);
    covered = snapshot.covered;
  }
  expect(covered).toBe(best);
});

test("greedy alone is wrong here: the widest site first leaves less than the two beside it", () => {
  // M covers 1–4 (weight 4 · 3 = 12), L covers 0, 1, 2 (11), R covers 3, 4, 5 (11): greedy 12 + 5 = 17, L and R 22.
  const weights = Float64Array.of(5, 3, 3, 3, 3, 5);
  const covers = coverListsOf(6, [
    [1, 2, 3, 4],
    [0, 1, 2],
    [3, 4, 5],
  ]);
  const found = lastOf(improveMaximalCover({ weights, covers, count: 2 }));
  expect(found).toMatchObject({ covered: 22, proven: true });
  expect([...found.sites].sort()).toEqual([1, 2]);
});

test("existing sites stay, forbidden ones are not taken, spacing keeps neighbours apart", () => {
  const weights = Float64Array.of(5, 4, 3);
  const covers = coverListsOf(3, [[0], [1], [2]]);
  const sitesFor = (rules: object) =>
    [...lastOf(improveMaximalCover({ weights, covers, count: 1, ...rules })).sites].sort();
  expect(sitesFor({})).toEqual([0]);
  expect(sitesFor({ existing: [0] })).toEqual([1]);
  expect(sitesFor({ forbidden: [0] })).toEqual([1]);
  expect(sitesFor({ existing: [0], conflicts: Int32Array.of(0, 1) })).toEqual([2]);
});
