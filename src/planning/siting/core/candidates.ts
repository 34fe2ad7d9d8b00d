import { demandsOf } from "../cover-lists";
import type { SitingProblem } from "../siting-problem";
import { type ConflictLists, conflictLists, conflictsOf } from "./conflicts";

/** What the problem looks like once the sites that stand already have done their part. */
export interface Candidates {
  /** Sites that may be chosen, ascending: not existing, not forbidden, not too near an existing one, affordable. */
  sites: Int32Array;
  /** 1 where an existing site covers the demand. */
  covered: Uint8Array;
  conflicts: ConflictLists;
}

/** Applies everything that is settled before any choice is made. */
export function candidatesOf(problem: SitingProblem): Candidates {
  const { covers, existing = [], forbidden = [], costs, budget = Infinity } = problem;
  const conflicts = conflictLists(covers.siteCount, problem.conflicts);
  const covered = new Uint8Array(covers.demandCount);
  const barred = new Uint8Array(covers.siteCount);
  for (const site of forbidden) barred[site] = 1;
  for (const site of existing) {
    barred[site] = 1;
    for (const near of conflictsOf(conflicts, site)) barred[near] = 1;
    for (const demand of demandsOf(covers, site)) covered[demand] = 1;
  }
  const sites: number[] = [];
  for (let site = 0; site < covers.siteCount; site += 1) {
    if (!barred[site] && (costs?.[site] ?? 0) <= budget) sites.push(site);
  }
  return { sites: Int32Array.from(sites), covered, conflicts };
}
