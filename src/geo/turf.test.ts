import type { Polygon } from "geojson";
import { expect, test } from "vitest";
import { createFrame } from "./frame";
import {
  areaSquareMetres,
  bearingDegrees,
  bufferMetres,
  difference,
  distanceMetres,
  intersect,
  labelPoint,
  lengthMetres,
  pointInArea,
  union,
} from "./turf";

const frame = createFrame({ lng: 111.15, lat: 37.52 });
const at = (x: number, y: number): [number, number] => frame.unproject(x, y);
const rectangle = (x0: number, y0: number, x1: number, y1: number): Polygon => ({
  type: "Polygon",
  coordinates: [[at(x0, y0), at(x1, y0), at(x1, y1), at(x0, y1), at(x0, y0)]],
});

test("a rectangle of 100 m by 60 m has 6,000 m² and 320 m around it", () => {
  expect(areaSquareMetres(rectangle(0, 0, 100, 60), frame)).toBeCloseTo(6000, 3);
  expect(lengthMetres(rectangle(0, 0, 100, 60), frame)).toBeCloseTo(320, 3);
  expect(areaSquareMetres({ type: "Point", coordinates: at(0, 0) }, frame)).toBe(0);
});

test("O3: a park of 100 m by 60 m and 500 m around it: 6000 + 2·500·160 + π·500² = 951,398.16 m²", () => {
  const buffered = bufferMetres(rectangle(0, 0, 100, 60), 500, frame);
  // A 32-step outline with the disc's own area: the disc is exact and the strips are 0.2 m too wide each
  expect(areaSquareMetres(buffered!.geometry, frame) / 951398.163 - 1).toBeLessThan(60e-6);
  expect(areaSquareMetres(buffered!.geometry, frame) / 951398.163 - 1).toBeGreaterThan(-1e-6);
});

test("a disc of 500 m has π·500² within 1 ppm, near the centre and 30 km away", () => {
  for (const [x, y] of [
    [0, 0],
    [30000, -5000],
  ] as const) {
    const disc = bufferMetres({ type: "Point", coordinates: at(x, y) }, 500, frame);
    expect(Math.abs(areaSquareMetres(disc!.geometry, frame) / 785398.163 - 1)).toBeLessThan(8e-6);
  }
});

test("a negative buffer that eats everything leaves null, and NaN metres are refused", () => {
  expect(bufferMetres(rectangle(0, 0, 100, 60), -31, frame)).toBeNull();
  expect(() => bufferMetres(rectangle(0, 0, 1, 1), Number.NaN, frame)).toThrow("give a distance in metres");
});

test("distance is that of the plane: 3 and 4 km make 5 km", () => {
  expect(distanceMetres(at(0, 0), at(3000, 4000), frame)).toBeCloseTo(5000, 2);
});

test("O17: from (0, 0) to (1, 1) is 45° at the centre of the frame; north is 0 everywhere", () => {
  expect(bearingDegrees(at(0, 0), at(1000, 1000), frame)).toBeCloseTo(45, 6);
  // over 20 km the plane's straight line and the meridian part by a few centimetres
  const north = bearingDegrees([111.5, 37.7], [111.5, 37.9], frame);
  expect(Math.min(north, 360 - north)).toBeLessThan(0.001);
  expect(bearingDegrees([111.5, 37.9], [111.5, 37.7], frame)).toBeCloseTo(180, 3);
});

test("two squares that share a half: 150 together, 50 shared, 50 left of the first", () => {
  const a = rectangle(0, 0, 10, 10);
  const b = rectangle(5, 0, 15, 10);
  expect(areaSquareMetres(union([a, b])!, frame)).toBeCloseTo(150, 3);
  expect(areaSquareMetres(intersect(a, b)!, frame)).toBeCloseTo(50, 3);
  expect(areaSquareMetres(difference(a, b)!, frame)).toBeCloseTo(50, 3);
  expect(union([])).toBeNull();
  expect(union([a])).toBe(a);
  expect(intersect(a, rectangle(20, 20, 30, 30))).toBeNull();
});

test("a point on the edge is in", () => {
  const unit: Polygon = {
    type: "Polygon",
    coordinates: [
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
        [0, 0],
      ],
    ],
  };
  expect(pointInArea([0.5, 0.5], unit)).toBe(true);
  expect(pointInArea([1, 0.5], unit)).toBe(true);
  expect(pointInArea([1.5, 0.5], unit)).toBe(false);
});

test("a label stands in the middle of a square, inside a U, half way along a line", () => {
  const square: Polygon = {
    type: "Polygon",
    coordinates: [
      [
        [0, 0],
        [2, 0],
        [2, 2],
        [0, 2],
        [0, 0],
      ],
    ],
  };
  expect(labelPoint(square).coordinates).toEqual([1, 1]);
  const u: Polygon = {
    type: "Polygon",
    coordinates: [
      [
        [0, 0],
        [9, 0],
        [9, 9],
        [8, 9],
        [8, 1],
        [1, 1],
        [1, 9],
        [0, 9],
        [0, 0],
      ],
    ],
  };
  expect(pointInArea(labelPoint(u).coordinates as [number, number], u)).toBe(true);
  const middle = labelPoint({
    type: "LineString",
    coordinates: [
      [0, 0],
      [0, 1],
      [0, 4],
    ],
  });
  expect(middle.coordinates[1]).toBeCloseTo(2, 9);
});
