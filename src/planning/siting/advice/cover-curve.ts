import { sitingCore } from "../core/siting-core";
import { recountCover } from "../recount";
import { fineModel } from "../relaxation/group-model";
import { lazyGreedy } from "../search/lazy-greedy";
import { SwapSearch } from "../search/swap-search";
import type { SitingProblem } from "../siting-problem";

/** Cover reached with a number of new sites. */
export interface CurvePoint {
  count: number;
  /** Weight covered, recounted; a lower limit of what that many sites can cover. */
  covered: number;
  sites: number[];
}

/** Cover against the number of sites, and where more sites stop being worth much. */
export interface CoverCurve {
  /** From 0 new sites up; ends early where another site adds nothing. */
  points: CurvePoint[];
  /**
   * Number of sites at the knee: the point farthest above the straight line from the first to the last point (Satopää et
   * al. 2011). `undefined` when the curve is a straight line or has fewer than three points.
   */
  knee: number | undefined;
}

/**
 * The curve for 0, 1, … `most` sites. Each point starts from the one before, adds the best site and exchanges sites until
 * nothing gains: not proven to be the best for that number, and never below what plain greedy reaches.
 */
export function coverCurve(problem: SitingProblem, most: number): CoverCurve {
  const steps = coverCurveSteps(problem, most);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in steps of a few milliseconds; each yields the points found so far. */
export function* coverCurveSteps(
  problem: SitingProblem,
  most: number,
): Generator<readonly CurvePoint[], CoverCurve> {
  const limited = { ...problem, count: most };
  const core = sitingCore(limited);
  const fine = fineModel(core);
  const greedy = lazyGreedy(limited);
  const points: CurvePoint[] = [{ count: 0, covered: recountCover(problem, []), sites: [] }];
  let chosen: number[] = [];
  for (let count = 1; count <= core.count; count += 1) {
    const search = new SwapSearch({ ...core, count }, fine);
    search.start(chosen);
    while (search.improve()) yield points;
    chosen = search.chosen;
    const found = chosen.map((site) => core.siteIds[site]!);
    const [mine, plain] = [found, greedy.sites.slice(0, count)].map((sites) => recountCover(problem, sites));
    const better = mine! >= plain!;
    const covered = better ? mine! : plain!;
    if (covered <= points.at(-1)!.covered) break;
    points.push({ count, covered, sites: better ? found : greedy.sites.slice(0, count) });
  }
  return { points, knee: kneeOf(points) };
}

/** See {@link CoverCurve.knee}. */
export function kneeOf(points: readonly Pick<CurvePoint, "count" | "covered">[]): number | undefined {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 3) return undefined;
  const slope = (last.covered - first.covered) / (last.count - first.count);
  let knee: number | undefined;
  // A hair above the line is rounding, not a bend.
  let highest = 1e-9 * Math.abs(last.covered - first.covered);
  for (const { count, covered } of points) {
    const above = covered - (first.covered + slope * (count - first.count));
    if (above > highest) [knee, highest] = [count, above];
  }
  return knee;
}
