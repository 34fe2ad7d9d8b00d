import { expect, test } from "vitest";
import { fewestSites, latticeMasks, type TinyProblem } from "../../../../tests/oracles/every-choice";
import { coverListsOf } from "../cover-lists";
import { seededRandom } from "../random";
import { type FullCoverSnapshot, improveFullCover } from "./full-cover";

const last = (steps: Iterable<FullCoverSnapshot>): FullCoverSnapshot => [...steps].at(-1)!;

test("existing, forbidden and spacing: most demands first, then the fewest sites, as trying every choice finds", () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const random = seededRandom(seed);
    const { masks, neighbours } = latticeMasks(random, {
      sites: 5 + (seed % 8),
      demands: 26,
      side: 5,
      reach: [1, 2, 4][seed % 3]!,
    });
    const some = (share: number) => masks.flatMap((_, site) => (random() < share ? [site] : []));
    const tiny: TinyProblem = {
      masks,
      weights: Array(26).fill(1),
      existing: seed % 2 === 0 ? some(0.15) : [],
      barred: seed % 3 === 0 ? some(0.2) : [],
      tooNear: seed % 4 === 0 ? neighbours : [],
    };
    const covers = coverListsOf(
      26,
      masks.map((mask) => tiny.weights.flatMap((_, at) => ((mask >>> at) & 1 ? [at] : []))),
    );
    const found = last(
      improveFullCover({
        weights: Float64Array.from(tiny.weights),
        covers,
        count: 0,
        existing: tiny.existing,
        forbidden: tiny.barred,
        conflicts: Int32Array.from((tiny.tooNear ?? []).flat()),
      }),
    );
    const { demands, sites } = fewestSites(tiny);
    expect({ seed, sites: found.sites.length, covered: found.covered }).toEqual({
      seed,
      sites,
      covered: demands,
    });
    expect([found.proven, found.lowerBoundSites]).toEqual([true, sites]);
    expect(found.covered + found.unreachable.length + found.leftOut.length).toBe(26);
  }
});

test("what nobody reaches is named and costs no site; a demand without weight is covered all the same", () => {
  const covers = coverListsOf(4, [[0], [1, 2], [2]]);
  const found = last(improveFullCover({ weights: Float64Array.of(5, 0, 2, 7), covers, count: 0 }));
  expect(found).toMatchObject({
    sites: [0, 1],
    unreachable: [3],
    leftOut: [],
    covered: 7,
    total: 14,
    proven: true,
  });
});

test("parts that share nothing are decided apart: three rings of five need three each", () => {
  // In a ring of five, each site covers two neighbours: two sites cover four, so three are needed, though 2.5 by shares.
  const ring = (from: number) => Array.from({ length: 5 }, (_, at) => [from + at, from + ((at + 1) % 5)]);
  const covers = coverListsOf(15, [...ring(0), ...ring(5), ...ring(10)]);
  const found = last(improveFullCover({ weights: new Float64Array(15).fill(1), covers, count: 0 }));
  expect([found.sites.length, found.lowerBoundSites, found.proven]).toEqual([9, 9, true]);
});

test("a budget or capacities are refused", () => {
  const problem = { weights: Float64Array.of(1), covers: coverListsOf(1, [[0]]), count: 1 };
  expect(() => last(improveFullCover({ ...problem, capacities: Float64Array.of(1) }))).toThrow(
    "no capacities",
  );
});
