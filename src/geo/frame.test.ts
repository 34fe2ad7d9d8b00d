import type { Polygon } from "geojson";
import { expect, test } from "vitest";
import oracle from "../../tests/oracles/frame.json";
import { createFrame, frameFor } from "./frame";
import { fromTurfSphere, toTurfSphere } from "./turf-sphere";

const pairs = (list: readonly number[][]) => list.map(([a, b]) => [a!, b!] as const);

test.each(oracle.cases)("agrees with PROJ within a micrometre around $center", ({ center, places }) => {
  const frame = createFrame(center);
  for (const { lngLat, xy } of places) {
    const [x, y] = frame.project(lngLat[0]!, lngLat[1]!);
    expect(Math.hypot(x - xy[0]!, y - xy[1]!)).toBeLessThan(1e-6);
  }
});

test.each(oracle.cases)(
  "comes back to the same degrees within a micrometre around $center",
  ({ center, places }) => {
    const frame = createFrame(center);
    for (const { lngLat } of places) {
      const [lng, lat] = frame.unproject(...frame.project(lngLat[0]!, lngLat[1]!));
      expect(Math.abs(lng - lngLat[0]!)).toBeLessThan(1e-11);
      expect(Math.abs(lat - lngLat[1]!)).toBeLessThan(1e-11);
    }
  },
);

test("a polygon has its geodesic area within 0.01 ppm", () => {
  // The edges are straight in degrees there: so each is walked in 1,000 steps here too.
  const frame = createFrame({ lng: 112.67, lat: 38.06 });
  const corners = pairs(oracle.ring);
  const ring = corners.flatMap(([lng, lat], corner) => {
    const [nextLng, nextLat] = corners[(corner + 1) % corners.length]!;
    return Array.from({ length: 1000 }, (_, i) =>
      frame.project(lng + ((nextLng - lng) * i) / 1000, lat + ((nextLat - lat) * i) / 1000),
    );
  });
  let twice = 0;
  ring.forEach(([x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length]!;
    twice += x * nextY - nextX * y;
  });
  expect(Math.abs(twice / 2 / oracle.geodesicSquareMetres - 1)).toBeLessThan(1e-8);
});

test.each(oracle.distances)("the distance to $to is true within 16 ppm", ({ from, to, metres }) => {
  const frame = createFrame({ lng: 112.67, lat: 38.06 });
  const [ax, ay] = frame.project(from[0]!, from[1]!);
  const [bx, by] = frame.project(to[0]!, to[1]!);
  expect(Math.abs(Math.hypot(bx - ax, by - ay) / metres - 1)).toBeLessThan(16e-6);
});

test("many at once are the same as one by one, also in place", () => {
  const frame = createFrame({ lng: 112.67, lat: 38.06 });
  const degrees = Float64Array.of(112.6, 38, 112.7, 38.1);
  const metres = new Float64Array(4);
  frame.projectInto(degrees, metres);
  expect([...metres]).toEqual([...frame.project(112.6, 38), ...frame.project(112.7, 38.1)]);
  frame.unprojectInto(metres, metres);
  metres.forEach((value, i) => {
    expect(value).toBeCloseTo(degrees[i]!, 11);
  });
  expect(() => frame.projectInto(degrees, new Float64Array(2))).toThrow("4 are needed");
});

test("the shadow and back changes nothing, and leaves the input alone", () => {
  const frame = createFrame({ lng: 112.67, lat: 38.06 });
  const polygon: Polygon = {
    type: "Polygon",
    coordinates: [
      [
        [112.6, 38],
        [112.7, 38],
        [112.65, 38.1],
        [112.6, 38],
      ],
    ],
  };
  const before = JSON.stringify(polygon);
  const there = frame.toShadow(polygon);
  // 0.07° of longitude at 38° is 6.1 km; on the shadow's equator that is 0.055°
  expect(there.coordinates[0]![0]![0]).toBeCloseTo(-0.0552, 3);
  frame.fromShadow(there).coordinates[0]!.forEach(([lng, lat], i) => {
    expect(lng).toBeCloseTo(polygon.coordinates[0]![i]![0]!, 10);
    expect(lat).toBeCloseTo(polygon.coordinates[0]![i]![1]!, 10);
  });
  expect(JSON.stringify(polygon)).toBe(before);
});

test("the shadow of the plane's origin is (0, 0) and the plane comes back", () => {
  expect(toTurfSphere(0, 0)).toEqual([0, 0]);
  const [x, y] = fromTurfSphere(...toTurfSphere(12345.6, -6543.2));
  expect(x).toBeCloseTo(12345.6, 6);
  expect(y).toBeCloseTo(-6543.2, 6);
});

test("a frame lies at the middle of the data, to a hundredth of a degree", () => {
  const frame = frameFor([
    { type: "Point", coordinates: [112.001, 38] },
    {
      type: "LineString",
      coordinates: [
        [113, 38.5],
        [Number.NaN, 3],
      ],
    },
  ]);
  expect(frame.center).toEqual({ lng: 112.5, lat: 38.25 });
  expect(() => frameFor([])).toThrow("no usable geometry");
});

test("a centre off the map is refused with what was expected", () => {
  expect(() => createFrame({ lng: 112, lat: Number.NaN })).toThrow("lat within ±89");
  expect(() => createFrame({ lng: 4154232, lat: 38 })).toThrow("lng within ±180");
});
