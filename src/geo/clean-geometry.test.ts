import fc from "fast-check";
import type { Geometry, Position } from "geojson";
import { expect, test } from "vitest";
import { cleanGeometry } from "./clean-geometry";
import { createFrame } from "./frame";
import { areaSquareMetres } from "./turf";

const frame = createFrame({ lng: 112.67, lat: 38.06 });
const at = (x: number, y: number): Position => frame.unproject(x, y);
const polygon = (...rings: Position[][]): Geometry => ({ type: "Polygon", coordinates: rings });
const square = (west: number, south: number, size: number): Position[] => [
  at(west, south),
  at(west + size, south),
  at(west + size, south + size),
  at(west, south + size),
  at(west, south),
];
const codes = (geometry: Geometry) => cleanGeometry(geometry).repairs.map(({ code }) => code);
const area = (geometry: Geometry) => {
  const cleaned = cleanGeometry(geometry).geometry;
  return cleaned ? areaSquareMetres(cleaned, frame) : 0;
};

test("a sound polygon stays as it is, and nothing is told", () => {
  const sound = polygon(square(0, 0, 100), [...square(20, 20, 20)].reverse());
  expect(cleanGeometry(sound)).toEqual({ geometry: sound, repairs: [] });
});

test("an unclosed ring is closed", () => {
  const open = polygon(square(0, 0, 100).slice(0, 4));
  expect(codes(open)).toEqual(["ring-unclosed"]);
  expect(area(open)).toBeCloseTo(10_000, 1);
});

test("a ring walked the wrong way round is turned without a word: its ground is the same", () => {
  const clockwise = polygon([...square(0, 0, 100)].reverse());
  const { geometry, repairs } = cleanGeometry(clockwise);
  expect(repairs).toEqual([]);
  expect(geometry).toEqual(polygon(square(0, 0, 100)));
});

test("positions that are no numbers are dropped and told", () => {
  const broken = polygon([...square(0, 0, 100).slice(0, 2), [Number.NaN, 38], ...square(0, 0, 100).slice(2)]);
  expect(codes(broken)).toEqual(["coordinate-invalid"]);
  expect(area(broken)).toBeCloseTo(10_000, 1);
});

test("repeated corners are merged, and a spike is cut off", () => {
  const ring = [
    at(0, 0),
    at(100, 0),
    at(100, 0),
    at(100, 100),
    at(100, 300),
    at(100, 100),
    at(0, 100),
    at(0, 0),
  ];
  expect(codes(polygon(ring)).sort()).toEqual(["spike", "vertex-repeated"]);
  expect(area(polygon(ring))).toBeCloseTo(10_000, 1);
});

test("a needle narrower than a millimetre is a spike too", () => {
  // 0.2 mm wide, 200 m long: 0.02 m², but 15 m around it would be 6,000 m²
  const ring = [at(0, 0), at(100, 0), at(100, 100), at(50, 300), at(99.9998, 100), at(0, 100), at(0, 0)];
  expect(codes(polygon(ring))).toEqual(["spike"]);
  expect(area(polygon(ring))).toBeCloseTo(10_000, 1);
});

test("a neck of no width between two squares is cut, and said", () => {
  const [west, east] = [at(100, 50), at(200, 50)];
  const ring = [
    ...[at(0, 0), at(100, 0), west, east, at(200, 0), at(300, 0), at(300, 100), at(200, 100)],
    ...[east, west, at(100, 100), at(0, 100), at(0, 0)],
  ];
  const { geometry, repairs } = cleanGeometry(polygon(ring));
  expect(geometry?.type).toBe("MultiPolygon");
  expect(repairs.map(({ code }) => code)).toEqual(["spike"]);
  expect(area(polygon(ring))).toBeCloseTo(20_000, 1);
});

test("a bow-tie is read as its two triangles of 2,500 m², and its crossing is told with the area it hid", () => {
  const bowTie = polygon([at(0, 0), at(100, 100), at(100, 0), at(0, 100), at(0, 0)]);
  const { repairs, geometry } = cleanGeometry(bowTie);
  expect(geometry?.type).toBe("MultiPolygon");
  expect(repairs.map(({ code }) => code)).toEqual(["self-crossing"]);
  // as it winds, one triangle cancels the other: 0 m²
  expect(repairs[0]?.squareMetres).toBeCloseTo(5000, 0);
  expect(area(bowTie)).toBeCloseTo(5000, 0);
});

