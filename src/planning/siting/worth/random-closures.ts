import type { CoverLists } from "../cover-lists";
import { type Random, randomIndex } from "../random";

/** How closures are drawn. */
export interface ClosureDraws {
  facilities: readonly number[];
  /** Facilities closed in each draw. */
  closed: number;
  /** Number of draws, for instance 100. */
  draws: number;
  /** Share of draws in which the cover must hold, for instance 0.95. */
  confidence: number;
  random: Random;
}

/** What is left of the cover under random closures. */
export interface ClosureResult {
  /** Cover with everything open. */
  covered: number;
  /** Cover in each draw, ascending. */
  outcomes: Float64Array;
  /**
   * "Cover is at least this in 95 of 100 draws": the largest outcome that at least ⌈confidence · draws⌉ draws reach.
   */
  holds: number;
  worst: number;
  mean: number;
}

/**
 * Closes a number of facilities at random, again and again. The draws come from the caller's random source, so the same
 * seed gives the same figure; every set of that many facilities is equally likely.
 *
 * @throws RangeError when more are to close than there are, there is no draw, or the confidence is not above 0 and at most 1.
 */
export function randomClosures(
  covers: CoverLists,
  weights: Float64Array,
  draws: ClosureDraws,
): ClosureResult {
  const facilities = [...new Set(draws.facilities)];
  requireDraws(draws, facilities.length);
  const depth = new Int32Array(covers.demandCount);
  const change = (site: number, by: number): number => {
    let weight = 0;
    for (let at = covers.siteStart[site]!; at < covers.siteStart[site + 1]!; at += 1) {
      const demand = covers.siteDemands[at]!;
      depth[demand]! += by;
      if (by < 0 ? depth[demand] === 0 : depth[demand] === 1) weight += weights[demand]!;
    }
    return weight;
  };
  const covered = facilities.reduce((sum, site) => sum + change(site, 1), 0);
  const outcomes = Float64Array.from({ length: draws.draws }, () => {
    shuffleFirst(facilities, draws.closed, draws.random);
    const closing = facilities.slice(0, draws.closed);
    const lost = closing.reduce((sum, site) => sum + change(site, -1), 0);
    for (const site of closing) change(site, 1);
    return covered - lost;
  }).sort();
  // The share is rounded off before it is rounded up: 0.95 · 100 is 95, not 95.00000000000001.
  const mustHold = Math.ceil(Number((draws.confidence * draws.draws).toFixed(9)));
  return {
    covered,
    outcomes,
    holds: outcomes[draws.draws - mustHold]!,
    worst: outcomes[0]!,
    mean: outcomes.reduce((sum, outcome) => sum + outcome, 0) / draws.draws,
  };
}

/** Draws the first few without replacement (Fisher and Yates). */
function shuffleFirst(list: number[], count: number, random: Random): void {
  for (let place = 0; place < count; place += 1) {
    const other = place + randomIndex(random, list.length - place);
    [list[place], list[other]] = [list[other]!, list[place]!];
  }
}

function requireDraws({ closed, draws, confidence }: ClosureDraws, facilities: number): void {
  if (!Number.isInteger(closed) || closed < 0 || closed > facilities)
    throw new RangeError(
      `${closed} of ${facilities} facilities cannot close: give a whole number, 0 to ${facilities}`,
    );
  if (!Number.isInteger(draws) || draws < 1)
    throw new RangeError(`${draws} draws: give a whole number, 1 or more`);
  if (!(confidence > 0 && confidence <= 1))
    throw new RangeError(`a confidence of ${confidence} is no share: give more than 0 and at most 1`);
}
