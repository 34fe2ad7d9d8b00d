import { conflictsOf } from "../core/conflicts";
import type { SitingCore } from "../core/siting-core";

/**
 * Sites that have nothing to do with each other, directly or through others, can be decided apart: groups of sites
 * linked by a shared demand or by spacing, each ascending, the groups by size.
 */
export function components({ covers, conflicts }: SitingCore): number[][] {
  const leader = Int32Array.from({ length: covers.siteCount }, (_, site) => site);
  const find = (site: number): number => {
    while (leader[site] !== site) {
      leader[site] = leader[leader[site]!]!;
      site = leader[site]!;
    }
    return site;
  };
  const firstSite = new Int32Array(covers.demandCount).fill(-1);
  for (let site = 0; site < covers.siteCount; site += 1) {
    for (let at = covers.siteStart[site]!; at < covers.siteStart[site + 1]!; at += 1) {
      const demand = covers.siteDemands[at]!;
      if (firstSite[demand]! < 0) firstSite[demand] = site;
      else leader[find(site)] = find(firstSite[demand]!);
    }
    for (const near of conflictsOf(conflicts, site)) leader[find(site)] = find(near);
  }
  const groups = new Map<number, number[]>();
  for (let site = 0; site < covers.siteCount; site += 1) {
    const group = groups.get(find(site));
    if (group) group.push(site);
    else groups.set(find(site), [site]);
  }
  return [...groups.values()].sort((a, b) => a.length - b.length || a[0]! - b[0]!);
}
