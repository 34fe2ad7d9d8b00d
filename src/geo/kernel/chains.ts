import type { Arena } from "./arena";
import { grown } from "./curves";

/** Pieces of an arena in the order in which a sweep from south to north meets them. */
export interface Chains {
  /** The piece that goes on where a piece ends, or -1. */
  next: Int32Array;
  /** Pieces that go on from none, the lowest first. */
  starts: Int32Array;
  startCount: number;
  /** What happens west of the window, the lowest first: 2·piece when it begins, 2·piece + 1 when it ends. */
  west: Int32Array;
  westCount: number;
  /** Heights of what is sorted. */
  keys: Float64Array;
}

export function createChains(): Chains {
  return {
    next: new Int32Array(64),
    starts: new Int32Array(64),
    startCount: 0,
    west: new Int32Array(64),
    westCount: 0,
    keys: new Float64Array(64),
  };
}

/** Steps of a Shell sort, Ciura's, for some thousand numbers; more take a few rounds of the widest. */
const sortSteps = [1750, 701, 301, 132, 57, 23, 10, 4, 1];

/** Sorts items by their keys, both in place. Most windows have a handful, none so many that it would pay to do more. */
function sortByKey(items: Int32Array, keys: Float64Array, count: number): void {
  for (const step of sortSteps) {
    for (let i = step; i < count; i++) {
      const item = items[i]!;
      const key = keys[i]!;
      let j = i;
      for (; j >= step && keys[j - step]! > key; j -= step) {
        items[j] = items[j - step]!;
        keys[j] = keys[j - step]!;
      }
      items[j] = item;
      keys[j] = key;
    }
  }
}

/**
 * Links pieces that were walked one after the other. Those going down come in the order from north to south, so
 * their successor is the one before. A link is only a guess where to look next: it need not be right in x.
 */
function link({ size, low, high, turn, group }: Arena, next: Int32Array): void {
  next.fill(-1, 0, size);
  for (let i = 1; i < size; i++) {
    if (group[i] !== group[i - 1] || turn[i] !== turn[i - 1]) continue;
    if (turn[i] === -1 && low[i] === high[i - 1]) next[i - 1] = i;
    else if (turn[i] === 1 && high[i] === low[i - 1]) next[i] = i - 1;
  }
}

/** Fills the chains from an arena. */
export function chain(arena: Arena, chains: Chains): void {
  const { size, low, high, turn, bottom, top, westSize, westLow, westHigh } = arena;
  if (chains.next.length < size) {
    chains.next = grown(chains.next, size);
    chains.starts = grown(chains.starts, size);
  }
  if (chains.west.length < 2 * westSize) chains.west = grown(chains.west, 2 * westSize);
  const room = Math.max(size, 2 * westSize);
  if (chains.keys.length < room) chains.keys = grown(chains.keys, room);
  const { next, starts, west, keys } = chains;
  link(arena, next);
  let count = 0;
  for (let i = 0; i < size; i++) {
    if (high[i]! <= bottom || low[i]! >= top) continue;
    const before = turn[i] === -1 ? i - 1 : i + 1;
    const follows = before >= 0 && before < size && next[before] === i && high[before]! > bottom;
    if (follows) continue;
    keys[count] = low[i]!;
    starts[count++] = i;
  }
  chains.startCount = count;
  sortByKey(starts, keys, count);
  count = 0;
  for (let i = 0; i < westSize; i++) {
    if (westHigh[i]! <= bottom || westLow[i]! >= top) continue;
    keys[count] = westLow[i]!;
    west[count++] = 2 * i;
    if (westHigh[i]! >= top) continue;
    keys[count] = westHigh[i]!;
    west[count++] = 2 * i + 1;
  }
  chains.westCount = count;
  sortByKey(west, keys, count);
}
