import { expect, test } from "vitest";
import { mostCovered } from "../../../../tests/oracles/every-choice";
import { type SitingCore, sitingCore } from "../core/siting-core";
import { coverListsOf, demandsOf, transpose } from "../cover-lists";
import { seededRandom } from "../random";
import { fineModel } from "../relaxation/group-model";
import { sideRows } from "../relaxation/side-rows";
import { BranchAndBound, type Incumbent } from "./branch-and-bound";

function instance(seed: number) {
  const random = seededRandom(seed);
  // Each site covers each demand with probability 0.3: shares of sites fit together where whole sites cannot
  const masks = Array.from({ length: 16 }, () => {
    let mask = 0;
    for (let demand = 0; demand < 30; demand += 1) if (random() < 0.3) mask |= 1 << demand;
    return mask;
  });
  const weights = Array.from({ length: 30 }, () => 1 + Math.floor(random() * 9));
  const covers = coverListsOf(
    30,
    masks.map((mask) => weights.flatMap((_, at) => ((mask >>> at) & 1 ? [at] : []))),
  );
  const core = sitingCore({ weights: Float64Array.from(weights), covers, count: 4 });
  const side = sideRows(core.covers.siteCount, core.conflicts, undefined, Infinity);
  const ground = { core, fine: fineModel(core), lists: transpose(core.covers), side, siteCost: 0 };
  return { best: mostCovered({ masks, weights }, 4)[4]!, core, ground };
}

/** Knows only what the search itself hands over. */
class Listener implements Incumbent {
  value = 0;

  constructor(private readonly core: SitingCore) {}

  get cutoff(): number {
    return this.value + 1e-6;
  }

  suggest(): void {}

  consider(choice: readonly number[]): void {
    const covered = new Set(choice.flatMap((site) => [...demandsOf(this.core.covers, site)]));
    const worth = [...covered].reduce((sum, demand) => sum + this.core.weights[demand]!, 0);
    this.value = Math.max(this.value, worth);
  }
}

test("an aim above the best choice is reached, its bounds hold, and the proof can go on from its root", () => {
  let reached = 0;
  for (let seed = 1; seed <= 40; seed += 1) {
    const { best, core, ground } = instance(seed);
    for (const share of [0.002, 0.01, 0.04]) {
      const bound = best * (1 + share);
      const search = new BranchAndBound(ground, new Listener(core), { bound });
      for (const _ of search.run()) expect(search.upperBound).toBeGreaterThanOrEqual(best - 1e-9);
      expect(search.upperBound).toBe(bound);
      if (search.nodes > 1) reached += 1;
      const whole = new Listener(core);
      const proof = new BranchAndBound(ground, whole, { bound: -Infinity, rootStart: search.rootStart });
      for (const _ of proof.run()) expect(proof.upperBound).toBeGreaterThanOrEqual(best - 1e-9);
      expect(whole.value).toBe(best);
      expect(proof.upperBound).toBeCloseTo(best, 6);
    }
  }
  // Some of them took branches, or the test would only have seen roots
  expect(reached).toBeGreaterThan(5);
});

test("an aim below the best choice hides nothing: the best choice is found and bounds it", () => {
  for (let seed = 1; seed <= 20; seed += 1) {
    const { best, core, ground } = instance(seed);
    const listener = new Listener(core);
    const search = new BranchAndBound(ground, listener, { bound: best * 0.98 });
    for (const _ of search.run()) expect(search.upperBound).toBeGreaterThanOrEqual(best - 1e-9);
    expect(listener.value).toBe(best);
    expect(search.upperBound).toBeCloseTo(best, 6);
  }
});
