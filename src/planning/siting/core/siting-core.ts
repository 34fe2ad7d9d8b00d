import type { CoverLists } from "../cover-lists";
import type { SitingProblem } from "../siting-problem";
import { candidatesOf } from "./candidates";
import { type ConflictLists, conflictLists, conflictsOf } from "./conflicts";
import { listsOfSites, type ReducedLists, withMergedDemands, withoutDominated } from "./reduced-lists";
import { siteTree } from "./site-tree";
import { weightQuantum } from "./weight-quantum";

/**
 * The problem boiled down to its choices. Sites and demands are renumbered: sites so that each comes after its
 * parent in the site tree, demands so that those met together lie together in memory.
 */
export interface SitingCore {
  /** At most this many sites. */
  count: number;
  covers: CoverLists;
  /** Weight of each merged demand, above 0. */
  weights: Float64Array;
  /** Parent of each site in the site tree, always a smaller number, or −1. */
  parent: Int32Array;
  /** The caller's number of each site. */
  siteIds: Int32Array;
  /** Weight that existing sites cover already, in the caller's numbers. */
  baseWeight: number;
  /** Every sum of weights is a whole multiple of this; 0 where no such number was found. */
  quantum: number;
  conflicts: ConflictLists;
  costs?: Float64Array;
  budget: number;
}

/** Below this many list entries a second round of merging costs nothing worth mentioning. */
const SMALL = 500_000;

/** Boils a problem down. No answer is lost: an optimal choice of the core is an optimal choice of the problem. */
export function sitingCore(problem: SitingProblem): SitingCore {
  const { covers, weights, costs } = problem;
  const { sites, covered, conflicts } = candidatesOf(problem);
  let reduced = withMergedDemands(
    listsOfSites(covers, weights, sites),
    (demand) => !covered[demand] && weights[demand]! > 0,
  );
  // A site that excludes others may be worth less than one it covers more than.
  const free = !sites.some((site) => conflictsOf(conflicts, site).length > 0);
  for (let before = -1; free && reduced.siteIds.length !== before; ) {
    before = reduced.siteIds.length;
    reduced = withoutDominated(reduced, costs);
    if (reduced.covers.siteDemands.length > SMALL) break;
    reduced = withMergedDemands(reduced, () => true);
  }
  const core = coreOf(reduced, { conflicts, count: problem.count, costs, budget: problem.budget });
  for (let demand = 0; demand < covers.demandCount; demand += 1)
    if (covered[demand]) core.baseWeight += weights[demand]!;
  // Existing sites add their weight to every answer, so the step must suit them too.
  core.quantum = weightQuantum(weights);
  return core;
}

/** The limits on a choice, in the caller's numbers. */
interface Limits {
  conflicts: ConflictLists;
  count: number;
  costs?: Float64Array;
  budget?: number;
}

/** Gives reduced lists the order and the limits of a core. */
export function coreOf(reduced: ReducedLists, { conflicts, count, costs, budget }: Limits): SitingCore {
  const ordered = inTreeOrder(reduced);
  const siteIds = ordered.order.map((at) => reduced.siteIds[at]!);
  return {
    count: Math.min(count, siteIds.length),
    covers: ordered.covers,
    weights: ordered.weights,
    parent: ordered.parent,
    siteIds,
    baseWeight: 0,
    quantum: weightQuantum(ordered.weights),
    conflicts: renumberConflicts(conflicts, siteIds),
    costs: costs && Float64Array.from(siteIds, (site) => costs[site]!),
    budget: budget ?? Infinity,
  };
}

/** Renumbers sites by the tree's order and demands by when that order first meets them. */
function inTreeOrder({ covers, lists, weights }: ReducedLists) {
  const { order, parent } = siteTree(covers, lists);
  const place = new Int32Array(order.length);
  order.forEach((site, at) => {
    place[site] = at;
  });
  const renamed = new Int32Array(covers.demandCount).fill(-1);
  const siteStart = new Int32Array(order.length + 1);
  const siteDemands = new Int32Array(covers.siteDemands.length);
  const newWeights = new Float64Array(weights.length);
  let [used, met] = [0, 0];
  order.forEach((site, at) => {
    for (let each = covers.siteStart[site]!; each < covers.siteStart[site + 1]!; each += 1) {
      const demand = covers.siteDemands[each]!;
      if (renamed[demand]! < 0) {
        newWeights[met] = weights[demand]!;
        renamed[demand] = met++;
      }
      siteDemands[used++] = renamed[demand]!;
    }
    siteStart[at + 1] = used;
  });
  return {
    order,
    parent: Int32Array.from(order, (site) => (parent[site]! < 0 ? -1 : place[parent[site]!]!)),
    covers: { ...covers, siteStart, siteDemands },
    weights: newWeights,
  };
}

function renumberConflicts(conflicts: ConflictLists, siteIds: Int32Array): ConflictLists {
  const place = new Int32Array(conflicts.start.length - 1).fill(-1);
  siteIds.forEach((site, at) => {
    place[site] = at;
  });
  const pairs: number[] = [];
  siteIds.forEach((site, at) => {
    for (const other of conflictsOf(conflicts, site)) if (place[other]! > at) pairs.push(at, place[other]!);
  });
  return conflictLists(siteIds.length, pairs);
}
