import type { CoverLists } from "../cover-lists";
import type { SitingProblem } from "../siting-problem";

/** Why a site is part of an answer. */
export interface SiteReason {
  site: number;
  /** Weight it newly reaches when the sites are taken one after another, the one adding most first. */
  newlyReached: number;
  /** Demands behind that weight. */
  newDemands: number[];
  /** Weight only this site covers: what is lost when it alone is dropped. */
  onlyThis: number;
  /** Weight it covers in all, its own and shared. */
  reached: number;
}

/** Why a demand is not covered. */
export interface UncoveredDemand {
  demand: number;
  weight: number;
  /**
   * `unreachable`: no site at all reaches it. `barred`: only sites that may not be chosen do. `outbid`: some candidate
   * does, but within count, budget and spacing others cover more.
   */
  reason: "unreachable" | "barred" | "outbid";
}

/** An answer in words' material: each site's part in it, and who is left out. */
export interface SitingExplanation {
  /** In the order of what they add. */
  sites: SiteReason[];
  /** By falling weight, then by index. */
  uncovered: UncoveredDemand[];
}

/**
 * Takes an answer apart. The gains add up to what the new sites add; `onlyThis` does not, as shared cover is nobody's alone.
 */
export function explainSites(problem: SitingProblem, sites: readonly number[]): SitingExplanation {
  const { covers, weights, existing = [] } = problem;
  const depth = new Int32Array(covers.demandCount);
  for (const site of [...new Set(existing), ...sites])
    for (const demand of demandsIn(covers, site)) depth[demand]! += 1;
  const reached = new Uint8Array(covers.demandCount);
  for (const site of existing) for (const demand of demandsIn(covers, site)) reached[demand] = 1;
  const reasons: SiteReason[] = [];
  const waiting = [...sites];
  while (waiting.length > 0) {
    const gains = waiting.map((site) => sum(demandsIn(covers, site), weights, (demand) => !reached[demand]));
    const place = gains.indexOf(Math.max(...gains));
    const site = waiting.splice(place, 1)[0]!;
    const newDemands = [...demandsIn(covers, site)].filter((demand) => !reached[demand]);
    for (const demand of newDemands) reached[demand] = 1;
    reasons.push({
      site,
      newlyReached: gains[place]!,
      newDemands,
      onlyThis: sum(demandsIn(covers, site), weights, (demand) => depth[demand] === 1),
      reached: sum(demandsIn(covers, site), weights, () => true),
    });
  }
  return { sites: reasons, uncovered: uncoveredDemands(problem, reached) };
}

function uncoveredDemands(problem: SitingProblem, reached: Uint8Array): UncoveredDemand[] {
  const { covers, weights, existing = [], forbidden = [] } = problem;
  const barred = new Set([...forbidden, ...existing]);
  const reach = new Uint8Array(covers.demandCount);
  for (let site = 0; site < covers.siteCount; site += 1) {
    const level = barred.has(site) ? 1 : 2;
    for (const demand of demandsIn(covers, site)) reach[demand] = Math.max(reach[demand]!, level);
  }
  const reasons = ["unreachable", "barred", "outbid"] as const;
  return [...reached.keys()]
    .filter((demand) => !reached[demand])
    .map((demand) => ({ demand, weight: weights[demand]!, reason: reasons[reach[demand] as 0 | 1 | 2] }))
    .sort((a, b) => b.weight - a.weight || a.demand - b.demand);
}

function demandsIn({ siteStart, siteDemands }: CoverLists, site: number): Int32Array {
  return siteDemands.subarray(siteStart[site]!, siteStart[site + 1]!);
}

function sum(demands: Int32Array, weights: Float64Array, counts: (demand: number) => boolean): number {
  let total = 0;
  for (const demand of demands) if (counts(demand)) total += weights[demand]!;
  return total;
}
