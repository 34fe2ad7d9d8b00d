import { demandsOf } from "./cover-lists";
import type { SitingProblem } from "./siting-problem";

/**
 * What a set of sites covers, counted afresh from the inputs: no index, no increments, nothing shared with the
 * search, so that it can contradict it. Existing sites count.
 */
export function recountCover(
  { weights, covers, existing = [] }: SitingProblem,
  sites: readonly number[],
): number {
  const covered = new Uint8Array(covers.demandCount);
  for (const site of [...existing, ...sites]) {
    const demands = demandsOf(covers, site);
    for (let at = 0; at < demands.length; at += 1) covered[demands[at]!] = 1;
  }
  // Added up in the order of the demands, so that the same set always gives the same last digit.
  let weight = 0;
  for (let demand = 0; demand < weights.length; demand += 1) if (covered[demand]) weight += weights[demand]!;
  return weight;
}

/** Why a set of new sites breaks the rules of the problem, or `undefined` when it keeps them all. */
export function brokenRule(problem: SitingProblem, sites: readonly number[]): string | undefined {
  const { count, existing = [], forbidden = [], conflicts = [], costs, budget = Infinity } = problem;
  const chosen = new Set(sites);
  if (chosen.size !== sites.length) return "a site is chosen twice";
  if (sites.length > count) return `${sites.length} sites are chosen, of at most ${count}`;
  const barred = sites.find((site) => forbidden.includes(site) || existing.includes(site));
  if (barred !== undefined) return `site ${barred} is forbidden or stands already`;
  const used = new Set([...sites, ...existing]);
  for (let pair = 0; pair < conflicts.length; pair += 2) {
    const [a, b] = [conflicts[pair]!, conflicts[pair + 1]!];
    if (a !== b && used.has(a) && used.has(b) && (chosen.has(a) || chosen.has(b)))
      return `sites ${a} and ${b} are too near each other`;
  }
  const cost = sites.reduce((sum, site) => sum + (costs?.[site] ?? 0), 0);
  return cost > budget * (1 + 1e-12) ? `the sites cost ${cost}, of at most ${budget}` : undefined;
}