test("edges of kilometres cross where they do in the plane, not where they do in degrees", () => {
  // Shapely, even-odd faces in PROJ's LAEA on GRS 80 at 112.05° E 60.03° N; the bow-tie of straight edges in degrees is 12 ppm larger
  const north = createFrame({ lng: 112.05, lat: 60.03 });
  const [west, east, south, top] = [112, 112.1, 60, 60.05];
  const bowTie = polygon([
    [west, south],
    [east, top],
    [east, south],
    [west, top],
    [west, south],
  ]);
  const box = (x0: number, y0: number, x1: number, y1: number): Position[][] => [
    [
      [x0, y0],
      [x1, y0],
      [x1, y1],
      [x0, y1],
      [x0, y0],
    ],
  ];
  const parts: Geometry = {
    type: "MultiPolygon",
    coordinates: [box(west, south, east, top), box(112.04, 60.02, 112.15, 60.07)],
  };
  for (const [geometry, expected] of [
    [bowTie, 15530330.369],
    [parts, 54028820.259],
  ] as const) {
    const found = areaSquareMetres(cleanGeometry(geometry).geometry!, north);
    expect(Math.abs(found / expected - 1)).toBeLessThan(2e-6);
  }
});

test("a hole outside its polygon is ground of its own under the even-odd rule, and told", () => {
  const stray = polygon(square(0, 0, 100), [...square(200, 0, 50)].reverse());
  expect(codes(stray)).toEqual(["self-crossing"]);
  expect(area(stray)).toBeCloseTo(12_500, 0);
});

test("a hole that touches the outer ring in a corner is as it should be", () => {
  const touching = polygon(square(0, 0, 100), [at(0, 0), at(10, 30), at(30, 10), at(0, 0)]);
  expect(codes(touching)).toEqual([]);
});

test("parts that overlap count their common ground once, and it is told", () => {
  const parts: Geometry = { type: "MultiPolygon", coordinates: [[square(0, 0, 100)], [square(50, 0, 100)]] };
  expect(codes(parts)).toEqual(["part-overlap"]);
  expect(area(parts)).toBeCloseTo(15_000, 0);
});

test("parts that share an edge or a corner are left alone", () => {
  const parts: Geometry = {
    type: "MultiPolygon",
    coordinates: [[square(0, 0, 100)], [square(100, 0, 100)], [square(200, 100, 50)]],
  };
  expect(cleanGeometry(parts)).toEqual({ geometry: parts, repairs: [] });
});

test("what has no area is gone, and said", () => {
  const line = polygon([
    [112, 38],
    [112.001, 38],
    [112.002, 38],
    [112, 38],
  ]);
  const { geometry, repairs } = cleanGeometry(line);
  expect(geometry).toBeNull();
  expect(repairs.map(({ code }) => code)).toContain("ring-collapsed");
});

test("a line of one place is gone, a point without numbers too", () => {
  expect(cleanGeometry({ type: "LineString", coordinates: [at(0, 0), at(0, 0)] }).geometry).toBeNull();
  expect(cleanGeometry({ type: "Point", coordinates: [Number.NaN, 0] }).geometry).toBeNull();
});

test("whatever the rings are: no exception, closed rings, the input as it was, and cleaning twice changes nothing", () => {
  const place = fc.oneof(
    { weight: 12, arbitrary: fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 })) },
    { weight: 1, arbitrary: fc.constant([Number.NaN, 0] as [number, number]) },
  );
  const ring = fc.array(place, { maxLength: 12 });
  fc.assert(
    fc.property(fc.array(fc.array(ring, { maxLength: 3 }), { maxLength: 3 }), (raw) => {
      const coordinates = raw.map((rings) =>
        rings.map((positions) => positions.map(([x, y]): Position => [112 + x * 0.001, 38 + y * 0.001])),
      );
      const input: Geometry = { type: "MultiPolygon", coordinates };
      const before = JSON.stringify(input);
      const { geometry } = cleanGeometry(input);
      expect(JSON.stringify(input)).toBe(before);
      if (geometry?.type !== "MultiPolygon") return;
      for (const rings of geometry.coordinates)
        for (const closed of rings) expect(closed[0]).toEqual(closed[closed.length - 1]);
      const again = cleanGeometry(geometry).geometry;
      const size = areaSquareMetres(geometry, frame);
      expect(Math.abs((again ? areaSquareMetres(again, frame) : 0) - size)).toBeLessThan(
        1e-3 * Math.max(1, size),
      );
    }),
    { numRuns: 400, seed: 5 },
  );
});
