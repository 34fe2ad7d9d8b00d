import type { CoverLists, DemandLists } from "../cover-lists";

/**
 * Merges demands covered by exactly the same candidates: they are covered together or not at all, so one of them
 * stands for all with their joint weight. Demands without weight, already covered, or out of every candidate's
 * reach drop out. Returns, for each demand, the first demand of its kind, or −1.
 *
 * Each demand gets the sum of a random number per candidate that covers it; where sums agree the lists are compared,
 * so that a clash of sums can never merge what differs.
 */
export function mergeDemands(
  { siteCount, demandCount, siteStart, siteDemands }: CoverLists,
  { demandStart, demandSites }: DemandLists,
  matters: (demand: number) => boolean,
): Int32Array {
  const high = new Int32Array(demandCount);
  const low = new Int32Array(demandCount);
  for (let site = 0; site < siteCount; site += 1) {
    const [a, b] = [mix(site * 2 + 1), mix(site * 2 + 2)];
    const end = siteStart[site + 1]!;
    for (let at = siteStart[site]!; at < end; at += 1) {
      const demand = siteDemands[at]!;
      high[demand]! += a;
      low[demand]! += b;
    }
  }
  const firstOf = new Int32Array(demandCount).fill(-1);
  const firstWith = new Map<number, number>();
  const same = (a: number, b: number): boolean => {
    const [from, other] = [demandStart[a]!, demandStart[b]!];
    const length = demandStart[a + 1]! - from;
    if (demandStart[b + 1]! - other !== length) return false;
    for (let at = 0; at < length; at += 1)
      if (demandSites[from + at] !== demandSites[other + at]) return false;
    return true;
  };
  for (let demand = 0; demand < demandCount; demand += 1) {
    if (demandStart[demand] === demandStart[demand + 1] || !matters(demand)) continue;
    let key = (high[demand]! >>> 0) * 2 ** 21 + (low[demand]! & 0x1fffff);
    let found = firstWith.get(key);
    while (found !== undefined && !same(found, demand)) {
      key = (key + 1) % 2 ** 53;
      found = firstWith.get(key);
    }
    if (found === undefined) firstWith.set(key, demand);
    firstOf[demand] = found ?? demand;
  }
  return firstOf;
}

/** A well-mixed 32-bit number from a small one (the finaliser of MurmurHash3). */
function mix(seed: number): number {
  let value = Math.imul(seed ^ (seed >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return value ^ (value >>> 16);
}
