import { expect, test } from "vitest";
import { wallTileZoom } from "./wall-tiles";

test("a tile is as wide as the district or half as wide", () => {
  // 360 / 2⁹ = 0.703125 degrees
  expect(wallTileZoom([112, 37.8, 112.703125, 38.4])).toBe(9);
  expect(wallTileZoom([112, 37.8, 112.75, 38.4])).toBe(9);
  expect(wallTileZoom([112, 37.8, 112.7, 38.4])).toBe(10);
  expect(wallTileZoom([0, 0, 360, 1])).toBe(0);
});

test("a district without width, or unknown, keeps MapLibre's own depth", () => {
  expect(wallTileZoom(null)).toBeUndefined();
  expect(wallTileZoom([112, 37, 112, 38])).toBeUndefined();
  expect(wallTileZoom([112, 37, 112.000001, 38])).toBe(18);
});
