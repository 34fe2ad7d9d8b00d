import { type CoverLists, type DemandLists, transpose } from "../cover-lists";
import { dominatedSites } from "./dominated";
import { mergeDemands } from "./merge-demands";

/** Cover lists of candidates and merged demands, both ways round. */
export interface ReducedLists {
  covers: CoverLists;
  lists: DemandLists;
  weights: Float64Array;
  /** The caller's number of each candidate. */
  siteIds: Int32Array;
}

/** The lists of some sites only, still over all demands. */
export function listsOfSites(covers: CoverLists, weights: Float64Array, sites: Int32Array): ReducedLists {
  const kept = withSites(covers, sites);
  return { covers: kept, lists: transpose(kept), weights, siteIds: sites };
}

/** Merges demands that all candidates treat alike and drops those that do not matter. */
export function withMergedDemands(reduced: ReducedLists, matters: (demand: number) => boolean): ReducedLists {
  const { covers, lists, weights } = reduced;
  const firstOf = mergeDemands(covers, lists, matters);
  const merged = new Float64Array(covers.demandCount);
  for (let demand = 0; demand < covers.demandCount; demand += 1) {
    if (firstOf[demand]! >= 0) merged[firstOf[demand]!]! += weights[demand]!;
  }
  return withDemands({ ...reduced, weights: merged }, (demand) => firstOf[demand] === demand);
}

/** Keeps some demands, renumbered. */
export function withDemands(reduced: ReducedLists, keeps: (demand: number) => boolean): ReducedLists {
  const { covers, lists, weights } = reduced;
  const place = new Int32Array(covers.demandCount).fill(-1);
  const demandStart = [0];
  const kept: number[] = [];
  for (let demand = 0; demand < covers.demandCount; demand += 1) {
    if (!keeps(demand)) continue;
    place[demand] = kept.length;
    kept.push(demand);
    demandStart.push(demandStart.at(-1)! + lists.demandStart[demand + 1]! - lists.demandStart[demand]!);
  }
  const demandSites = new Int32Array(demandStart.at(-1)!);
  kept.forEach((demand, at) => {
    const list = lists.demandSites.subarray(lists.demandStart[demand]!, lists.demandStart[demand + 1]!);
    demandSites.set(list, demandStart[at]!);
  });
  return {
    covers: withClasses(covers, place, kept.length),
    lists: { demandStart: Int32Array.from(demandStart), demandSites },
    weights: Float64Array.from(kept, (demand) => weights[demand]!),
    siteIds: reduced.siteIds,
  };
}

/** Drops sites that another can always replace. */
export function withoutDominated(reduced: ReducedLists, costs?: Float64Array): ReducedLists {
  const siteCosts = costs && Float64Array.from(reduced.siteIds, (site) => costs[site]!);
  const dominated = dominatedSites(reduced.covers, reduced.lists, siteCosts);
  return withSitesOnly(reduced, (site) => !dominated[site]);
}

/** Keeps some sites, renumbered; the same lists where all stay. */
export function withSitesOnly(reduced: ReducedLists, keeps: (site: number) => boolean): ReducedLists {
  const kept = Int32Array.from(reduced.siteIds.keys()).filter(keeps);
  if (kept.length === reduced.siteIds.length) return reduced;
  const place = new Int32Array(reduced.siteIds.length).fill(-1);
  kept.forEach((site, at) => {
    place[site] = at;
  });
  return {
    covers: withSites(reduced.covers, kept),
    lists: renumbered(reduced.lists, place),
    weights: reduced.weights,
    siteIds: kept.map((site) => reduced.siteIds[site]!),
  };
}

function withSites(covers: CoverLists, sites: Int32Array): CoverLists {
  const siteStart = new Int32Array(sites.length + 1);
  sites.forEach((site, at) => {
    siteStart[at + 1] = siteStart[at]! + covers.siteStart[site + 1]! - covers.siteStart[site]!;
  });
  const siteDemands = new Int32Array(siteStart[sites.length]!);
  sites.forEach((site, at) => {
    siteDemands.set(
      covers.siteDemands.subarray(covers.siteStart[site]!, covers.siteStart[site + 1]!),
      siteStart[at]!,
    );
  });
  return { siteCount: sites.length, demandCount: covers.demandCount, siteStart, siteDemands };
}

/** Keeps the demands that stand for a class, under the class's number. */
function withClasses(covers: CoverLists, classOf: Int32Array, classCount: number): CoverLists {
  const siteStart = new Int32Array(covers.siteCount + 1);
  const siteDemands = new Int32Array(covers.siteDemands.length);
  let used = 0;
  for (let site = 0; site < covers.siteCount; site += 1) {
    const end = covers.siteStart[site + 1]!;
    for (let at = covers.siteStart[site]!; at < end; at += 1) {
      const merged = classOf[covers.siteDemands[at]!]!;
      if (merged >= 0) siteDemands[used++] = merged;
    }
    siteStart[site + 1] = used;
  }
  return {
    siteCount: covers.siteCount,
    demandCount: classCount,
    siteStart,
    siteDemands: siteDemands.subarray(0, used),
  };
}

/** Renames the sites on every demand's list; −1 strikes a site off. */
function renumbered({ demandStart, demandSites }: DemandLists, place: Int32Array): DemandLists {
  const start = new Int32Array(demandStart.length);
  const sites = new Int32Array(demandSites.length);
  let used = 0;
  for (let demand = 0; demand + 1 < demandStart.length; demand += 1) {
    const end = demandStart[demand + 1]!;
    for (let at = demandStart[demand]!; at < end; at += 1) {
      const site = place[demandSites[at]!]!;
      if (site >= 0) sites[used++] = site;
    }
    start[demand + 1] = used;
  }
  return { demandStart: start, demandSites: sites.subarray(0, used) };
}
