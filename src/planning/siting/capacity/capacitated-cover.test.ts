import { expect, test } from "vitest";
import {
  everyChoice,
  latticeMasks,
  mostServed,
  type TinyProblem,
} from "../../../../tests/oracles/every-choice";
import { coverListsOf } from "../cover-lists";
import { seededRandom } from "../random";
import { type CapacitatedSnapshot, improveCapacitatedCover } from "./capacitated-cover";
import { recountServed } from "./serve";

const last = (steps: Iterable<CapacitatedSnapshot>): CapacitatedSnapshot => [...steps].at(-1)!;

test("capacities with existing sites, spacing and budget: the best of all choices, each judged by its smallest cut", () => {
  for (let seed = 1; seed <= 25; seed += 1) {
    const random = seededRandom(seed);
    const { masks, neighbours } = latticeMasks(random, {
      sites: 5 + (seed % 5),
      demands: 16,
      side: 4,
      reach: 2,
    });
    const whole = seed % 3 > 0;
    const draw = (most: number) => (whole ? Math.floor(random() * (most + 1)) : random() * most);
    const weights = Array.from({ length: 16 }, () => draw(6));
    const capacities = masks.map(() => draw(14));
    const tiny: TinyProblem = {
      masks,
      weights,
      existing: seed % 2 === 0 ? [0] : [],
      barred: seed % 5 === 0 ? [1] : [],
      tooNear: seed % 4 === 0 ? neighbours : [],
      ...(seed % 3 === 0 && { costs: masks.map(() => Math.floor(random() * 5)), budget: 6 }),
    };
    let best = 0;
    for (const { sites } of everyChoice(tiny, 3)) {
      best = Math.max(best, mostServed(masks, weights, capacities, [...(tiny.existing ?? []), ...sites]));
    }
    const found = last(
      improveCapacitatedCover({
        weights: Float64Array.from(weights),
        covers: coverListsOf(
          16,
          masks.map((mask) => weights.flatMap((_, at) => ((mask >>> at) & 1 ? [at] : []))),
        ),
        count: 3,
        existing: tiny.existing,
        forbidden: tiny.barred,
        conflicts: Int32Array.from((tiny.tooNear ?? []).flat()),
        capacities: Float64Array.from(capacities),
        ...(tiny.costs && { costs: Float64Array.from(tiny.costs), budget: tiny.budget }),
      }),
    );
    expect(found.covered, `seed ${seed}`).toBeCloseTo(best, 7);
    expect(found.proven).toBe(true);
    for (const { site, weight } of found.loads) expect(weight).toBeLessThanOrEqual(capacities[site]! + 1e-9);
  }
});

test("a demand may be split: 9 people between posts for 5 and 4", () => {
  const covers = coverListsOf(1, [[0], [0]]);
  const problem = { weights: Float64Array.of(9), covers, count: 2, capacities: Float64Array.of(5, 4) };
  expect(last(improveCapacitatedCover(problem))).toMatchObject({ covered: 9, proven: true });
});

test("an assignment beyond reach, weight or capacity is refused", () => {
  const problem = {
    weights: Float64Array.of(3, 3),
    covers: coverListsOf(2, [[0]]),
    count: 1,
    capacities: Float64Array.of(2),
  };
  const sent = (demand: number, weight: number) => ({
    demands: Int32Array.of(demand),
    sites: Int32Array.of(0),
    weights: Float64Array.of(weight),
  });
  expect(recountServed(problem, sent(0, 2))).toBe(2);
  expect(() => recountServed(problem, sent(1, 1))).toThrow("out of its reach");
  expect(() => recountServed(problem, sent(0, 4))).toThrow("served more than it weighs");
  expect(() => recountServed(problem, sent(0, 3))).toThrow("more than its capacity");
});
