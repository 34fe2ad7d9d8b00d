import type { Arena } from "./arena";
import type { Census } from "./census";
import type { Chains } from "./chains";

/** Pieces nearer to each other than this are put in order anew at every height, metres. */
const close = 1e-6;

/** Crossings nearer to the end of a piece than this are that end, metres. */
const tiny = 1e-9;

/** What a sweep knows at a height, in order from west to east. */
export interface Standing {
  readonly arena: Arena;
  readonly chains: Chains;
  /** In the west again after each walk. */
  readonly census: Census;
  active: number;
  /** How many of the chains' starts are among the active, or were. */
  nextStart: number;
  readonly order: Int32Array;
  /** 1 where the measured ground ends at the active piece, -1 where it begins, 0 where nothing changes. */
  readonly edge: Int8Array;
  /** Scratch, one number for each active piece. */
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** The next height at which a piece starts, or something changes west of the window, or the window ends. */
  nextOutside(): number;
  /** The next height at which something changes west of the window, Infinity for none. */
  nextWestHeight(): number;
}

const lineX = ({ a, b, c }: Arena, piece: number, y: number): number =>
  a[piece]! + (y - b[piece]!) * c[piece]!;

/**
 * Goes up as long as nothing happens but that lines give way to the next lines of their outlines, or two of them end
 * in a peak or start in a valley, all well apart from their neighbours: then the order stands, and only those need be
 * looked at.
 */
export class Glide {
  /** Area added on the way, and the height that was reached. */
  area = 0;
  reached = 0;
  private standing!: Standing;
  /** The height from which each active piece's area is still to be added. */
  private since!: Float64Array;
  /** The height at which each active piece ends, or crosses its western neighbour. */
  private until!: Float64Array;

  /** From a height at which the standing below it is known. */
  go(standing: Standing, from: number): void {
    this.standing = standing;
    this.since = standing.lower;
    this.until = standing.upper;
    this.area = 0;
    this.reached = from;
    this.until.fill(from, 0, standing.active);
    this.since.fill(from, 0, standing.active);
    if (from >= standing.arena.top || !this.follow(from, from)) return;
    let limit = standing.nextOutside();
    let y = from;
    for (;;) {
      const height = this.nextChange(limit);
      if (height < limit) {
        // Lines that are almost level may cross no further up than a number can tell
        if (height <= y) break;
        y = height;
        if (!this.follow(y, from)) break;
      } else {
        y = limit;
        if (!this.valley(y)) break;
        limit = standing.nextOutside();
      }
    }
    for (let i = 0; i < standing.active; i++) this.add(i, y);
    this.reached = y;
  }

  /** The height at which the first active piece ends or crosses, if that is below the limit. */
  private nextChange(limit: number): number {
    const { standing, until } = this;
    let height = limit;
    for (let i = 0; i < standing.active; i++) if (until[i]! < height) height = until[i]!;
    return height;
  }

  /**
   * Lets every piece that ends at y go on as its next, and takes away peaks. False when something else happens: a
   * crossing, an end without a peak, an arc, a piece that comes too close to its neighbour.
   */
  private follow(y: number, from: number): boolean {
    const { standing, until } = this;
    const { order, arena } = standing;
    for (let i = 0; i < standing.active; i++) {
      if (until[i]! > y) continue;
      const ended = order[i]!;
      // Not its end: it crosses its neighbour here
      if (arena.high[ended]! > y && y > from) return false;
      const piece = this.successor(ended, y);
      if (piece < 0) {
        if (!this.peak(i, y)) return false;
        i--;
        if (i >= 0 && i + 1 < standing.active && !this.meet(i + 1, y)) return false;
        continue;
      }
      if (arena.half[piece] !== 0) return false;
      this.add(i, y);
      order[i] = piece;
      if (i === 0) until[0] = arena.high[piece]!;
      else if (!this.meet(i, y)) return false;
      if (i + 1 < standing.active && until[i + 1]! > y && !this.meet(i + 1, y)) return false;
    }
    return true;
  }

