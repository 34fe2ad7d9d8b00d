import { atan2 } from "../portable-math";
import type { Arena } from "./arena";
import { Census } from "./census";
import { type Chains, chain, createChains } from "./chains";
import { meetingHeights } from "./crossings";
import { grown } from "./curves";
import { Glide, type Standing } from "./glide";

/** Crossings nearer to a slab's edge than this are the edge itself, metres. */
const tiny = 1e-9;

/**
 * Crossings of lines about which less than this is at stake, m², are let be: lines that lie on one another cross by
 * rounding, anywhere and again in every part.
 */
const negligible = 1e-9;

/** Splits of one slab beyond which its order is taken as it is: never reached but by adversaries of rounding. */
const maxSplits = 100_000;

/**
 * Exact areas of what several outlines enclose together.
 *
 * The window is cut into slabs at every height where a piece of an outline begins or ends, and these where two
 * pieces cross. Within a slab the pieces keep their order from west to east, so it is enough to walk through
 * them once and count how many regions one is in; where the count says that the measured ground begins or ends,
 * the area beside that piece is added in closed form, for lines and for arcs. Nothing is sampled: what is left is
 * rounding. Outlines may cross themselves and each other in any way; a crossing missed by rounding misplaces
 * a sliver of that size and nothing more, because slabs are put in order anew wherever pieces come close.
 *
 * Where nothing happens but that lines give way to the next lines of their outlines, and all are well apart, the
 * order stands and only those lines are looked at: most heights of finely drawn outlines are like that.
 */
export class Sweep implements Standing {
  readonly chains: Chains = createChains();
  arena!: Arena;
  active = 0;
  order = new Int32Array(64);
  edge = new Int8Array(64);
  /** x of the active pieces in the middle, at the bottom and at the top of the slab. */
  middle = new Float64Array(64);
  lower = new Float64Array(64);
  upper = new Float64Array(64);
  readonly census = new Census();
  private readonly glide = new Glide();
  private arcs = 0;
  nextStart = 0;
  private nextWest = 0;
  private readonly splits: number[] = [];

  /** Area of the ground in any demand group and in at least `depth` services, within the arena's window. */
  area(arena: Arena, depth: number): number {
    this.prepare(arena, depth);
    let sum = 0;
    for (let bottom = arena.bottom; bottom < arena.top; ) {
      const top = this.enter(bottom);
      sum += this.slabArea(bottom, top);
      bottom = top;
      if (this.arcs > 0 || this.active === 0) continue;
      this.glide.go(this, bottom);
      sum += this.glide.area;
      bottom = this.glide.reached;
    }
    return sum;
  }

  private prepare(arena: Arena, depth: number): void {
    this.arena = arena;
    this.active = 0;
    this.nextStart = 0;
    this.nextWest = 0;
    this.census.reset(arena, depth);
    chain(arena, this.chains);
    if (this.order.length >= arena.size) return;
    this.order = grown(this.order, arena.size);
    this.edge = grown(this.edge, arena.size);
    this.middle = grown(this.middle, arena.size);
    this.lower = grown(this.lower, arena.size);
    this.upper = grown(this.upper, arena.size);
  }

  /** Goes on with the pieces at this height; returns the height of the next change. */
  private enter(bottom: number): number {
    const { arena, order, chains } = this;
    const { high, half } = arena;
    let kept = 0;
    for (let i = 0; i < this.active; i++) {
      const piece = this.successor(order[i]!, bottom);
      if (piece >= 0) order[kept++] = piece;
    }
    this.enterWest(bottom);
    for (; this.nextStart < chains.startCount; this.nextStart++) {
      const piece = chains.starts[this.nextStart]!;
      if (arena.low[piece]! > bottom) break;
      order[kept++] = piece;
    }
    let top = this.nextOutside();
    let arcs = 0;
    for (let i = 0; i < kept; i++) {
      const piece = order[i]!;
      if (high[piece]! < top) top = high[piece]!;
      if (half[piece] !== 0) arcs++;
    }
    this.active = kept;
    this.arcs = arcs;
    return top;
  }

