import { expect, test } from "vitest";
import { latticeMasks, mostCovered } from "../../../../tests/oracles/every-choice";
import { sitingCore } from "../core/siting-core";
import { coverListsOf, demandsOf } from "../cover-lists";
import { seededRandom } from "../random";
import { bestChoice } from "./choice-set";
import { fineModel, groupLoads, siteSums } from "./group-model";
import { coarseModel, groupDemands, groupPrices } from "./grouping";
import { Relaxation } from "./relaxation";
import { restrictModel } from "./restrict-model";
import { sideRows } from "./side-rows";

function instance(seed: number) {
  const random = seededRandom(seed);
  const { masks } = latticeMasks(random, { sites: 14, demands: 30, side: 7, reach: 4 });
  const weights = Array.from({ length: 30 }, () => 1 + Math.floor(random() * 9));
  const covers = coverListsOf(
    30,
    masks.map((mask) => weights.flatMap((_, at) => ((mask >>> at) & 1 ? [at] : []))),
  );
  const core = sitingCore({ weights: Float64Array.from(weights), covers, count: 3 });
  return { best: mostCovered({ masks, weights }, 3)[3]!, core, fine: fineModel(core), random };
}

const relaxed = (core: ReturnType<typeof instance>["core"], model: ReturnType<typeof fineModel>) => ({
  model,
  side: sideRows(core.covers.siteCount, core.conflicts, undefined, Infinity),
  choice: { count: 3, status: new Uint8Array(core.covers.siteCount), atLeastOne: new Int32Array() },
  siteCost: 0,
});

test("sums along the site tree are the sums over the lists, also after leaving sites out", () => {
  const { core, fine, random } = instance(2);
  const prices = Float64Array.from(core.weights, () => random());
  const plain = (site: number) =>
    [...demandsOf(core.covers, site)].reduce(
      (sum, demand) => sum + prices[demand]! * core.weights[demand]!,
      0,
    );
  const sums = new Float64Array(core.covers.siteCount);
  siteSums(fine, prices, sums);
  sums.forEach((sum, site) => {
    expect(sum).toBeCloseTo(plain(site), 9);
  });
  const kept = Int32Array.from(sums.keys()).filter((site) => site % 3 !== 0);
  const some = restrictModel(fine, kept);
  const fewer = new Float64Array(kept.length);
  siteSums(some, prices, fewer);
  kept.forEach((site, at) => {
    expect(fewer[at]).toBeCloseTo(plain(site), 9);
  });
  const loads = new Float64Array(core.weights.length);
  groupLoads(fine, new Float64Array(sums.length).fill(1), loads, sums.slice());
  loads.forEach((load, demand) => {
    const depth = [...sums.keys()].filter((site) => demandsOf(core.covers, site).includes(demand)).length;
    expect(load).toBeCloseTo(depth * core.weights[demand]!, 9);
  });
});

test("every bound on the way holds for the best of all choices, with single demands and with groups", () => {
  for (let seed = 1; seed <= 20; seed += 1) {
    const { core, fine, best } = instance(seed);
    const relaxation = new Relaxation(relaxed(core, fine));
    for (let round = 0; round < 10; round += 1) {
      expect(relaxation.bound).toBeGreaterThanOrEqual(best - 1e-9);
      relaxation.advance(20);
    }
    const grouping = groupDemands(core, fine, relaxation.shares, relaxation.prices);
    const coarse = coarseModel(fine, grouping);
    const prices = groupPrices(grouping, fine, coarse, relaxation.prices);
    const grouped = new Relaxation(relaxed(core, coarse), { shares: relaxation.shares, prices });
    grouped.advance(100);
    expect(grouped.bound).toBeGreaterThanOrEqual(best - 1e-9);
  }
});

test("the best choice takes what is chosen, one that must be, and the best of the rest; never what is barred", () => {
  const worths = Float64Array.of(9, 1, 5, 5, 7, 2);
  const choice = { count: 3, status: Uint8Array.of(2, 1, 0, 0, 0, 0), atLeastOne: Int32Array.of(5) };
  // 1 is chosen, 5 must be, one more: 4. In all 1 + 2 + 7; a newcomer would displace the 7, the best left is a 5.
  expect(bestChoice(choice, worths)).toEqual({
    worth: 10,
    taken: Uint8Array.of(0, 1, 0, 0, 1, 1),
    leastTaken: 7,
    bestLeft: 5,
  });
  expect(bestChoice({ ...choice, atLeastOne: Int32Array.of(0) }, worths).worth).toBe(-Infinity);
});

/** The most that up to three of some sites cover, by trying all. */
function bestOf({ covers, weights }: ReturnType<typeof instance>["core"], sites: readonly number[]): number {
  let most = 0;
  for (const a of sites)
    for (const b of sites)
      for (const c of sites) {
        const covered = new Set([a, b, c].flatMap((site) => [...demandsOf(covers, site)]));
        most = Math.max(
          most,
          [...covered].reduce((sum, demand) => sum + weights[demand]!, 0),
        );
      }
  return most;
}

test("sites barred on the way are in no choice worth more than what is enough, and the bound holds without them", () => {
  let barred = 0;
  for (let seed = 1; seed <= 30; seed += 1) {
    const { best, core, fine } = instance(seed);
    for (const enough of [best - 1e-6, best - 1, best * 0.9]) {
      const problem = relaxed(core, fine);
      const relaxation = new Relaxation(problem);
      for (let round = 0; round < 40; round += 1) {
        relaxation.advance(16, enough);
        expect(relaxation.bound).toBeGreaterThanOrEqual(best - 1e-9);
      }
      const open = [...problem.choice.status.keys()].filter((site) => problem.choice.status[site] === 0);
      expect(bestOf(core, open)).toBe(best);
      barred += problem.choice.status.length - open.length;
    }
  }
  expect(barred).toBeGreaterThan(100);
});

test("groups are cut along the sites that lead: each lies wholly inside or outside every one of them", () => {
  const { core, fine, random } = instance(4);
  const shares = Float64Array.from({ length: core.covers.siteCount }, () => random());
  const { groupOf, groupCount } = groupDemands(core, fine, shares, new Float64Array(core.weights.length));
  expect(Math.max(...groupOf)).toBeLessThan(groupCount);
  const patternOf = (demand: number) =>
    [...shares.keys()].filter((site) => demandsOf(core.covers, site).includes(demand)).join();
  const patterns = new Map<number, string>();
  groupOf.forEach((group, demand) => {
    const pattern = patternOf(demand);
    expect(patterns.get(group) ?? pattern).toBe(pattern);
    patterns.set(group, pattern);
  });
  expect(patterns.size).toBeGreaterThan(1);
});
