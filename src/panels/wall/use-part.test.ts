import { expect, test } from "vitest";
import { partOf } from "./use-part";

/** A wall of two screens of 1000 × 500 beside each other; the map lies from 400 to 1700 and from 50 to 450. */
const region = (screen: number) => ({ left: 400 - (screen - 1) * 1000, top: 50, width: 1300, height: 400 });
const screen = { width: 1000, height: 500 };

test("each screen has its own part of the map, and 160 pixels more beyond the seam", () => {
  expect(partOf(region(1), screen)).toEqual({
    left: 0,
    top: 0,
    width: 600 + 160,
    height: 400,
    wholeWidth: 1300,
    wholeHeight: 400,
  });
  expect(partOf(region(2), screen)).toMatchObject({ left: 600 - 160, width: 700 + 160, top: 0, height: 400 });
});

test("a screen beside the map has a sliver of it at its edge, never a part of no size", () => {
  const { left, width } = partOf({ left: 1400, top: 0, width: 600, height: 400 }, screen);
  expect([left, width]).toEqual([0, 8]);
  const behind = partOf({ left: -1400, top: 0, width: 600, height: 400 }, screen);
  expect([behind.left, behind.width]).toEqual([592, 8]);
});
