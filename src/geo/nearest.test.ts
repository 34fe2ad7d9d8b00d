import fc from "fast-check";
import type { Geometry, Position } from "geojson";
import { expect, test } from "vitest";
import { pointsWithin } from "./coverage/points-within";
import { createFrame } from "./frame";
import { bearingBetween, compassPoint, createNearestIndex } from "./nearest";

const frame = createFrame({ lng: 111.15, lat: 37.52 });
const at = (x: number, y: number) => frame.unproject(x, y);
const point = (x: number, y: number): Geometry => ({ type: "Point", coordinates: at(x, y) as Position });
const rectangle = (west: number, south: number, east: number, north: number): Geometry => ({
  type: "Polygon",
  coordinates: [
    [at(west, south), at(east, south), at(east, north), at(west, north), at(west, south)] as Position[],
  ],
});

test("bearings agree with PROJ's geodesic within 0.02°", () => {
  // Geod(ellps="GRS80").inv of PROJ
  const cases = [
    [[112.67, 38.06], [113.1, 38.35], 49.34677],
    [[112.2, 37.95], [112.67, 38.06], 73.37787],
    [[112.67, 38.06], [112.6, 38.06], 270.02158],
    [[112.67, 38.06], [112.671, 38.0605], 57.69088],
  ] as const;
  for (const [from, to, degrees] of cases)
    expect(Math.abs(bearingBetween(from, to) - degrees)).toBeLessThan(0.02);
});

test("an eighth of the compass begins 22.5° before its own direction", () => {
  expect([0, 22.4, 22.5, 67.4, 67.5, 180, 337.4, 337.5, 360, -45].map(compassPoint)).toEqual([
    "n",
    "n",
    "ne",
    "ne",
    "e",
    "s",
    "nw",
    "n",
    "n",
    "nw",
  ]);
});

test("fire at (0, 0): teams at (3, 4) and (6, 8) km are 5 and 10 km away (O17)", () => {
  const hits = createNearestIndex([point(6000, 8000), point(3000, 4000)], frame).nearest(at(0, 0), 2);
  expect(hits.map(({ index }) => index)).toEqual([1, 0]);
  expect(hits[0]?.metres).toBeCloseTo(5000, 4);
  expect(hits[1]?.metres).toBeCloseTo(10_000, 4);
  expect(createNearestIndex([point(1000, 1000)], frame).nearest(at(0, 0))[0]?.compass).toBe("ne");
});

test("the distance to a polygon is that to its edge, and 0 inside it", () => {
  const index = createNearestIndex([rectangle(100, 0, 200, 100)], frame);
  expect(index.nearest(at(0, 50))[0]?.metres).toBeCloseTo(100, 6);
  expect(index.nearest(at(150, 50))[0]).toMatchObject({ metres: 0, bearingDegrees: 0 });
  // 3-4-5: 30 m west and 40 m south of the south-western corner
  expect(index.nearest(at(70, -40))[0]?.metres).toBeCloseTo(50, 6);
});

test("compounds at 0, 200, 400, 700, 1000 m: a toilet with a radius of 300 m at 0 reaches two of five (O11)", () => {
  const points = [0, 200, 400, 700, 1000].map((x) => at(x, 0));
  const result = pointsWithin({ services: [{ geometry: point(0, 0), radiusMetres: 300 }], points, frame });
  expect([...result.within]).toEqual([1, 1, 0, 0, 0]);
  expect(result.count).toBe(2);
  expect([...result.nearestMetres].map((metres) => Math.round(metres * 1000) / 1000)).toEqual([
    0, 200, 400, 700, 1000,
  ]);
});

test("a point at exactly the radius is reached, one a centimetre further is not", () => {
  const services = [{ geometry: point(0, 0), radiusMetres: 300 }];
  const result = pointsWithin({ services, points: [at(300, 0), at(300.01, 0), at(0, -300)], frame });
  expect([...result.within]).toEqual([1, 0, 1]);
});

test("a far service with a long radius reaches what the nearest one does not", () => {
  const services = [
    { geometry: point(0, 0), radiusMetres: 100 },
    { geometry: point(1000, 0), radiusMetres: 900 },
  ];
  const result = pointsWithin({ services, points: [at(200, 0)], frame });
  expect([...result.within]).toEqual([1]);
  expect(result.nearestService[0]).toBe(0);
});

test("without services nothing is reached and every distance is infinite", () => {
  const result = pointsWithin({ services: [], points: [at(0, 0)], frame });
  expect([result.count, result.nearestMetres[0], result.nearestService[0]]).toEqual([0, Infinity, -1]);
});

test("the nearest of many is what comparing with each gives, within included at exactly the distance", () => {
  const places = fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 })), {
    minLength: 1,
    maxLength: 60,
  });
  fc.assert(
    fc.property(places, places, fc.integer({ min: 1, max: 9 }), (targets, froms, count) => {
      const index = createNearestIndex(
        targets.map(([x, y]) => point(10 * x, 10 * y)),
        frame,
      );
      for (const [x, y] of froms) {
        const expected = targets
          .map(([tx, ty]) => 10 * Math.hypot(tx - x, ty - y))
          .sort((a, b) => a - b)
          .slice(0, count);
        const found = index.nearest(at(10 * x, 10 * y), count).map(({ metres }) => metres);
        expect(found).toHaveLength(expected.length);
        found.forEach((metres, i) => {
          expect(metres).toBeCloseTo(expected[i]!, 5);
        });
      }
    }),
    { numRuns: 60, seed: 11 },
  );
});
