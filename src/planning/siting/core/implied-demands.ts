import type { CoverLists, DemandLists } from "../cover-lists";

/**
 * Marks demands that are covered whenever some other demand is: every site of the other one's list is on theirs. For
 * full cover they can be left out. Of equal demands the first stays.
 */
export function impliedDemands(covers: CoverLists, { demandStart, demandSites }: DemandLists): Uint8Array {
  const { demandCount, siteStart, siteDemands } = covers;
  const implied = new Uint8Array(demandCount);
  const size = (demand: number): number => demandStart[demand + 1]! - demandStart[demand]!;
  const listSize = (site: number): number => siteStart[site + 1]! - siteStart[site]!;
  // How many of the present demand's sites each demand has been met at.
  const met = new Int32Array(demandCount);
  for (let demand = 0; demand < demandCount; demand += 1) {
    if (implied[demand] || size(demand) === 0) continue;
    const sites = demandSites.subarray(demandStart[demand]!, demandStart[demand + 1]!);
    const work = sites.reduce((sum, site) => sum + listSize(site), 0);
    if (work > MOST_WORK) continue;
    const touched: number[] = [];
    for (const site of sites) {
      for (let at = siteStart[site]!; at < siteStart[site + 1]!; at += 1) {
        const other = siteDemands[at]!;
        if (met[other]!++ === 0) touched.push(other);
      }
    }
    for (const other of touched) {
      if (met[other] === sites.length && other !== demand && (size(other) > sites.length || other > demand)) {
        implied[other] = 1;
      }
      met[other] = 0;
    }
  }
  return implied;
}

/** Demands whose sites list more than this in all are not used to imply others: it would take too long. */
const MOST_WORK = 20_000;
