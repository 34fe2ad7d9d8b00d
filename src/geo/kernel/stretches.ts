/** Merged stretches (from–to, shares of a length) of many segments. */
export interface Stretches {
  add(segment: number, from: number, to: number): void;
  /** 1 for each segment to which nothing more can be added. */
  readonly whole: Uint8Array;
  /** Sum of the stretches, 0–1. */
  share(segment: number): number;
}

/** Gaps narrower than this share of a segment are rounding. */
const hair = 1e-12;

/** An empty set of stretches for each of `count` segments; each is kept merged and in order. */
export function createStretches(count: number): Stretches {
  const lists: (number[] | undefined)[] = new Array(count);
  const whole = new Uint8Array(count);
  return {
    whole,
    add(segment, from, to) {
      const list = lists[segment];
      if (from <= 0 && to >= 1) whole[segment] = 1;
      if (!list) {
        lists[segment] = [from, to];
        return;
      }
      // Most of what comes was seen before
      for (let i = 0; i < list.length; i += 2) if (list[i]! <= from && list[i + 1]! >= to) return;
      let first = 0;
      while (first < list.length && list[first + 1]! < from - hair) first += 2;
      let last = first;
      let low = from;
      let high = to;
      while (last < list.length && list[last]! <= to + hair) {
        low = Math.min(low, list[last]!);
        high = Math.max(high, list[last + 1]!);
        last += 2;
      }
      if (last === first + 2) {
        list[first] = low;
        list[first + 1] = high;
      } else list.splice(first, last - first, low, high);
      if (low <= 0 && high >= 1) whole[segment] = 1;
    },
    share(segment) {
      const list = lists[segment] ?? [];
      let sum = 0;
      for (let i = 0; i < list.length; i += 2) sum += list[i + 1]! - list[i]!;
      return sum;
    },
  };
}
