import { expect, test } from "vitest";
import { coverListsFromPoints } from "../cover-lists-from-points";
import { seededRandom } from "../random";
import { recountCover } from "../recount";
import { lazyGreedy } from "./lazy-greedy";

/** What each of all sites adds to a choice, by recounting both. */
function bestAddition(problem: Parameters<typeof recountCover>[0], sites: readonly number[]): number {
  const before = recountCover(problem, sites);
  const gains = Array.from({ length: problem.covers.siteCount }, (_, site) =>
    sites.includes(site) ? 0 : recountCover(problem, [...sites, site]) - before,
  );
  return gains.reduce((most, gain) => Math.max(most, gain), 0);
}

test.each(["whole", "decimal"])("every step takes a site that adds most, with %s weights", (kind) => {
  for (let seed = 1; seed <= 5; seed += 1) {
    const random = seededRandom(seed);
    const numbers = (count: number) => Float64Array.from({ length: count }, () => Math.floor(random() * 60));
    const covers = coverListsFromPoints({
      demandX: numbers(700),
      demandY: numbers(700),
      siteX: numbers(50),
      siteY: numbers(50),
      radiusMetres: 10,
    });
    const weights = numbers(700).map((weight) => (kind === "whole" ? weight : weight / 7));
    const problem = { weights, covers, count: 6 };
    const { sites, gains } = lazyGreedy(problem);
    expect(sites).toHaveLength(6);
    sites.forEach((site, step) => {
      const before = sites.slice(0, step);
      const added = recountCover(problem, [...before, site]) - recountCover(problem, before);
      expect(gains[step]).toBeCloseTo(added, 8);
      expect(added).toBeCloseTo(bestAddition(problem, before), 8);
    });
  }
});
