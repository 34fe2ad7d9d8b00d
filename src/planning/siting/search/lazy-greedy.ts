import { type Candidates, candidatesOf } from "../core/candidates";
import { conflictsOf } from "../core/conflicts";
import type { SitingProblem } from "../siting-problem";

/** Sites in the order in which they were taken, and what each one newly covered. */
export interface GreedyChoice {
  sites: number[];
  gains: number[];
  /** No choice that keeps to the count can cover more than this. */
  upperBound: number;
}

/**
 * Takes the site that adds most, again and again, while count, budget and spacing allow. Gains only ever shrink as
 * more is covered, so a gain worked out earlier is an upper limit and most sites are never looked at again
 * (Minoux 1978). With costs, taking the most gain per cost is tried as well and the better of the two returned.
 *
 * The same fact bounds every choice: what is covered after some steps, plus the largest gains still on offer.
 */
export function lazyGreedy(
  problem: SitingProblem,
  candidates: Candidates = candidatesOf(problem),
): GreedyChoice {
  const byGain = takeBest(problem, candidates, () => 1);
  if (!problem.costs) return byGain;
  const cheapest = problem.costs.reduce((least, cost) => (cost > 0 && cost < least ? cost : least), Infinity);
  const byRate = takeBest(problem, candidates, (site) => Math.max(problem.costs![site]!, cheapest * 1e-3));
  const total = ({ gains }: GreedyChoice): number => gains.reduce((sum, gain) => sum + gain, 0);
  const better = total(byRate) > total(byGain) ? byRate : byGain;
  return { ...better, upperBound: Math.min(byGain.upperBound, byRate.upperBound) };
}

function takeBest(
  problem: SitingProblem,
  candidates: Candidates,
  costOf: (site: number) => number,
): GreedyChoice {
  const { covers, weights, count, costs, budget = Infinity } = problem;
  const uncovered = weights.map((weight, demand) => (candidates.covered[demand] ? 0 : weight));
  const gains = new Float64Array(covers.siteCount);
  const open = new Set<number>(candidates.sites);
  for (const site of open) gains[site] = gainOf(problem, uncovered, site);
  const settled =
    weights.reduce((sum, weight) => sum + weight, 0) - uncovered.reduce((sum, weight) => sum + weight, 0);
  const chosen: GreedyChoice = {
    sites: [],
    gains: [],
    upperBound: settled + sumOfLargest(open, gains, count),
  };
  let [covered, spent] = [settled, 0];
  while (chosen.sites.length < count) {
    for (const site of open) if (spent + (costs?.[site] ?? 0) > budget) open.delete(site);
    const best = freshestBest(open, gains, (site) => gainOf(problem, uncovered, site), costOf);
    if (best < 0 || gains[best]! <= 0) break;
    chosen.sites.push(best);
    chosen.gains.push(gains[best]!);
    covered += gains[best]!;
    spent += costs?.[best] ?? 0;
    open.delete(best);
    for (const near of conflictsOf(candidates.conflicts, best)) open.delete(near);
    for (let at = covers.siteStart[best]!; at < covers.siteStart[best + 1]!; at += 1) {
      uncovered[covers.siteDemands[at]!] = 0;
    }
    gains[best] = 0;
    // Only the bound looks at sites that spacing or budget has closed: they may be part of another choice.
    chosen.upperBound = Math.min(chosen.upperBound, covered + sumOfLargest(candidates.sites, gains, count));
  }
  return chosen;
}

/** The open site with the best gain per cost, its gain brought up to date; the first of equals. −1 when none is open. */
function freshestBest(
  open: ReadonlySet<number>,
  gains: Float64Array,
  recount: (site: number) => number,
  costOf: (site: number) => number,
): number {
  const fresh = new Set<number>();
  for (;;) {
    let best = -1;
    let bestRate = -1;
    for (const site of open) {
      const rate = gains[site]! / costOf(site);
      if (rate > bestRate) [best, bestRate] = [site, rate];
    }
    if (best < 0 || fresh.has(best)) return best;
    gains[best] = recount(best);
    fresh.add(best);
  }
}

function gainOf({ covers }: SitingProblem, uncovered: Float64Array, site: number): number {
  let gain = 0;
  const end = covers.siteStart[site + 1]!;
  for (let at = covers.siteStart[site]!; at < end; at += 1) gain += uncovered[covers.siteDemands[at]!]!;
  return gain;
}

function sumOfLargest(sites: Iterable<number>, gains: Float64Array, count: number): number {
  const sorted = Float64Array.from(sites, (site) => gains[site]!).sort();
  let sum = 0;
  for (let at = Math.max(0, sorted.length - count); at < sorted.length; at += 1) sum += sorted[at]!;
  return sum;
}
