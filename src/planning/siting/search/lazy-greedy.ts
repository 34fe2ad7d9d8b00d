import { type Candidates, candidatesOf } from "../core/candidates";
import { conflictsOf } from "../core/conflicts";
import type { SitingProblem } from "../siting-problem";
import { type GreedyGains, greedyGains } from "./greedy-gains";

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
  const byGain = takeBest(problem, candidates);
  if (!problem.costs) return byGain;
  const cheapest = problem.costs.reduce((least, cost) => (cost > 0 && cost < least ? cost : least), Infinity);
  const byRate = takeBest(
    problem,
    candidates,
    problem.costs.map((cost) => Math.max(cost, cheapest * 1e-3)),
  );
  const total = ({ gains }: GreedyChoice): number => gains.reduce((sum, gain) => sum + gain, 0);
  const better = total(byRate) > total(byGain) ? byRate : byGain;
  return { ...better, upperBound: Math.min(byGain.upperBound, byRate.upperBound) };
}

/** What the greedy choice looks up again and again, in flat arrays: 2,000 sites are gone through thousands of times. */
interface Offers {
  /** Candidates; those `closed` are passed over. */
  sites: Int32Array;
  closed: Uint8Array;
  /** Gain of each site when it was last counted, and in which round that was. */
  gains: Float64Array;
  countedIn: Int32Array;
  /** What a gain is divided by before gains are compared. */
  rates: Float64Array | undefined;
}

function takeBest(problem: SitingProblem, candidates: Candidates, rates?: Float64Array): GreedyChoice {
  const { covers, weights, count, costs, budget = Infinity } = problem;
  const { sites } = candidates;
  const uncovered = weights.map((weight, demand) => (candidates.covered[demand] ? 0 : weight));
  const gains = new Float64Array(covers.siteCount);
  const closed = new Uint8Array(covers.siteCount);
  const offers: Offers = { sites, closed, gains, countedIn: new Int32Array(covers.siteCount), rates };
  const settled =
    weights.reduce((sum, weight) => sum + weight, 0) - uncovered.reduce((sum, weight) => sum + weight, 0);
  const fresh = greedyGains(covers, uncovered);
  for (const site of sites) gains[site] = fresh.gainOf(site);
  const chosen: GreedyChoice = {
    sites: [],
    gains: [],
    upperBound: settled + sumOfLargest(sites, gains, count),
  };
  let [covered, spent] = [settled, 0];
  while (chosen.sites.length < count) {
    if (costs) for (const site of sites) if (spent + costs[site]! > budget) closed[site] = 1;
    const best = freshestBest(fresh, offers, chosen.sites.length);
    if (best < 0 || gains[best]! <= 0) break;
    chosen.sites.push(best);
    chosen.gains.push(gains[best]!);
    covered += gains[best]!;
    spent += costs?.[best] ?? 0;
    closed[best] = 1;
    for (const near of conflictsOf(candidates.conflicts, best)) closed[near] = 1;
    fresh.take(best);
    gains[best] = 0;
    // Only the bound looks at sites that spacing or budget has closed: they may be part of another choice.
    chosen.upperBound = Math.min(chosen.upperBound, covered + sumOfLargest(sites, gains, count));
  }
  return chosen;
}

/**
 * The open site with the best gain per cost, its gain brought up to date; the first of equals. −1 when none is open.
 *
 * What seemed best is counted first: all that did not even seem better need no look.
 */
function freshestBest(fresh: GreedyGains, offers: Offers, round: number): number {
  const { sites, closed, gains, countedIn, rates } = offers;
  const rateOf = (site: number): number => (rates ? gains[site]! / rates[site]! : gains[site]!);
  const freshRate = (site: number): number => {
    if (countedIn[site] !== round) gains[site] = fresh.gainOf(site);
    countedIn[site] = round;
    return rateOf(site);
  };
  let [seeming, most] = [-1, -1];
  for (const site of sites)
    if (closed[site] === 0 && rateOf(site) > most) [seeming, most] = [site, rateOf(site)];
  if (seeming < 0) return -1;
  const enough = freshRate(seeming);
  let [best, bestRate] = [-1, -1];
  for (const site of sites) {
    if (closed[site] === 1 || rateOf(site) <= bestRate || rateOf(site) < enough) continue;
    const rate = freshRate(site);
    if (rate > bestRate) [best, bestRate] = [site, rate];
  }
  return best;
}

function sumOfLargest(sites: Int32Array, gains: Float64Array, count: number): number {
  const sorted = Float64Array.from(sites, (site) => gains[site]!).sort();
  let sum = 0;
  for (let at = Math.max(0, sorted.length - count); at < sorted.length; at += 1) sum += sorted[at]!;
  return sum;
}