  /** The piece itself, or what goes on from it above a height; -1 where nothing does. */
  private successor(piece: number, height: number): number {
    const { high } = this.arena;
    const { next } = this.chains;
    while (piece >= 0 && high[piece]! <= height) piece = next[piece]!;
    return piece;
  }

  private enterWest(bottom: number): void {
    const { arena, chains } = this;
    for (; this.nextWest < chains.westCount; this.nextWest++) {
      const event = chains.west[this.nextWest]!;
      const piece = event >> 1;
      if ((event & 1 ? arena.westHigh[piece]! : arena.westLow[piece]!) > bottom) return;
      this.census.crossWest(
        arena.westGroup[piece]!,
        event & 1 ? -arena.westTurn[piece]! : arena.westTurn[piece]!,
      );
    }
  }

  /** The next height at which a piece begins, or something changes west of the window, or the window ends. */
  nextOutside(): number {
    const { arena, chains } = this;
    let height = arena.top;
    if (this.nextStart < chains.startCount) {
      const start = arena.low[chains.starts[this.nextStart]!]!;
      if (start < height) height = start;
    }
    const change = this.nextWestHeight();
    return Math.min(change, height);
  }

  /** The next height at which something changes west of the window, Infinity for none. */
  nextWestHeight(): number {
    const { arena, chains } = this;
    if (this.nextWest >= chains.westCount) return Infinity;
    const event = chains.west[this.nextWest]!;
    return event & 1 ? arena.westHigh[event >> 1]! : arena.westLow[event >> 1]!;
  }

  /** Area between two neighbouring heights, split further where pieces cross in between. */
  private slabArea(bottom: number, top: number): number {
    const { splits } = this;
    let from = bottom;
    let to = top;
    let sum = 0;
    let left = maxSplits;
    for (;;) {
      this.sortAt(from, to);
      const split = this.firstCrossing(from, to);
      if (split > from && left-- > 0) {
        splits.push(to);
        to = split;
        continue;
      }
      sum += this.walk(from, to);
      if (splits.length === 0) return sum;
      from = to;
      to = splits.pop()!;
    }
  }

  /** x of every active piece half way up, in order from west to east. */
  private sortAt(from: number, to: number): void {
    const { active, order, middle } = this;
    const { a, b, c, half } = this.arena;
    const y = (from + to) / 2;
    for (let i = 0; i < active; i++) {
      const piece = order[i]!;
      const up = y - b[piece]!;
      const side = half[piece]!;
      let x = a[piece]!;
      if (side === 0) x += up * c[piece]!;
      else {
        const rest = c[piece]! - up * up;
        if (rest > 0) x += side * Math.sqrt(rest);
      }
      let at = i;
      while (at > 0 && middle[at - 1]! > x) {
        middle[at] = middle[at - 1]!;
        order[at] = order[at - 1]!;
        at--;
      }
      middle[at] = x;
      order[at] = piece;
    }
    if (this.arcs > 0) this.measureEnds(from, to);
  }

  private measureEnds(from: number, to: number): void {
    const { active, order, middle, lower, upper, arena } = this;
    for (let i = 0; i < active; i++) {
      lower[i] = xAt(arena, order[i]!, from);
      upper[i] = xAt(arena, order[i]!, to);
      // A disc touches its own box just half way up: there only the ends say which of the two lies west
      for (let at = i; at > 0 && middle[at - 1] === middle[at] && this.endsWestOf(at); at--)
        this.swapBack(at);
    }
  }

  /** Whether a piece's ends lie west of those of the piece before it. */
  private endsWestOf(at: number): boolean {
    const { lower, upper } = this;
    return lower[at]! + upper[at]! < lower[at - 1]! + upper[at - 1]!;
  }

  /** Puts two neighbours that are level in the middle in the other order. */
  private swapBack(at: number): void {
    for (const list of [this.order, this.lower, this.upper]) {
      const one = list[at]!;
      list[at] = list[at - 1]!;
      list[at - 1] = one;
    }
  }

