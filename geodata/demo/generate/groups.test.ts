import { expect, test } from "vitest";
import { adjoin, connected, type Rect } from "./blocks";
import { groupBlocks } from "./groups";
import { apportion } from "./places";

/** A town of n × n equal blocks. */
const town = (n: number): Rect[] =>
  Array.from({ length: n * n }, (_, i) => {
    const [column, row] = [i % n, Math.floor(i / n)];
    return { c0: column * 10, r0: row * 10, c1: column * 10 + 10, r1: row * 10 + 10 };
  });

test("blocks adjoin along a street, not across a corner", () => {
  const [a, b, , c, d] = town(3) as [Rect, Rect, Rect, Rect, Rect];
  expect(adjoin(a, b)).toBe(true);
  expect(adjoin(a, c)).toBe(true);
  expect(adjoin(a, d)).toBe(false);
});

test("every group hangs together and weighs about the same", () => {
  const blocks = town(8);
  const group = groupBlocks(
    blocks,
    blocks.map(() => 1),
    8,
  );
  for (let g = 0; g < 8; g++) {
    const mine = blocks.filter((_, i) => group[i] === g);
    expect(connected(mine)).toHaveLength(mine.length);
    // 64 blocks in 8 groups: 8 each
    expect(mine.length).toBeGreaterThanOrEqual(5);
    expect(mine.length).toBeLessThanOrEqual(11);
  }
});

test("shares of a whole number add up to it, largest remainders first", () => {
  // 10 by 1:1:1 is 3.33 each: the first gets the tenth
  expect(apportion([1, 1, 1], 10, 0)).toEqual([4, 3, 3]);
  // at least 2 each leaves 4 for 3:1, that is 3 and 1
  expect(apportion([3, 1], 8, 2)).toEqual([5, 3]);
  expect(() => apportion([1, 1], 3, 2)).toThrow("at least 2");
});
