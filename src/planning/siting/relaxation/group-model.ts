import type { SitingCore } from "../core/siting-core";

/**
 * How much of each group of demands each site covers, written as differences along the site tree: the amounts of a
 * site are those of its parent plus its own signed entries. A group may be one demand or many.
 */
export interface GroupModel {
  siteCount: number;
  groupCount: number;
  /** Whole weight of each group, above 0. */
  weights: Float64Array;
  /** Parent of each site, always a smaller number, or −1. */
  parent: Int32Array;
  /** `siteCount + 1` offsets into the entries. */
  start: Int32Array;
  groups: Int32Array;
  /** Weight of the group that the site covers beyond (or, negative, short of) its parent. */
  amounts: Float64Array;
}

/** The model in which every demand is its own group. */
export function fineModel({ covers, weights, parent }: SitingCore): GroupModel {
  const { siteCount, demandCount, siteStart, siteDemands } = covers;
  const start = new Int32Array(siteCount + 1);
  const groups: number[] = [];
  const mark = new Int32Array(demandCount).fill(-1);
  const ofParent = new Int32Array(demandCount).fill(-1);
  for (let site = 0; site < siteCount; site += 1) {
    for (let at = siteStart[site]!; at < siteStart[site + 1]!; at += 1) mark[siteDemands[at]!] = site;
    const above = parent[site]!;
    if (above >= 0) {
      for (let at = siteStart[above]!; at < siteStart[above + 1]!; at += 1) {
        const demand = siteDemands[at]!;
        ofParent[demand] = site;
        if (mark[demand] !== site) groups.push(-1 - demand);
      }
    }
    for (let at = siteStart[site]!; at < siteStart[site + 1]!; at += 1) {
      const demand = siteDemands[at]!;
      if (ofParent[demand] !== site) groups.push(demand);
    }
    start[site + 1] = groups.length;
  }
  return {
    siteCount,
    groupCount: demandCount,
    weights,
    parent,
    start,
    groups: Int32Array.from(groups, (entry) => (entry < 0 ? -1 - entry : entry)),
    amounts: Float64Array.from(groups, (entry) => (entry < 0 ? -weights[-1 - entry]! : weights[entry]!)),
  };
}

/**
 * For each site, the sum over groups of price × amount covered. Prices are per unit of weight. (Four sums side by side:
 * one would have every addition wait for the one before.)
 */
export function siteSums(model: GroupModel, prices: Float64Array, into: Float64Array): void {
  const { siteCount, parent, start, groups, amounts } = model;
  let at = 0;
  for (let site = 0; site < siteCount; site += 1) {
    const above = parent[site]!;
    let a = above < 0 ? 0 : into[above]!;
    let b = 0;
    let c = 0;
    let d = 0;
    const end = start[site + 1]!;
    for (; at + 3 < end; at += 4) {
      a += prices[groups[at]!]! * amounts[at]!;
      b += prices[groups[at + 1]!]! * amounts[at + 1]!;
      c += prices[groups[at + 2]!]! * amounts[at + 2]!;
      d += prices[groups[at + 3]!]! * amounts[at + 3]!;
    }
    for (; at < end; at += 1) a += prices[groups[at]!]! * amounts[at]!;
    into[site] = a + b + (c + d);
  }
}

/**
 * For each group, the weight covered when each site is taken to the given share, capped by nothing: two sites that
 * cover a group whole count it twice.
 */
export function groupLoads(
  model: GroupModel,
  shares: Float64Array,
  into: Float64Array,
  scratch: Float64Array,
): void {
  const { siteCount, parent, start, groups, amounts } = model;
  into.fill(0);
  scratch.set(shares);
  for (let site = siteCount - 1; site >= 0; site -= 1) {
    const share = scratch[site]!;
    if (share === 0) continue;
    const above = parent[site]!;
    if (above >= 0) scratch[above]! += share;
    for (let at = start[site]!, end = start[site + 1]!; at < end; at += 1)
      into[groups[at]!]! += share * amounts[at]!;
  }
}