  private successor(piece: number, height: number): number {
    const { arena, chains } = this.standing;
    while (piece >= 0 && arena.high[piece]! <= height) piece = chains.next[piece]!;
    return piece;
  }

  /** Takes away two neighbours of one region that end together; false when they do not. */
  private peak(i: number, y: number): boolean {
    const { standing, since, until } = this;
    const { order, edge, arena } = standing;
    const other = i + 1 < standing.active ? order[i + 1]! : -1;
    if (other < 0 || arena.high[other]! > y || this.successor(other, y) >= 0) return false;
    if (arena.group[other] !== arena.group[order[i]!] || edge[i]! + edge[i + 1]! !== 0) return false;
    this.add(i, y);
    this.add(i + 1, y);
    standing.active -= 2;
    for (let j = i; j < standing.active; j++) {
      order[j] = order[j + 2]!;
      edge[j] = edge[j + 2]!;
      since[j] = since[j + 2]!;
      until[j] = until[j + 2]!;
    }
    if (i === 0 && standing.active > 0 && until[0]! > y) until[0] = arena.high[order[0]!]!;
    return true;
  }

  /** Takes in two lines of one region that start together; false when something else happens at this height. */
  private valley(y: number): boolean {
    const { standing, since, until } = this;
    const { arena, chains, order, edge } = standing;
    const { a, c, low, half, group, turn, high } = arena;
    const at = standing.nextStart;
    if (at + 1 >= chains.startCount || standing.nextWestHeight() <= y) return false;
    const p = chains.starts[at]!;
    const q = chains.starts[at + 1]!;
    if (low[p] !== y || low[q] !== y || a[p] !== a[q] || group[p] !== group[q]) return false;
    if (half[p] !== 0 || half[q] !== 0 || turn[p]! + turn[q]! !== 0 || c[p] === c[q]) return false;
    standing.nextStart = at + 2;
    let place = 0;
    while (place < standing.active && lineX(arena, order[place]!, y) < a[p]!) place++;
    for (let j = standing.active + 1; j > place + 1; j--) {
      order[j] = order[j - 2]!;
      edge[j] = edge[j - 2]!;
      since[j] = since[j - 2]!;
      until[j] = until[j - 2]!;
    }
    standing.active += 2;
    const west = c[p]! < c[q]! ? p : q;
    const east = west === p ? q : p;
    order[place] = west;
    order[place + 1] = east;
    since[place] = y;
    since[place + 1] = y;
    until[place + 1] = high[east]!;
    const side = standing.census.edgeAt(order, place);
    edge[place] = side;
    edge[place + 1] = -side;
    if (place === 0) until[0] = high[west]!;
    else if (!this.meet(place, y)) return false;
    return place + 2 >= standing.active || this.meet(place + 2, y);
  }

  /** Sets until when piece i and its western neighbour stay as they are; false when they are too close to say. */
  private meet(i: number, y: number): boolean {
    const { order, arena } = this.standing;
    const { a, b, c, high } = arena;
    const p = order[i - 1]!;
    const q = order[i]!;
    const gap = a[q]! + (y - b[q]!) * c[q]! - a[p]! - (y - b[p]!) * c[p]!;
    if (gap < close) return false;
    const end = high[q]!;
    this.until[i] = end;
    const closing = c[p]! - c[q]!;
    if (closing <= 0) return true;
    const height = y + gap / closing;
    if (height < end - tiny && height < high[p]! - tiny) this.until[i] = height;
    return true;
  }

  /** Adds the area beside piece i up to a height. */
  private add(i: number, y: number): void {
    const { order, edge, arena } = this.standing;
    const from = this.since[i]!;
    this.since[i] = y;
    if (edge[i] !== 0 && y > from)
      this.area += edge[i]! * lineX(arena, order[i]!, (from + y) / 2) * (y - from);
  }
}
