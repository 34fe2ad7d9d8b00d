import { expect, test } from "vitest";
import type { HeightField } from "../geo/elevation";
import { elevationTile } from "./elevation-tile";

/** Metres of a terrarium pixel, as MapLibre reads it. */
function metresAt(rgba: Uint8ClampedArray, pixel: number): number {
  const [red, green, blue] = rgba.subarray(pixel * 4) as unknown as [number, number, number];
  return red * 256 + green + blue / 256 - 32768;
}

/** Heights that rise one metre for each hundredth of a degree to the east and two for each to the north. */
function slope(west: number, north: number, count: number): HeightField {
  const heights = new Float32Array(count * count);
  for (let row = 0; row < count; row += 1)
    for (let column = 0; column < count; column += 1)
      heights[row * count + column] = column + 2 * (count - 1 - row);
  return {
    width: count,
    height: count,
    origin: [west, north],
    cellDegrees: [0.01, 0.01],
    heights,
    nodata: null,
  };
}

// Tile 0/0/0 reaches from −180 to 180; at zoom 10 one tile is 0.3515625° wide.
const width = 360 / 2 ** 10;

test("a pixel's height is that of the ground under its centre", () => {
  const x = 832;
  const west = x * width - 180;
  // Row 396 of zoom 10 has its upper edge at atan(sinh(π (1 − 2·396/1024))) = 37.7186° N.
  const top = (Math.atan(Math.sinh(Math.PI * (1 - (2 * 396) / 1024))) * 180) / Math.PI;
  const tile = elevationTile(slope(west - 0.1, top + 0.1, 100), { z: 10, x, y: 396, size: 4 });
  expect(tile?.size).toBe(4);
  const lng = west + width / 8;
  const lat = (Math.atan(Math.sinh(Math.PI * (1 - (2 * (396 + 1 / 8)) / 1024))) * 180) / Math.PI;
  const expected = (lng - (west - 0.1)) * 100 + (lat - (top + 0.1 - 0.99)) * 200;
  // A terrarium step is 1/256 m.
  expect(metresAt(tile?.rgba ?? new Uint8ClampedArray(4), 0)).toBeCloseTo(expected, 1);
});

test("beyond the field's edge its edge goes on; beside it there is no tile", () => {
  const x = 832;
  const field = slope(x * width - 180, 37.7, 2);
  const tile = elevationTile(field, { z: 10, x, y: 396, size: 8 });
  // The upper right pixel lies north-east of the field: its north-eastern sample, 1 + 2 = 3 m.
  expect(metresAt(tile?.rgba ?? new Uint8ClampedArray(4), 7)).toBeCloseTo(3, 2);
  expect(elevationTile(field, { z: 10, x: x + 3, y: 396, size: 8 })).toBeNull();
  expect(elevationTile(field, { z: 10, x, y: 300, size: 8 })).toBeNull();
});

test("ground below the sea has a height as well", () => {
  const low: HeightField = { ...slope(112, 38, 2), heights: Float32Array.of(-154, -154, -154, -154) };
  const tile = elevationTile(low, { z: 5, x: 25, y: 12, size: 2 });
  expect(metresAt(tile?.rgba ?? new Uint8ClampedArray(4), 0)).toBe(-154);
});
