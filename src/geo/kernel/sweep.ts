import { type Arena, demandRole, serviceRole, wallRole } from "./arena";
import { meetingHeights } from "./crossings";
import { grown } from "./curves";
import { createSlabs, layOut, type Slabs } from "./slabs";

/** Crossings nearer to a slab's edge than this are the edge itself, metres. */
const tiny = 1e-9;

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
 * a sliver of that size and nothing more.
 */
export class Sweep {
  private readonly slabs: Slabs = createSlabs();
  private arena!: Arena;
  private depth = 1;
  private active = 0;
  private order = new Int32Array(64);
  /** x of the active pieces in the middle, at the bottom and at the top of the slab. */
  private middle = new Float64Array(64);
  private lower = new Float64Array(64);
  private upper = new Float64Array(64);
  /** Winding number of each group west of the window, and while walking east. */
  private base = new Int32Array(16);
  private winding = new Int32Array(16);
  /** Groups of each service that one is in. */
  private held = new Int32Array(16);
  /** Demand groups, services and missing walls around the place one is at. */
  private demands = 0;
  private services = 0;
  private outside = 0;
  private arcs = 0;
  private readonly splits: number[] = [];

  /** Area of the ground in any demand group and in at least `depth` services, within the arena's window. */
  area(arena: Arena, depth: number): number {
    this.prepare(arena, depth);
    const { slabs } = this;
    layOut(arena, slabs);
    let sum = 0;
    for (let slab = 0; slab + 1 < slabs.count; slab++) {
      const bottom = slabs.heights[slab]!;
      this.enter(slab, bottom);
      sum += this.slabArea(bottom, slabs.heights[slab + 1]!);
    }
    return sum;
  }

  private prepare(arena: Arena, depth: number): void {
    this.arena = arena;
    this.depth = depth;
    this.active = 0;
    this.demands = 0;
    this.services = 0;
    this.outside = arena.role.subarray(0, arena.groups).includes(wallRole) ? 1 : 0;
    this.arcs = 0;
    if (this.order.length < arena.size) {
      this.order = grown(this.order, arena.size);
      this.middle = grown(this.middle, arena.size);
      this.lower = grown(this.lower, arena.size);
      this.upper = grown(this.upper, arena.size);
    }
    if (this.base.length < arena.groups) {
      this.base = grown(this.base, arena.groups);
      this.winding = grown(this.winding, arena.groups);
      this.held = grown(this.held, arena.groups);
    }
    this.base.fill(0, 0, arena.groups);
    this.winding.fill(0, 0, arena.groups);
    this.held.fill(0, 0, arena.groups);
  }

  /** Crosses one piece of a group: the counts of regions one is in follow. */
  private cross(group: number, turn: number): void {
    const { winding, arena } = this;
    const before = winding[group]!;
    const after = arena.evenOdd[group] ? before ^ 1 : before + turn;
    winding[group] = after;
    if (before > 0 === after > 0) return;
    const step = after > 0 ? 1 : -1;
    const role = arena.role[group]!;
    if (role === demandRole) this.demands += step;
    else if (role === wallRole) this.outside -= step;
    else {
      const owner = arena.owner[group]!;
      const held = this.held[owner]! + step;
      this.held[owner] = held;
      if (held === 0 || (held === 1 && step === 1)) this.services += step;
    }
  }

  /** Lets go of pieces that ended, takes up those that begin, and what changed west of the window. */
  private enter(slab: number, bottom: number): void {
    const { arena, order, slabs } = this;
    let kept = 0;
    for (let i = 0; i < this.active; i++) {
      const piece = order[i]!;
      if (arena.high[piece]! > bottom) order[kept++] = piece;
      else if (arena.half[piece] !== 0) this.arcs--;
    }
    for (let piece = slabs.first[slab]!; piece >= 0; piece = slabs.next[piece]!) {
      order[kept++] = piece;
      if (arena.half[piece] !== 0) this.arcs++;
    }
    this.active = kept;
    for (let event = slabs.firstWest[slab]!; event >= 0; event = slabs.nextWest[event]!) {
      const piece = event >> 1;
      const group = arena.westGroup[piece]!;
      this.cross(group, event & 1 ? -arena.westTurn[piece]! : arena.westTurn[piece]!);
      this.base[group] = this.winding[group]!;
    }
  }

