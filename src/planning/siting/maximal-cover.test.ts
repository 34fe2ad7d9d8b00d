import { expect, test } from "vitest";
import { latticeMasks, mostCovered, type TinyProblem, weightOf } from "../../../tests/oracles/every-choice";
import { coverListsOf } from "./cover-lists";
import { improveMaximalCover } from "./maximal-cover";
import { seededRandom } from "./random";
import { lazyGreedy } from "./search/lazy-greedy";
import type { SitingProblem } from "./siting-problem";
import type { SitingSnapshot } from "./siting-snapshot";

function problemOf(tiny: TinyProblem, count: number): SitingProblem {
  const demandsOf = (mask: number): number[] =>
    tiny.weights.flatMap((_, at) => ((mask >>> at) & 1 ? [at] : []));
  return {
    weights: Float64Array.from(tiny.weights),
    covers: coverListsOf(tiny.weights.length, tiny.masks.map(demandsOf)),
    count,
    existing: tiny.existing,
    forbidden: tiny.barred,
    conflicts: Int32Array.from((tiny.tooNear ?? []).flat()),
    ...(tiny.costs && { costs: Float64Array.from(tiny.costs), budget: tiny.budget }),
  };
}

/** Runs to the end; every snapshot on the way must hold what it says. */
function solved(problem: SitingProblem, best: number): SitingSnapshot {
  let last: SitingSnapshot | undefined;
  for (const snapshot of improveMaximalCover(problem)) {
    expect(snapshot.upperBound).toBeGreaterThanOrEqual(best - 1e-9);
    expect(snapshot.covered).toBeLessThanOrEqual(best + 1e-9);
    if (last) {
      expect(snapshot.covered).toBeGreaterThanOrEqual(last.covered);
      expect(snapshot.upperBound).toBeLessThanOrEqual(last.upperBound);
    }
    last = snapshot;
  }
  return last!;
}

const coverOf = (tiny: TinyProblem, sites: readonly number[]): number =>
  weightOf(
    [...(tiny.existing ?? []), ...sites].reduce((mask, site) => mask | tiny.masks[site]!, 0),
    tiny.weights,
  );

test("whole, tied, decimal and any weights: the best of all C(16, k) choices, k up to 8, proven", () => {
  for (let seed = 1; seed <= 8; seed += 1) {
    const random = seededRandom(seed);
    const reach = [1, 2, 4, 5][seed % 4]!;
    const { masks } = latticeMasks(random, { sites: 16, demands: 28, side: 4 + (seed % 4), reach });
    // Weights: all equal, small whole numbers with many ties, two decimals, or any fraction.
    const weigh = [() => 1, () => Math.floor(random() * 4), () => Math.round(random() * 1000) / 100, random][
      seed % 4
    ]!;
    const tiny = { masks, weights: Array.from({ length: 28 }, weigh) };
    const best = mostCovered(tiny, 8);
    for (let count = 0; count <= 8; count += 1) {
      const { sites, covered, proven, gap } = solved(problemOf(tiny, count), best[count]!);
      expect(covered).toBeCloseTo(best[count]!, 9);
      expect(coverOf(tiny, sites)).toBeCloseTo(best[count]!, 9);
      expect(sites.length).toBeLessThanOrEqual(count);
      expect([proven, gap]).toEqual([true, 0]);
    }
  }
});

test("existing and forbidden sites, spacing and budget: still the best of all allowed choices", () => {
  for (let seed = 1; seed <= 40; seed += 1) {
    const random = seededRandom(1000 + seed);
    const size = 6 + (seed % 7);
    const { masks, neighbours } = latticeMasks(random, { sites: size, demands: 24, side: 5, reach: 2 });
    const some = (share: number): number[] => masks.flatMap((_, site) => (random() < share ? [site] : []));
    const tiny: TinyProblem = {
      masks,
      weights:
        masks.length % 2 === 0
          ? Array.from({ length: 24 }, () => 1 + Math.floor(random() * 9))
          : Array(24).fill(1),
      existing: seed % 2 === 0 ? some(0.15) : [],
      barred: seed % 3 === 0 ? some(0.2) : [],
      tooNear: seed % 5 < 2 ? neighbours : [],
      ...(seed % 4 === 0 && { costs: masks.map(() => Math.floor(random() * 6)), budget: 7 }),
    };
    const best = mostCovered(tiny, 5);
    for (const count of [1, 2, 3, 5]) {
      const { sites, covered, proven } = solved(problemOf(tiny, count), best[count]!);
      expect(covered, `seed ${seed}, ${count} sites`).toBeCloseTo(best[count]!, 9);
      expect(coverOf(tiny, sites)).toBeCloseTo(best[count]!, 9);
      expect(proven).toBe(true);
      for (const [a, b] of tiny.tooNear ?? []) expect(sites.includes(a) && sites.includes(b)).toBe(false);
      const cost = sites.reduce((sum, site) => sum + (tiny.costs?.[site] ?? 0), 0);
      expect(cost).toBeLessThanOrEqual(tiny.budget ?? Infinity);
    }
  }
});

