import { conflictsOf } from "../core/conflicts";
import type { SitingCore } from "../core/siting-core";
import type { DemandLists } from "../cover-lists";
import { BARRED, CHOSEN, FREE } from "../relaxation/choice-set";
import type { GroupModel } from "../relaxation/group-model";
import type { SideRows } from "../relaxation/side-rows";

/** The parts of the search that stay the same from node to node. */
export interface SearchGround {
  core: SitingCore;
  /** Which sites cover each demand of the core. */
  lists: DemandLists;
  fine: GroupModel;
  side: SideRows;
  /** What each site takes off the total, 0 where only the cover counts. */
  siteCost: number;
}

/** Where the relaxation of a node starts: its parent's, shared by all children. */
export interface NodeStart {
  shares: Float32Array;
  /** Prices in steps of 1/255: a starting point needs no more, and thousands of nodes may wait. */
  prices: Uint8Array;
  rowPrices: Float64Array;
  balance: number;
}

/** A part of all choices that is still open. */
export interface SearchNode {
  /** Certified: no choice in this part covers more (without what existing sites cover). */
  bound: number;
  /** FREE, CHOSEN or BARRED per site of the core. */
  status: Uint8Array;
  /** Sites of which at least one is chosen in this part; may be empty. */
  atLeastOne: Int32Array;
  start?: NodeStart;
}

/** The part with all choices. */
export function rootNode(core: SitingCore): SearchNode {
  const bound = core.weights.reduce((sum, weight) => sum + weight, 0);
  return { bound, status: new Uint8Array(core.covers.siteCount), atLeastOne: new Int32Array() };
}

/** Chooses a site, and bars what spacing, budget or count then rule out. */
export function choose(core: SitingCore, status: Uint8Array, site: number): void {
  status[site] = CHOSEN;
  for (const near of conflictsOf(core.conflicts, site)) if (status[near] === FREE) status[near] = BARRED;
  let [room, money] = [core.count, core.budget * (1 + 1e-12)];
  for (let each = 0; each < status.length; each += 1) {
    if (status[each] !== CHOSEN) continue;
    room -= 1;
    money -= core.costs?.[each] ?? 0;
  }
  for (let each = 0; each < status.length; each += 1) {
    if (status[each] === FREE && (room <= 0 || (core.costs?.[each] ?? 0) > money)) status[each] = BARRED;
  }
}

/** The sites with a given status. */
export function sitesWith(status: Uint8Array, wanted: number): Int32Array {
  let count = 0;
  for (let site = 0; site < status.length; site += 1) if (status[site] === wanted) count += 1;
  const sites = new Int32Array(count);
  let used = 0;
  for (let site = 0; site < status.length; site += 1) if (status[site] === wanted) sites[used++] = site;
  return sites;
}
