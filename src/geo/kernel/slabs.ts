import type { Arena } from "./arena";
import { grown } from "./curves";

/** The heights at which something begins or ends in an arena, and what begins at each. */
export interface Slabs {
  /** Heights, one more than there are slabs. */
  count: number;
  heights: Float64Array;
  /** First piece that begins at the bottom of each slab, -1 for none; the others follow by `next`. */
  first: Int32Array;
  next: Int32Array;
  /** The same for beginnings (2·piece) and ends (2·piece + 1) of pieces west of the window. */
  firstWest: Int32Array;
  nextWest: Int32Array;
}

export function createSlabs(): Slabs {
  return {
    count: 0,
    heights: new Float64Array(128),
    first: new Int32Array(128),
    next: new Int32Array(64),
    firstWest: new Int32Array(128),
    nextWest: new Int32Array(128),
  };
}

function collect(arena: Arena, heights: Float64Array): number {
  const { size, low, high, bottom, top, levels, level } = arena;
  let count = 0;
  heights[count++] = bottom;
  heights[count++] = top;
  for (let i = 0; i < size; i++) {
    if (low[i]! > bottom) heights[count++] = low[i]!;
    if (high[i]! < top) heights[count++] = high[i]!;
  }
  for (let i = 0; i < levels; i++) {
    if (level[i]! > bottom && level[i]! < top) heights[count++] = level[i]!;
  }
  return count;
}

function sortUnique(heights: Float64Array, count: number): number {
  heights.subarray(0, count).sort();
  let unique = 1;
  for (let i = 1; i < count; i++) {
    if (heights[i] !== heights[unique - 1]) heights[unique++] = heights[i]!;
  }
  return unique;
}

/** The last slab whose bottom is not above y. */
function slabAt(heights: Float64Array, count: number, y: number): number {
  let from = 0;
  let to = count - 1;
  while (to - from > 1) {
    const middle = (from + to) >> 1;
    if (heights[middle]! <= y) from = middle;
    else to = middle;
  }
  return from;
}

/** Fills the slabs from an arena. */
export function layOut(arena: Arena, slabs: Slabs): void {
  const most = 2 + 2 * arena.size + arena.levels;
  if (slabs.heights.length < most) {
    slabs.heights = grown(slabs.heights, most);
    slabs.first = grown(slabs.first, most);
    slabs.firstWest = grown(slabs.firstWest, most);
  }
  if (slabs.next.length < arena.size) slabs.next = grown(slabs.next, arena.size);
  if (slabs.nextWest.length < 2 * arena.westSize) slabs.nextWest = grown(slabs.nextWest, 2 * arena.westSize);
  const { heights, first, next, firstWest, nextWest } = slabs;
  const count = sortUnique(heights, collect(arena, heights));
  slabs.count = count;
  first.fill(-1, 0, count);
  firstWest.fill(-1, 0, count);
  for (let i = 0; i < arena.size; i++) {
    // A piece that ends at the bottom, or begins at the top, is in no slab
    if (arena.high[i]! <= arena.bottom || arena.low[i]! >= arena.top) continue;
    const slab = arena.low[i]! <= arena.bottom ? 0 : slabAt(heights, count, arena.low[i]!);
    next[i] = first[slab]!;
    first[slab] = i;
  }
  for (let i = 0; i < arena.westSize; i++) {
    const { westLow, westHigh, bottom, top } = arena;
    if (westHigh[i]! <= bottom || westLow[i]! >= top) continue;
    const begins = westLow[i]! <= bottom ? 0 : slabAt(heights, count, westLow[i]!);
    nextWest[2 * i] = firstWest[begins]!;
    firstWest[begins] = 2 * i;
    if (westHigh[i]! >= top) continue;
    const ends = slabAt(heights, count, westHigh[i]!);
    nextWest[2 * i + 1] = firstWest[ends]!;
    firstWest[ends] = 2 * i + 1;
  }
}
