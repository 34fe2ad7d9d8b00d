/** What a branch of the search has settled: one entry per site. */
export const FREE = 0;
export const CHOSEN = 1;
export const BARRED = 2;

/** The choices still open: at most `count` sites in all, the chosen ones among them. */
export interface ChoiceSet {
  count: number;
  /** FREE, CHOSEN or BARRED. */
  status: Uint8Array;
  /** Sites of which at least one must be chosen; empty when there is no such demand. */
  atLeastOne: Int32Array;
}

/** The most that the open choices can be worth when each site's worth simply adds up. */
export interface BestChoice {
  worth: number;
  /** 1 where the site is part of the best choice. */
  taken: Uint8Array;
  /** Worth of the least free site taken beyond the must, 0 when there is room left; what a newcomer displaces. */
  leastTaken: number;
  /** Worth of the best free site not taken, 0 when that is negative or there is none. */
  bestLeft: number;
}

/** Takes what is chosen, then the best that must be, then the best of the rest; −Infinity when that cannot be done. */
export function bestChoice({ count, status, atLeastOne }: ChoiceSet, worths: Float64Array): BestChoice {
  const taken = new Uint8Array(status.length);
  let [worth, room] = [0, count];
  for (let site = 0; site < status.length; site += 1) {
    if (status[site] !== CHOSEN) continue;
    taken[site] = 1;
    worth += worths[site]!;
    room -= 1;
  }
  const must = mustTake(status, atLeastOne, worths);
  if (must >= 0) {
    taken[must] = 1;
    worth += worths[must]!;
    room -= 1;
  }
  if (room < 0 || must === IMPOSSIBLE) return { worth: -Infinity, taken, leastTaken: 0, bestLeft: 0 };
  const open: number[] = [];
  for (let site = 0; site < status.length; site += 1) {
    if (status[site] === FREE && !taken[site] && worths[site]! > 0) open.push(site);
  }
  const threshold = open.length > room ? largest(open, worths, room + 1) : 0;
  // Above the threshold first; equals fill what room is left, the first of them winning.
  let [leastTaken, left] = [Infinity, room];
  for (const equal of [false, true]) {
    for (const site of open) {
      if (left === 0 || (equal ? worths[site]! !== threshold : worths[site]! <= threshold)) continue;
      taken[site] = 1;
      worth += worths[site]!;
      left -= 1;
      leastTaken = Math.min(leastTaken, worths[site]!);
    }
  }
  return { worth, taken, leastTaken: left > 0 ? 0 : leastTaken, bestLeft: threshold };
}

/** What a free site that is not part of the best choice has to push out to become part of one: the least it could be. */
export function displacedWorth({ atLeastOne }: ChoiceSet, best: BestChoice, worths: Float64Array): number {
  return atLeastOne.reduce(
    (least, site) => (best.taken[site] ? Math.min(least, worths[site]!) : least),
    best.leastTaken,
  );
}

/**
 * Bars the free sites that would have a choice worth less than the best by more than may be lost (`−spare`), in place;
 * returns how many.
 */
export function barHopeless(
  choice: ChoiceSet,
  best: BestChoice,
  worths: Float64Array,
  spare: number,
): number {
  const limit = displacedWorth(choice, best, worths) + spare;
  let barred = 0;
  for (let site = 0; site < worths.length; site += 1) {
    if (!(worths[site]! <= limit) || best.taken[site] || choice.status[site] !== FREE) continue;
    choice.status[site] = BARRED;
    barred += 1;
  }
  return barred;
}

/** The n-th largest worth of some sites. */
function largest(sites: readonly number[], worths: Float64Array, n: number): number {
  return Float64Array.from(sites, (site) => worths[site]!).sort()[sites.length - n]!;
}

const IMPOSSIBLE = -2;

/** The best site of the must-list, −1 when nothing is asked or it is chosen already, −2 when all are barred. */
function mustTake(status: Uint8Array, atLeastOne: Int32Array, worths: Float64Array): number {
  if (atLeastOne.length === 0) return -1;
  let best = IMPOSSIBLE;
  for (const site of atLeastOne) {
    if (status[site] === CHOSEN) return -1;
    if (status[site] === FREE && (best < 0 || worths[site]! > worths[best]!)) best = site;
  }
  return best;
}

/**
 * The nearest point of the relaxed choice set (shares 0 … 1, their sum at most `count`), in place: free sites all
 * move down by one common shift and are cut to 0 … 1. The must-list is left to a side row.
 */
export function projectShares(
  { count, status }: ChoiceSet,
  shares: Float64Array,
  scratch: Float64Array,
): void {
  let [room, open, sum, highest] = [count, 0, 0, 0];
  for (let site = 0; site < status.length; site += 1) {
    if (status[site] === CHOSEN) {
      shares[site] = 1;
      room -= 1;
    } else if (status[site] === BARRED) {
      shares[site] = 0;
    } else if (shares[site]! > 0) {
      const share = shares[site]!;
      scratch[open++] = share;
      sum += Math.min(share, 1);
      if (share > highest) highest = share;
    }
  }
  const shift = sum > room ? commonShift(scratch, open, room, highest) : 0;
  for (let site = 0; site < status.length; site += 1) {
    if (status[site] !== FREE) continue;
    const share = shares[site]! - shift;
    shares[site] = share < 0 ? 0 : Math.min(share, 1);
  }
}

/** The shift at which the cut shares add up to `room`: Newton's steps, kept inside a shrinking bracket. */
function commonShift(shares: Float64Array, open: number, room: number, highest: number): number {
  let [low, high, shift] = [0, highest, 0];
  for (let round = 0; round < 60; round += 1) {
    let [sum, sloping] = [0, 0];
    for (let at = 0; at < open; at += 1) {
      const share = shares[at]! - shift;
      if (share <= 0) continue;
      if (share >= 1) sum += 1;
      else {
        sum += share;
        sloping += 1;
      }
    }
    const excess = sum - room;
    if (Math.abs(excess) <= 1e-12 * (1 + room)) break;
    if (excess > 0) low = shift;
    else high = shift;
    const newton = sloping > 0 ? shift + excess / sloping : Number.NaN;
    shift = newton > low && newton < high ? newton : (low + high) / 2;
  }
  return shift;
}