  /** Area between two neighbouring heights, split further where pieces cross in between. */
  private slabArea(bottom: number, top: number): number {
    const { splits } = this;
    splits.length = 0;
    let from = bottom;
    let to = top;
    let sum = 0;
    let left = maxSplits;
    for (;;) {
      this.sortAt(from, to);
      const split = this.firstCrossing(from, to);
      if (split > from + tiny && split < to - tiny && left-- > 0) {
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
    const { active, order, lower, upper, arena } = this;
    for (let i = 0; i < active; i++) {
      lower[i] = xAt(arena, order[i]!, from);
      upper[i] = xAt(arena, order[i]!, to);
    }
  }

  /** A height between the two at which neighbours cross, NaN where all keep their order. */
  private firstCrossing(from: number, to: number): number {
    const { active, order, middle } = this;
    const { c, half } = this.arena;
    const reach = (to - from) / 2;
    for (let i = 1; i < active; i++) {
      const p = order[i - 1]!;
      const q = order[i]!;
      if (half[p] === 0 && half[q] === 0) {
        // Lines: apart in the middle by `gap`, which shrinks by `closing` a metre in one of the two directions
        const gap = middle[i]! - middle[i - 1]!;
        const closing = c[p]! - c[q]!;
        if (gap < Math.abs(closing) * reach) {
          const split = (from + to) / 2 + gap / closing;
          if (split > from + tiny && split < to - tiny) return split;
        }
      } else {
        const split = this.curvedCrossing(i, from, to);
        if (split > from) return split;
      }
    }
    return Number.NaN;
  }

  /** The same for the neighbours i - 1 and i of which one at least is an arc. */
  private curvedCrossing(i: number, from: number, to: number): number {
    const { order, lower, upper, arena } = this;
    const p = order[i - 1]!;
    const q = order[i]!;
    const { a, b, c, half } = arena;
    let easternmost = Math.max(lower[i - 1]!, upper[i - 1]!);
    if (half[p] === 1 && b[p]! > from && b[p]! < to) easternmost = a[p]! + Math.sqrt(c[p]!);
    let westernmost = Math.min(lower[i]!, upper[i]!);
    if (half[q] === -1 && b[q]! > from && b[q]! < to) westernmost = a[q]! - Math.sqrt(c[q]!);
    if (easternmost <= westernmost) return Number.NaN;
    // An eastern half bulges east and a western half west: else they part from a meeting only once
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
    const { active, order, arena, depth, demands, services, outside } = this;
    const { group, turn } = arena;
    // Sides that lie on the window's own count as passed already in the west, and as not yet reached in the east
    let inside = demands > 0 && services >= depth && outside === 0;
    let sum = inside ? -arena.west * (to - from) : 0;
    for (let i = 0; i < active; i++) {
      const piece = order[i]!;
      this.cross(group[piece]!, turn[piece]!);
      const now = this.demands > 0 && this.services >= depth && this.outside === 0;
      if (now === inside) continue;
      inside = now;
      const beside = this.areaWestOf(i, from, to);
      sum += now ? -beside : beside;
    }
    if (inside) sum += arena.east * (to - from);
    this.restore();
    this.demands = demands;
    this.services = services;
    this.outside = outside;
    return sum;
  }

  /** Back to the west: the counts are again what they are there. */
  private restore(): void {
    const { active, order, winding, base, held, arena } = this;
    for (let i = 0; i < active; i++) {
      const group = arena.group[order[i]!]!;
      const now = winding[group]! > 0;
      const then = base[group]! > 0;
      if (now !== then && arena.role[group] === serviceRole) held[arena.owner[group]!]! += then ? 1 : -1;
      winding[group] = base[group]!;
    }
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
  return (v * wv - u * wu + radius2 * Math.atan2(v * wu - u * wv, wu * wv + u * v)) / 2;
}
