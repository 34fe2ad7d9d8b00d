import { candidatesOf } from "../core/candidates";
import { type ConflictLists, conflictsOf } from "../core/conflicts";
import { impliedDemands } from "../core/implied-demands";
import {
  listsOfSites,
  type ReducedLists,
  withDemands,
  withMergedDemands,
  withoutDominated,
  withSitesOnly,
} from "../core/reduced-lists";
import { coreOf, type SitingCore } from "../core/siting-core";
import type { SitingProblem } from "../siting-problem";
import { components } from "./components";

/** Full cover boiled down to its choices. */
export interface FullCoverCore {
  /**
   * What is left to decide, in parts that have nothing to do with each other, the smallest first. A demand weighs 1,
   * or with spacing as many demands as were merged in it.
   */
  parts: SitingCore[];
  /** The caller's sites that any full cover needs, as they alone reach some demand. */
  needed: number[];
  /** The caller's demands that no existing site and no candidate reaches. */
  unreachable: number[];
  /** The caller's demands that existing sites do not cover but some candidate does. */
  open: number[];
}

/**
 * Drops what is settled: demands covered already or implied by another, sites that another can replace, sites that
 * must be chosen. Repeats while that uncovers more of the kind.
 */
export function fullCoverCore(problem: SitingProblem): FullCoverCore {
  const { covers } = problem;
  const { sites, covered, conflicts } = candidatesOf(problem);
  const ones = new Float64Array(covers.demandCount).fill(1);
  let lists = listsOfSites(covers, ones, sites);
  const reach = (demand: number): number =>
    lists.lists.demandStart[demand + 1]! - lists.lists.demandStart[demand]!;
  const demands = [...covered.keys()].filter((demand) => !covered[demand]);
  const unreachable = demands.filter((demand) => reach(demand) === 0);
  const open = demands.filter((demand) => reach(demand) > 0);
  lists = withMergedDemands(lists, (demand) => !covered[demand]);
  // With spacing, not all demands may be covered in the end: then each counts, and each site may be the one to keep.
  const free = !sites.some((site) => conflictsOf(conflicts, site).length > 0);
  const needed: number[] = [];
  for (let before = -1; free && before !== sizeOf(lists); ) {
    before = sizeOf(lists);
    const implied = impliedDemands(lists.covers, lists.lists);
    lists = withDemands(lists, (demand) => !implied[demand]);
    lists = withoutNeeded(withoutDominated(lists), needed);
  }
  if (free) lists = { ...lists, weights: lists.weights.map(() => 1) };
  return { parts: partsOf(lists, conflicts), needed, unreachable, open };
}

function partsOf(lists: ReducedLists, conflicts: ConflictLists): SitingCore[] {
  const whole = coreOf(lists, { conflicts, count: lists.siteIds.length });
  const groups = components(whole);
  if (groups.length === 1) return [whole];
  const { demandStart, demandSites } = lists.lists;
  return groups.map((group) => {
    const ids = new Set(group.map((site) => whole.siteIds[site]!));
    const part = withSitesOnly(
      // A demand belongs to the part of any of its sites.
      withDemands(lists, (demand) => {
        const site = demandSites[demandStart[demand]!];
        return (
          site !== undefined &&
          demandStart[demand + 1]! > demandStart[demand]! &&
          ids.has(lists.siteIds[site]!)
        );
      }),
      (site) => ids.has(lists.siteIds[site]!),
    );
    return coreOf(part, { conflicts, count: part.siteIds.length });
  });
}

function sizeOf({ covers }: ReducedLists): number {
  return covers.siteCount + covers.demandCount;
}

/** Takes the only site of some demand for granted: it and all it covers drop out. */
function withoutNeeded(reduced: ReducedLists, needed: number[]): ReducedLists {
  const { covers, lists, siteIds } = reduced;
  const only = new Set<number>();
  for (let demand = 0; demand < covers.demandCount; demand += 1) {
    const from = lists.demandStart[demand]!;
    if (lists.demandStart[demand + 1]! - from === 1) only.add(lists.demandSites[from]!);
  }
  if (only.size === 0) return reduced;
  const done = new Uint8Array(covers.demandCount);
  for (const site of only) {
    needed.push(siteIds[site]!);
    for (let at = covers.siteStart[site]!; at < covers.siteStart[site + 1]!; at += 1)
      done[covers.siteDemands[at]!] = 1;
  }
  const rest = withDemands(reduced, (demand) => !done[demand]);
  return withSitesOnly(rest, (site) => !only.has(site));
}