test("greedy takes the middle site and is wrong; two wings cover everything", () => {
  // Left wing 0–3, right wing 4–7, the middle site takes 5 of the 8: greedy ends at 5 + 2 = 7, the wings reach 8.
  const problem: SitingProblem = {
    weights: new Float64Array(8).fill(1),
    covers: coverListsOf(8, [
      [0, 1, 2, 3],
      [4, 5, 6, 7],
      [1, 2, 3, 4, 5],
    ]),
    count: 2,
  };
  const greedy = lazyGreedy(problem);
  expect([greedy.sites[0], greedy.gains]).toEqual([2, [5, 2]]);
  const { covered, sites, proven } = solved(problem, 8);
  expect([covered, proven]).toEqual([8, true]);
  expect(sites.sort()).toEqual([0, 1]);
});

test("a trap of any depth: greedy stays at 1 − (1 − 1/k)^k of the best, the search does not", () => {
  // Four columns of 256 cover 1024. A row takes a quarter of what is left of every column, and a speck of its own decides
  // for it: 256, 192, 144, 108, in all 1024 · (1 − (3/4)^4) = 700.
  const count = 4;
  const weights: number[] = [];
  const columns: number[][] = Array.from({ length: count }, () => []);
  const rows: number[][] = Array.from({ length: count }, () => []);
  const add = (weight: number, ...lists: number[][]): void => {
    for (const list of lists) list.push(weights.length);
    weights.push(weight);
  };
  for (let row = 0; row < count; row += 1) {
    for (const column of columns) add(64 * (3 / 4) ** row, column, rows[row]!);
    add(0.001, rows[row]!);
  }
  for (const column of columns) add(256 * (3 / 4) ** count, column);
  const problem = {
    weights: Float64Array.from(weights),
    covers: coverListsOf(weights.length, [...columns, ...rows]),
    count,
  };
  expect(lazyGreedy(problem).gains.reduce((sum, gain) => sum + gain, 0)).toBeCloseTo(700.004, 9);
  expect(solved(problem, 1024).covered).toBeCloseTo(1024, 9);
});

test("the same problem and seed give the same snapshots", () => {
  const { masks } = latticeMasks(seededRandom(5), { sites: 14, demands: 30, side: 7, reach: 4 });
  const problem = problemOf({ masks, weights: Array.from({ length: 30 }, (_, at) => 1 + (at % 7)) }, 4);
  expect([...improveMaximalCover(problem, seededRandom(9))]).toEqual([
    ...improveMaximalCover(problem, seededRandom(9)),
  ]);
});

test("nothing to choose, nothing to cover, nobody in reach", () => {
  const covers = coverListsOf(3, [[0, 1], []]);
  const weights = Float64Array.from([2, 3, 5]);
  expect(solved({ weights, covers, count: 0 }, 0)).toMatchObject({
    covered: 0,
    sites: [],
    proven: true,
    total: 10,
  });
  expect(solved({ weights, covers, count: 2 }, 5)).toMatchObject({ covered: 5, sites: [0], upperBound: 5 });
  expect(solved({ weights, covers, count: 1, forbidden: [0] }, 0)).toMatchObject({
    covered: 0,
    sites: [],
    gap: 0,
  });
  expect(solved({ weights: new Float64Array(3), covers, count: 1 }, 0)).toMatchObject({
    covered: 0,
    proven: true,
  });
  expect(solved({ weights: new Float64Array(), covers: coverListsOf(0, []), count: 1 }, 0)).toMatchObject({
    total: 0,
  });
});

test("a malformed problem is refused with what is wrong", () => {
  const covers = coverListsOf(2, [[0], [1]]);
  const run = (problem: Partial<SitingProblem>) => () => [
    ...improveMaximalCover({ weights: Float64Array.from([1, 1]), covers, count: 1, ...problem }),
  ];
  expect(run({ weights: Float64Array.from([1, -1]) })).toThrow(
    "weights[1] is -1: give a finite number, 0 or more",
  );
  expect(run({ weights: Float64Array.from([1, Number.NaN]) })).toThrow("weights[1] is NaN");
  expect(run({ weights: Float64Array.from([1]) })).toThrow("1 weights for 2 demands");
  expect(run({ count: 1.5 })).toThrow("count is 1.5");
  expect(run({ existing: [7] })).toThrow("existing names site 7");
  expect(run({ costs: Float64Array.from([1, 1]) })).toThrow("give both or neither");
  expect(run({ covers: coverListsOf(2, [[0, 0], [1]]) })).toThrow("site 0 lists demand 0 twice");
  expect(run({ covers: coverListsOf(2, [[0, 5], [1]]) })).toThrow("site 0 covers demand 5, of 2");
  expect(run({ capacities: Float64Array.from([1, 1]) })).toThrow("improveCapacitatedCover");
});
