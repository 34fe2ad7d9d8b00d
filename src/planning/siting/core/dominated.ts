import type { CoverLists, DemandLists } from "../cover-lists";

/** Demands tried first. */
const PROBES = 64;

/**
 * Marks sites that another site can always replace: it covers at least the same demands and costs no more. Of
 * equal sites the first stays. Only sound where sites do not exclude each other.
 *
 * The sites that could replace one are those on the list of its rarest demand; going through its other demands
 * strikes them off, and mostly few demands are needed before none is left.
 */
export function dominatedSites(covers: CoverLists, lists: DemandLists, costs?: Float64Array): Uint8Array {
  const { siteCount, siteStart, siteDemands } = covers;
  const dominated = new Uint8Array(siteCount);
  for (let site = 0; site < siteCount; site += 1) {
    const [from, to] = [siteStart[site]!, siteStart[site + 1]!];
    if (from === to) {
      dominated[site] = 1;
      continue;
    }
    const rarest = rarestDemand(covers, lists, site);
    let rivals = [
      ...lists.demandSites.subarray(lists.demandStart[rarest]!, lists.demandStart[rarest + 1]!),
    ].filter((rival) => rival !== site && !dominated[rival] && (costs?.[rival] ?? 0) <= (costs?.[site] ?? 0));
    rivals = rivals.filter((rival) => siteStart[rival + 1]! - siteStart[rival]! >= to - from);
    // A few demands from all over the list first: neighbours in the list tend to be neighbours on the ground.
    const step = Math.max(1, Math.floor((to - from) / PROBES));
    for (const stride of step > 1 ? [step, 1] : [1]) {
      for (let at = from; at < to && rivals.length > 0; at += stride) {
        const demand = siteDemands[at]!;
        rivals = rivals.filter((rival) => covered(lists, demand, rival));
      }
    }
    if (rivals.length > 0) dominated[site] = 1;
  }
  return dominated;
}

function rarestDemand(
  { siteStart, siteDemands }: CoverLists,
  { demandStart }: DemandLists,
  site: number,
): number {
  let rarest = siteDemands[siteStart[site]!]!;
  for (let at = siteStart[site]! + 1; at < siteStart[site + 1]!; at += 1) {
    const demand = siteDemands[at]!;
    if (demandStart[demand + 1]! - demandStart[demand]! < demandStart[rarest + 1]! - demandStart[rarest]!)
      rarest = demand;
  }
  return rarest;
}

/** Whether a site is on a demand's (ascending) list. */
function covered({ demandStart, demandSites }: DemandLists, demand: number, site: number): boolean {
  let [low, high] = [demandStart[demand]!, demandStart[demand + 1]! - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = demandSites[middle]!;
    if (found === site) return true;
    if (found < site) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}
