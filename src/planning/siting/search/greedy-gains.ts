import type { CoverLists } from "../cover-lists";
import { type CoverRuns, runsOf } from "../cover-runs";

/** What each site would newly cover, as more and more demands are taken. */
export interface GreedyGains {
  gainOf: (site: number) => number;
  /** All demands of the site count as covered from now on. */
  take: (site: number) => void;
}

/**
 * Gains by the runs of the lists where there are any, else entry by entry. Running sums are only trusted with whole
 * numbers, which add up exactly in any order, so both ways give the same gains.
 *
 * `uncovered` holds the weight of each demand that is not covered yet, and is kept up to date.
 */
export function greedyGains(covers: CoverLists, uncovered: Float64Array): GreedyGains {
  const runs = runsOf(covers);
  return runs && addUpExactly(uncovered) ? gainsByRuns(runs, uncovered) : gainsByEntries(covers, uncovered);
}

function addUpExactly(weights: Float64Array): boolean {
  let total = 0;
  for (let at = 0; at < weights.length; at += 1) {
    if (!Number.isInteger(weights[at])) return false;
    total += weights[at]!;
  }
  return total <= Number.MAX_SAFE_INTEGER;
}

function gainsByRuns({ demandAt, start, from, to }: CoverRuns, uncovered: Float64Array): GreedyGains {
  /** Weight not covered yet before each place. */
  const before = new Float64Array(demandAt.length + 1);
  const addUp = (): void => {
    for (let place = 0; place < demandAt.length; place += 1)
      before[place + 1] = before[place]! + uncovered[demandAt[place]!]!;
  };
  addUp();
  return {
    gainOf: (site) => {
      let sum = 0;
      for (let run = start[site]!, end = start[site + 1]!; run < end; run += 1)
        sum += before[to[run]!]! - before[from[run]!]!;
      return sum;
    },
    take: (site) => {
      for (let run = start[site]!; run < start[site + 1]!; run += 1)
        for (let place = from[run]!; place < to[run]!; place += 1) uncovered[demandAt[place]!] = 0;
      addUp();
    },
  };
}

/**
 * Four sums side by side: one sum would have every addition wait for the one before, and the first count goes
 * through every list before anybody sees an answer.
 */
function gainsByEntries({ siteStart, siteDemands }: CoverLists, uncovered: Float64Array): GreedyGains {
  return {
    gainOf: (site) => {
      const end = siteStart[site + 1]!;
      let [a, b, c, d] = [0, 0, 0, 0];
      let at = siteStart[site]!;
      for (; at + 3 < end; at += 4) {
        a += uncovered[siteDemands[at]!]!;
        b += uncovered[siteDemands[at + 1]!]!;
        c += uncovered[siteDemands[at + 2]!]!;
        d += uncovered[siteDemands[at + 3]!]!;
      }
      for (; at < end; at += 1) a += uncovered[siteDemands[at]!]!;
      return a + b + (c + d);
    },
    take: (site) => {
      for (let at = siteStart[site]!; at < siteStart[site + 1]!; at += 1) uncovered[siteDemands[at]!] = 0;
    },
  };
}
