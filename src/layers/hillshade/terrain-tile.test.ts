import { expect, test } from "vitest";
import type { HeightField } from "../../geo/elevation";
import { smoothHeight, terrainTile, tileBounds, writeHeight } from "./terrain-tile";

/** A plane that rises 100 m for each hundredth of a degree eastward, around 112.5–112.7 E 37.9–38.1 N. */
const slope: HeightField = {
  width: 21,
  height: 21,
  origin: [112.5, 38.1],
  cellDegrees: [0.01, 0.01],
  heights: Float32Array.from({ length: 441 }, (_, i) => 500 + 100 * (i % 21)),
  nodata: null,
};

const metresOf = (rgba: Uint8ClampedArray, pixel: number) => {
  const [r = 0, g = 0, b = 0] = rgba.subarray(pixel * 4, pixel * 4 + 3);
  return r * 256 + g + b / 256 - 32768;
};

test("a height becomes terrarium bytes", () => {
  // 1234.5 + 32768 = 34002.5 = 132·256 + 210 + 128/256
  const rgba = new Uint8ClampedArray(8);
  writeHeight(rgba, 0, 1234.5);
  expect([...rgba.subarray(0, 4)]).toEqual([132, 210, 128, 255]);
  // −1 + 32768 = 32767 = 127·256 + 255
  writeHeight(rgba, 4, -1);
  expect([...rgba.subarray(4)]).toEqual([127, 255, 0, 255]);
});

test("a height beyond what the bytes can say is held at their end", () => {
  const rgba = new Uint8ClampedArray(4);
  writeHeight(rgba, 0, 1e9);
  expect([...rgba]).toEqual([255, 255, 255, 255]);
  writeHeight(rgba, 0, -1e9);
  expect([...rgba]).toEqual([0, 0, 0, 255]);
});

test("tile 0/0/0 is the world, and 1/1/0 its north-east", () => {
  const [west, south, east, north] = tileBounds(0, 0, 0);
  expect([west, east]).toEqual([-180, 180]);
  // web mercator ends at atan(sinh(π)) = 85.0511°
  expect(north).toBeCloseTo(85.0511, 4);
  expect(south).toBeCloseTo(-85.0511, 4);
  expect(tileBounds(1, 1, 0)[0]).toBe(0);
  expect(tileBounds(1, 1, 0)[1]).toBeCloseTo(0, 10);
});

test("a tile carries the field's heights at its pixels' middles, within a 256th of a metre", () => {
  // tile 14/13316/6319: column x of pixel p is (13316 + (p + 0.5)/256) / 2^14 of 360°
  const tile = terrainTile(slope, 14, 13316, 6319, 256);
  const pixel = 100 * 256 + 37;
  const lng = ((13316 + 37.5 / 256) / 2 ** 14) * 360 - 180;
  const expected = 500 + ((lng - 112.5) / 0.01) * 100;
  expect(Math.abs(metresOf(tile!.rgba, pixel) - expected)).toBeLessThan(1 / 256 + 1e-4);
});

test("a plane stays a plane: the spline adds nothing", () => {
  // 112.6034 is 10.34 samples from the west: 500 + 1034
  expect(smoothHeight(slope, [112.6034, 38.0123])).toBeCloseTo(1534, 3);
});

test("beyond the field the last heights go on, and far away there is no tile", () => {
  expect(smoothHeight(slope, [112.2, 38])).toBeCloseTo(500, 6);
  expect(terrainTile(slope, 10, 100, 100, 16)).toBeNull();
});

test("samples without data do not pull heights down", () => {
  const holed: HeightField = { ...slope, heights: slope.heights.slice(), nodata: -9999 };
  holed.heights[10 * 21 + 10] = -9999;
  const height = smoothHeight(holed, [112.6, 38]);
  // around sample (10, 10) the neighbours are 1400 and 1600 m
  expect(height).toBeGreaterThan(1399);
  expect(height).toBeLessThan(1601);
});
