import type { Feature, FeatureCollection } from "geojson";
import { expect, test } from "vitest";
import { packedIfLarge } from "./packed-source";

const line = (index: number, positions: number): Feature => ({
  type: "Feature",
  properties: { id: `${index}号` },
  geometry: {
    type: "LineString",
    coordinates: Array.from({ length: positions }, (_, at) => [112 + at / 1e4, 38]),
  },
});
const lines = (count: number, positions: number): FeatureCollection => ({
  type: "FeatureCollection",
  features: Array.from({ length: count }, (_, index) => line(index, positions)),
});

test("what is small goes as it is", () => {
  const small = lines(500, 10);
  expect(packedIfLarge(small)).toBe(small);
});

test("what is large goes as text, and the text says the same", async () => {
  // 5,001 × 10 positions are more than 5,000, and more features than are written at a time.
  const large = lines(5001, 10);
  const packed = packedIfLarge(large);
  expect(packed).toBeInstanceOf(Blob);
  expect(JSON.parse(await (packed as Blob).text())).toEqual(large);
});