  /** A height well between the two at which neighbours cross, NaN where all keep their order. */
  private firstCrossing(from: number, to: number): number {
    const { active, order, middle, arcs } = this;
    const { c, half } = this.arena;
    const reach = (to - from) / 2;
    for (let i = 1; i < active; i++) {
      const p = order[i - 1]!;
      const q = order[i]!;
      if (arcs > 0 && (half[p] !== 0 || half[q] !== 0)) {
        const split = this.curvedCrossing(i, from, to);
        if (split > from) return split;
        continue;
      }
      // Lines: apart in the middle by `gap`, which shrinks by `closing` a metre in one of the two directions
      const gap = middle[i]! - middle[i - 1]!;
      const closing = c[p]! - c[q]!;
      const swing = (closing > 0 ? closing : -closing) * reach;
      if (gap < swing && swing * reach > negligible) {
        const split = from + reach + gap / closing;
        if (split > from + tiny && split < to - tiny) return split;
      }
    }
    return Number.NaN;
  }

  /** The same for the neighbours i - 1 and i of which one at least is an arc. */
  private curvedCrossing(i: number, from: number, to: number): number {
    const { order, lower, upper } = this;
    const { a, b, c, half } = this.arena;
    const p = order[i - 1]!;
    const q = order[i]!;
    let easternmost = Math.max(lower[i - 1]!, upper[i - 1]!);
    if (half[p] === 1 && b[p]! > from && b[p]! < to) easternmost = a[p]! + Math.sqrt(c[p]!);
    let westernmost = Math.min(lower[i]!, upper[i]!);
    if (half[q] === -1 && b[q]! > from && b[q]! < to) westernmost = a[q]! - Math.sqrt(c[q]!);
    if (easternmost <= westernmost) return Number.NaN;
    // An eastern half bulges east and a western half west: others that are in order at both ends have not met
    const ordered = lower[i]! >= lower[i - 1]! && upper[i]! >= upper[i - 1]!;
    if (ordered && half[p] !== 1 && half[q] !== -1) return Number.NaN;
    const heights = meetingHeights(
      { a: a[p]!, b: b[p]!, c: c[p]!, half: half[p]! },
      { a: a[q]!, b: b[q]!, c: c[q]!, half: half[q]! },
    );
    for (const height of heights) if (height > from + tiny && height < to - tiny) return height;
    return Number.NaN;
  }

  /** Walks from west to east through the sorted pieces and adds up the ground. */
  private walk(from: number, to: number): number {
    const { active, order, arena, census, edge } = this;
    const { group, turn } = arena;
    // The ground has a side in the west that is walked across, a wall if nothing else
    let inside = false;
    let sum = 0;
    for (let i = 0; i < active; i++) {
      const piece = order[i]!;
      edge[i] = 0;
      if (!census.cross(group[piece]!, turn[piece]!)) continue;
      const now = census.inside;
      if (now === inside) continue;
      inside = now;
      edge[i] = now ? -1 : 1;
      sum += edge[i]! * this.areaWestOf(i, from, to);
    }
    census.goBack(order, active);
    return sum;
  }

  /** Area between x = 0 and active piece i. */
  private areaWestOf(i: number, from: number, to: number): number {
    const { arena, middle, order } = this;
    const piece = order[i]!;
    const side = arena.half[piece]!;
    if (side === 0) return middle[i]! * (to - from);
    const { a, b, c } = arena;
    return a[piece]! * (to - from) + side * underArc(c[piece]!, from - b[piece]!, to - b[piece]!);
  }
}

function xAt(arena: Arena, piece: number, y: number): number {
  const up = y - arena.b[piece]!;
  const side = arena.half[piece]!;
  if (side === 0) return arena.a[piece]! + up * arena.c[piece]!;
  const rest = arena.c[piece]! - up * up;
  return rest > 0 ? arena.a[piece]! + side * Math.sqrt(rest) : arena.a[piece]!;
}

/** Integral of sqrt(radius² - u²) from one height over the centre to another. */
function underArc(radius2: number, from: number, to: number): number {
  const radius = Math.sqrt(radius2);
  const u = Math.max(-radius, Math.min(radius, from));
  const v = Math.max(-radius, Math.min(radius, to));
  const wu = Math.sqrt(radius2 - u * u);
  const wv = Math.sqrt(radius2 - v * v);
  // Triangles from the centre, and the sector between
  return (v * wv - u * wu + radius2 * atan2(v * wu - u * wv, wu * wv + u * v)) / 2;
}
