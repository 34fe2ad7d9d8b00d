import { fromArrayBuffer } from "geotiff";
import { expect, test } from "vitest";
import { writeGeoTiff } from "./geotiff-writer";

/** 3 × 70 cells, so that there are two strips; heights fall below zero and leap, which the predictor must bear. */
const metres = Int16Array.from({ length: 3 * 70 }, (_, i) => (i % 2 === 0 ? i * 11 : -200 - i));
const bytes = writeGeoTiff({
  width: 3,
  height: 70,
  west: 112,
  north: 38.5,
  cellLng: 0.01,
  cellLat: 0.005,
  metres,
});

async function read() {
  const tiff = await fromArrayBuffer(bytes.slice().buffer);
  return tiff.getImage();
}

test("another program's reader finds every height again", async () => {
  const image = await read();
  const [band] = await image.readRasters();
  expect([image.getWidth(), image.getHeight()]).toEqual([3, 70]);
  expect([...(band as Int16Array)]).toEqual([...metres]);
});

test("the raster lies where it was put, in degrees of EPSG:4326", async () => {
  const image = await read();
  // 112 + 3 · 0.01 = 112.03; 38.5 − 70 · 0.005 = 38.15
  const [west, south, east, north] = image.getBoundingBox();
  expect(west).toBeCloseTo(112, 9);
  expect(south).toBeCloseTo(38.15, 9);
  expect(east).toBeCloseTo(112.03, 9);
  expect(north).toBeCloseTo(38.5, 9);
  expect(image.getGeoKeys()?.GeographicTypeGeoKey).toBe(4326);
});
