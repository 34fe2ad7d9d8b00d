import type { CoverLists } from "./cover-lists";

/**
 * Cover lists as runs of an order of the demands in which neighbours lie together: site `j` covers the demands at
 * places `from[r]` … `to[r] − 1` for each run `r` in `start[j]` … `start[j + 1] − 1`. Ten million entries are half a
 * million runs, and what a run weighs is the difference of two running sums.
 */
export interface CoverRuns {
  /** The demand at each place. */
  demandAt: Int32Array;
  /** One more than there are sites. */
  start: Int32Array;
  from: Int32Array;
  to: Int32Array;
}

const runsOfLists = new WeakMap<CoverLists, CoverRuns>();
const unwritten = new WeakSet<CoverLists>();

/** The runs that some lists stand for; `undefined` where they come from elsewhere. */
export const runsOf = (covers: CoverLists): CoverRuns | undefined => runsOfLists.get(covers);

/** Whether the entries of these lists have not been asked for yet: asking writes all of them. */
export const areUnwritten = (covers: CoverLists): boolean => unwritten.has(covers);

/**
 * The lists that runs stand for. Their entries are written out when they are first asked for: the first answer does
 * without, and to write ten million of them takes as long as to find it.
 */
export function listsFromRuns(runs: CoverRuns): CoverLists {
  const siteCount = runs.start.length - 1;
  const siteStart = new Int32Array(siteCount + 1);
  for (let site = 0; site < siteCount; site += 1)
    siteStart[site + 1] = siteStart[site]! + lengthOf(runs, site);
  const lists: CoverLists = {
    siteCount,
    demandCount: runs.demandAt.length,
    siteStart,
    get siteDemands() {
      const siteDemands = new Int32Array(siteStart[siteCount]!);
      for (let site = 0; site < siteCount; site += 1) writeDemands(runs, site, siteDemands, siteStart[site]!);
      unwritten.delete(lists);
      // From now on a plain field, as fast to read as any.
      Object.defineProperty(lists, "siteDemands", { value: siteDemands });
      return siteDemands;
    },
  };
  runsOfLists.set(lists, runs);
  unwritten.add(lists);
  return lists;
}

/** The demands of one site alone. */
export function demandsByRuns(runs: CoverRuns, site: number): Int32Array {
  const demands = new Int32Array(lengthOf(runs, site));
  writeDemands(runs, site, demands, 0);
  return demands;
}

function lengthOf({ start, from, to }: CoverRuns, site: number): number {
  let length = 0;
  for (let run = start[site]!; run < start[site + 1]!; run += 1) length += to[run]! - from[run]!;
  return length;
}

function writeDemands({ demandAt, start, from, to }: CoverRuns, site: number, into: Int32Array, at: number) {
  for (let run = start[site]!; run < start[site + 1]!; run += 1) {
    for (let place = from[run]!, end = to[run]!; place < end; place += 1) into[at++] = demandAt[place]!;
  }
}

/** Gathers runs site by site, joining those that touch. */
export class RunBuilder {
  private readonly start: Int32Array;
  private from = new Int32Array(1 << 12);
  private to = new Int32Array(1 << 12);
  private count = 0;
  /** The first run of the present site: runs before it are not joined. */
  private begun = 0;

  constructor(siteCount: number) {
    this.start = new Int32Array(siteCount + 1);
  }

  /** Adds the places `from` … `to − 1`, which come after all that the present site has. */
  add(from: number, to: number): void {
    if (from >= to) return;
    const { count } = this;
    if (count > this.begun && this.to[count - 1] === from) {
      this.to[count - 1] = to;
      return;
    }
    if (count === this.from.length) this.grow();
    this.from[count] = from;
    this.to[count] = to;
    this.count += 1;
  }

  /** What was added since the last call belongs to this site; sites are ended in ascending order. */
  endSite(site: number): void {
    this.start[site + 1] = this.count;
    this.begun = this.count;
  }

  runs(demandAt: Int32Array): CoverRuns {
    const { start, from, to, count } = this;
    return { demandAt, start, from: from.slice(0, count), to: to.slice(0, count) };
  }

  private grow(): void {
    const wider = (list: Int32Array): Int32Array<ArrayBuffer> => {
      const next = new Int32Array(2 * list.length);
      next.set(list);
      return next;
    };
    this.from = wider(this.from);
    this.to = wider(this.to);
  }
}
