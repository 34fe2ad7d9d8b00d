import { candidatesOf } from "../core/candidates";
import { type ConflictLists, conflictLists, conflictsOf } from "../core/conflicts";
import { listsOfSites, withMergedDemands } from "../core/reduced-lists";
import type { SitingProblem } from "../siting-problem";

/** A capacitated problem with like demands merged and only the sites that can matter. */
export interface CapacityCore {
  /** The merged problem; its first sites are the existing ones, which stay in it as they share the load. */
  problem: SitingProblem;
  existingCount: number;
  conflicts: ConflictLists;
  /** The caller's number of each site. */
  siteIds: Int32Array;
}

/** Boils a capacitated problem down. */
export function capacityCore(problem: SitingProblem): CapacityCore {
  const { covers, weights, existing = [], costs, budget, count } = problem;
  const { sites, conflicts } = candidatesOf(problem);
  const standing = [...new Set(existing)];
  const siteIds = Int32Array.from([...standing, ...sites]);
  const reduced = withMergedDemands(listsOfSites(covers, weights, siteIds), (demand) => weights[demand]! > 0);
  const place = new Map([...siteIds].map((site, at) => [site, at]));
  const pairs = [...siteIds].flatMap((site, at) =>
    at < standing.length
      ? []
      : [...conflictsOf(conflicts, site)].flatMap((other) => {
          const otherAt = place.get(other) ?? -1;
          return otherAt > at ? [at, otherAt] : [];
        }),
  );
  return {
    problem: {
      weights: reduced.weights,
      covers: reduced.covers,
      count,
      capacities: Float64Array.from(siteIds, (site) => problem.capacities?.[site] ?? Number.MAX_VALUE),
      costs: costs && Float64Array.from(siteIds, (site) => costs[site]!),
      budget,
    },
    existingCount: standing.length,
    conflicts: conflictLists(siteIds.length, pairs),
    siteIds,
  };
}
