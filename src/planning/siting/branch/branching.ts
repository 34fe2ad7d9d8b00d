import { type DemandLists, demandsOf } from "../cover-lists";
import { BARRED, CHOSEN, FREE } from "../relaxation/choice-set";
import { choose, type NodeStart, type SearchGround, type SearchNode } from "./search-node";

/** A site with at least this share is worth deciding by itself. */
const CLEAR_SHARE = 0.3;

/** Parts a list of sites is cut into. */
const PARTS = 8;

/** Demands looked at to find the one to branch on. */
const PROBES = 64;

/**
 * Splits a node into parts that together hold all its choices.
 *
 * - One site has a clear share: choose it, or bar it.
 * - Shares are smeared over many sites (they nearly tile the ground in many ways): pick a demand; either nobody covers
 *   it, or one of its sites is chosen. Those sites are cut into neighbouring parts, each part "at least one of these
 *   and none of the parts before", and parts are cut again until single sites are left. Deciding single sites one by
 *   one would change nothing for a long time, as the neighbour takes over.
 */
export function branches(ground: SearchGround, node: SearchNode, start: NodeStart): SearchNode[] {
  const { shares } = start;
  const met = node.atLeastOne.some((site) => node.status[site] === CHOSEN);
  if (node.atLeastOne.length > 0 && !met) return partsOf(ground, node, start, node.atLeastOne);
  let leading = -1;
  const doubt = (site: number): number => Math.min(shares[site]!, 1 - shares[site]!);
  for (let site = 0; site < shares.length; site += 1) {
    if (node.status[site] !== FREE) continue;
    if (leading < 0 || doubt(site) > doubt(leading) + 1e-6) leading = site;
  }
  if (leading < 0) return [];
  if (doubt(leading) > 0.02 && shares[leading]! < CLEAR_SHARE) {
    const demand = contestedDemand(ground, node.status, shares, leading);
    const sites = freeSitesOf(ground.lists, demand, node.status);
    if (sites.length > 2) {
      const none = node.status.slice();
      for (const site of sites) none[site] = BARRED;
      return [...partsOf(ground, node, start, sites), child(node, none, start)];
    }
  }
  const barred = node.status.slice();
  barred[leading] = BARRED;
  return [chosenChild(ground, node, node.status, leading, start), child(node, barred, start)];
}

function child(
  parent: SearchNode,
  status: Uint8Array,
  start: NodeStart,
  atLeastOne = new Int32Array(),
): SearchNode {
  return { bound: parent.bound, status, atLeastOne, start };
}

function chosenChild(
  { core }: SearchGround,
  parent: SearchNode,
  status: Uint8Array,
  site: number,
  start: NodeStart,
): SearchNode {
  const chosen = status.slice();
  choose(core, chosen, site);
  return child(parent, chosen, start);
}

/** At least one of the sites is chosen: which part of the list does the first come from? */
function partsOf(ground: SearchGround, node: SearchNode, start: NodeStart, list: Int32Array): SearchNode[] {
  const sites = list.filter((site) => node.status[site] === FREE);
  const size = Math.max(1, Math.ceil(sites.length / PARTS));
  const parts: Int32Array[] = [];
  for (let from = 0; from < sites.length; from += size) parts.push(sites.subarray(from, from + size));
  const mass = (part: Int32Array): number => part.reduce((sum, site) => sum + start.shares[site]!, 0);
  parts.sort((a, b) => mass(b) - mass(a));
  const status = node.status.slice();
  const children: SearchNode[] = [];
  for (const part of parts) {
    children.push(
      part.length === 1
        ? chosenChild(ground, node, status, part[0]!, start)
        : child(node, status.slice(), start, part.slice()),
    );
    for (const site of part) status[site] = BARRED;
  }
  return children;
}

/** Among the demands of a site: one that the shares cover about once, with few sites to choose from. */
function contestedDemand(
  { core, lists }: SearchGround,
  status: Uint8Array,
  shares: Float32Array,
  site: number,
): number {
  const demands = demandsOf(core.covers, site);
  let [best, bestScore] = [demands[0]!, -Infinity];
  const step = Math.max(1, Math.floor(demands.length / PROBES));
  for (let at = 0; at < demands.length; at += step) {
    const demand = demands[at]!;
    let [mass, free, settled] = [0, 0, false];
    for (let each = lists.demandStart[demand]!; each < lists.demandStart[demand + 1]!; each += 1) {
      const other = lists.demandSites[each]!;
      if (status[other] === CHOSEN) settled = true;
      if (status[other] !== FREE) continue;
      mass += shares[other]!;
      free += 1;
    }
    const score = settled ? -1e9 : Math.min(mass, 1) * 1000 - free;
    if (score > bestScore) [best, bestScore] = [demand, score];
  }
  return best;
}

function freeSitesOf(
  { demandStart, demandSites }: DemandLists,
  demand: number,
  status: Uint8Array,
): Int32Array {
  return demandSites
    .slice(demandStart[demand]!, demandStart[demand + 1]!)
    .filter((site) => status[site] === FREE);
}
