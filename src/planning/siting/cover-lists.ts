import { areUnwritten, demandsByRuns, runsOf } from "./cover-runs";

/**
 * Which demands each site covers, as one flat list (compressed sparse rows): the demands of site `j` are
 * `siteDemands[siteStart[j]] … siteDemands[siteStart[j + 1] − 1]`, each demand at most once, in no promised order.
 */
export interface CoverLists {
  siteCount: number;
  demandCount: number;
  /** `siteCount + 1` offsets into `siteDemands`. */
  siteStart: Int32Array;
  siteDemands: Int32Array;
}

/** Which sites cover each demand: the same lists read the other way. Sites ascend within a demand. */
export interface DemandLists {
  demandStart: Int32Array;
  demandSites: Int32Array;
}

const sound = new WeakSet<CoverLists>();

/** Marks lists that their maker built so that nothing can be wrong with them: millions of entries need no second look. */
export function knownSound(covers: CoverLists): CoverLists {
  sound.add(covers);
  return covers;
}

/** Whether {@link knownSound} was said of these lists. */
export const isKnownSound = (covers: CoverLists): boolean => sound.has(covers);

/** Cover lists from one array of demand indices per site; for small cases and tests. */
export function coverListsOf(demandCount: number, demandsOfSite: readonly (readonly number[])[]): CoverLists {
  const siteStart = new Int32Array(demandsOfSite.length + 1);
  demandsOfSite.forEach((demands, site) => {
    siteStart[site + 1] = siteStart[site]! + demands.length;
  });
  return {
    siteCount: demandsOfSite.length,
    demandCount,
    siteStart,
    siteDemands: Int32Array.from(demandsOfSite.flat()),
  };
}

/** The demands one site covers (not to be changed: mostly a view). */
export function demandsOf(covers: CoverLists, site: number): Int32Array {
  const runs = areUnwritten(covers) ? runsOf(covers) : undefined;
  if (runs) return demandsByRuns(runs, site);
  return covers.siteDemands.subarray(covers.siteStart[site]!, covers.siteStart[site + 1]!);
}

/** Turns site → demands into demand → sites. */
export function transpose({ siteCount, demandCount, siteStart, siteDemands }: CoverLists): DemandLists {
  const demandStart = new Int32Array(demandCount + 1);
  for (let at = 0; at < siteDemands.length; at += 1) demandStart[siteDemands[at]! + 1]! += 1;
  for (let demand = 0; demand < demandCount; demand += 1) demandStart[demand + 1]! += demandStart[demand]!;
  const next = demandStart.slice(0, demandCount);
  const demandSites = new Int32Array(siteDemands.length);
  for (let site = 0; site < siteCount; site += 1) {
    const end = siteStart[site + 1]!;
    for (let at = siteStart[site]!; at < end; at += 1) demandSites[next[siteDemands[at]!]!++] = site;
  }
  return { demandStart, demandSites };
}
