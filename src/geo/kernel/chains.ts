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
}

export function createChains(): Chains {
  return {
    next: new Int32Array(64),
    starts: new Int32Array(64),
    startCount: 0,
    west: new Int32Array(64),
    westCount: 0,
  };
}

/** Few numbers are sorted by insertion: most windows have a handful. */
function sortBy(items: Int32Array, count: number, key: (item: number) => number): void {
  if (count > 24) {
    items.subarray(0, count).sort((a, b) => key(a) - key(b));
    return;
  }
  for (let i = 1; i < count; i++) {
    const item = items[i]!;
    const at = key(item);
    let j = i;
    for (; j > 0 && key(items[j - 1]!) > at; j--) items[j] = items[j - 1]!;
    items[j] = item;
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
  const { next, starts, west } = chains;
  link(arena, next);
  let count = 0;
  for (let i = 0; i < size; i++) {
    if (high[i]! <= bottom || low[i]! >= top) continue;
    const before = turn[i] === -1 ? i - 1 : i + 1;
    const follows = before >= 0 && before < size && next[before] === i && high[before]! > bottom;
    if (!follows) starts[count++] = i;
  }
  chains.startCount = count;
  sortBy(starts, count, (piece) => low[piece]!);
  count = 0;
  for (let i = 0; i < westSize; i++) {
    if (westHigh[i]! <= bottom || westLow[i]! >= top) continue;
    west[count++] = 2 * i;
    if (westHigh[i]! < top) west[count++] = 2 * i + 1;
  }
  chains.westCount = count;
  sortBy(west, count, (event) => (event & 1 ? westHigh[event >> 1]! : westLow[event >> 1]!));
}
