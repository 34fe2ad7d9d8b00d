import { expect, test } from "vitest";
import { type HeightField, heightAt, metresPerDegree, slopeAt } from "./elevation";

/** 3 × 3 samples, 0.01° apart, north-western one at 112 E 38 N. */
const field = (heights: number[]): HeightField => ({
  width: 3,
  height: 3,
  origin: [112, 38],
  cellDegrees: [0.01, 0.01],
  heights: Int16Array.from(heights),
  nodata: -32768,
});

test("between samples the height is the weighted mean of the four around", () => {
  const hill = field([100, 200, 300, 100, 200, 300, 400, 500, 600]);
  // a quarter of the way from 100 to 200: 125; half-way down from 125 to the row of (100..200): 125
  expect(heightAt(hill, [112.0025, 37.995])).toBeCloseTo(125, 6);
  // half-way between the second row (100) and the third (400) in the first column: 250
  expect(heightAt(hill, [112, 37.985])).toBeCloseTo(250, 6);
  expect(heightAt(hill, [112.02, 37.98])).toBeCloseTo(600, 6);
});

test("there is no height outside the field or beside a missing sample", () => {
  const holed = field([100, -32768, 300, 100, 200, 300, 400, 500, 600]);
  expect(heightAt(holed, [111.99, 37.99])).toBeNull();
  expect(heightAt(holed, [112.005, 37.995])).toBeNull();
  expect(heightAt(holed, [112.005, 37.985])).not.toBeNull();
});

test("a plane rising to the east falls to the west, at the slope of its rise", () => {
  const [metresPerLng] = metresPerDegree((37.99 * Math.PI) / 180);
  const plane = field([0, 100, 200, 0, 100, 200, 0, 100, 200]);
  const slope = slopeAt(plane, [112.01, 37.99]);
  expect(slope?.slopeDegrees).toBeCloseTo((Math.atan(100 / (0.01 * metresPerLng)) * 180) / Math.PI, 9);
  expect(slope?.aspectDegrees).toBeCloseTo(270, 9);
});

test("a plane rising to the north falls to the south", () => {
  const slope = slopeAt(field([200, 200, 200, 100, 100, 100, 0, 0, 0]), [112.01, 37.99]);
  expect(slope?.aspectDegrees).toBeCloseTo(180, 9);
});

test("flat ground has no aspect, and the edge has no slope", () => {
  const flat = field([5, 5, 5, 5, 5, 5, 5, 5, 5]);
  expect(slopeAt(flat, [112.01, 37.99])).toEqual({ slopeDegrees: 0, aspectDegrees: null });
  expect(slopeAt(flat, [112, 38])).toBeNull();
});

test("a degree at 38° N is 87,832 m long eastwards and 110,996 m northwards on GRS 80", () => {
  // Geod(ellps="GRS80") of PROJ, 112–112.0001 E and 37.99995–38.00005 N, times 10,000: 87,832.461 and 110,996.477
  const [east, north] = metresPerDegree((38 * Math.PI) / 180);
  expect(east).toBeCloseTo(87_832.461, 2);
  expect(north).toBeCloseTo(110_996.477, 2);
});
