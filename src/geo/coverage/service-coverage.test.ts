import type { Feature, Geometry, Polygon } from "geojson";
import { expect, test } from "vitest";
import { createFrame } from "../frame";
import { radiusFor, serviceCoverage } from "./service-coverage";

const frame = createFrame({ lng: 111.15, lat: 37.52 });
const at = (x: number, y: number): [number, number] => frame.unproject(x, y);
const rectangle = (x0: number, y0: number, x1: number, y1: number): Polygon => ({
  type: "Polygon",
  coordinates: [[at(x0, y0), at(x1, y0), at(x1, y1), at(x0, y1), at(x0, y0)]],
});
const collection = (...geometries: (Geometry | null)[]) => ({
  features: geometries.map(
    (geometry): Feature<Geometry | null> => ({ type: "Feature", properties: {}, geometry }),
  ),
});
const rule2016 = [
  { minSquareMetres: 2000, radiusMetres: 300 },
  { minSquareMetres: 5000, radiusMetres: 500 },
];

test("O1: parks of 6,000 and 2,500 m² count with 500 and 300 m, one of 1,600 m² does not: 57.48 %", () => {
  const parks = collection(
    rectangle(-100, 20, 0, 80),
    rectangle(1000, 25, 1050, 75),
    rectangle(1700, 30, 1740, 70),
  );
  const found = serviceCoverage({
    service: parks,
    demand: collection(rectangle(0, 0, 2000, 100)),
    rule: rule2016,
  });
  expect(found.coveredSquareMetres).toBeCloseTo(114959.907, 1);
  expect(found.demandSquareMetres).toBeCloseTo(200000, 1);
  expect(found.share).toBeCloseTo(0.5747995, 6);
  expect(found.radii).toEqual([500, 300, null]);
  expect(found.leftOut).toMatchObject([{ side: "service", index: 2, reason: "too-small" }]);
  expect(found.leftOut[0]!.areaSquareMetres).toBeCloseTo(1600, 2);
  expect(found.repairs).toEqual([]);
  // The middle of all these is at about 950 m east: a hundredth of a degree
  expect(found.frame.center).toEqual({ lng: 111.16, lat: 37.52 });
});

test("the rule with the largest minimum that fits decides, and a size equal to the minimum fits", () => {
  expect(radiusFor(1999.9, rule2016)).toBeNull();
  expect(radiusFor(2000, rule2016)).toBe(300);
  expect(radiusFor(5000, [...rule2016].reverse())).toBe(500);
});

test("points and lines count where a rule begins at 0", () => {
  const service = collection(
    { type: "Point", coordinates: at(0, 0) },
    { type: "LineString", coordinates: [at(0, 0), at(5, 0)] },
  );
  const demand = collection(rectangle(-10, -10, 10, 10));
  expect(serviceCoverage({ service, demand, rule: [{ minSquareMetres: 0, radiusMetres: 50 }] }).share).toBe(
    1,
  );
  expect(serviceCoverage({ service, demand, rule: [{ minSquareMetres: 1, radiusMetres: 50 }] }).share).toBe(
    0,
  );
});

test("homes drawn twice count once in the total, and each by itself in the list", () => {
  // 100 m² and 100 m² that share 50: 150 in all. Served is x < 7: 70 of the first, 20 of the second, 70 together
  const demand = collection(rectangle(0, 0, 10, 10), rectangle(5, 0, 15, 10));
  const service = collection(rectangle(-10, -10, 7, 20));
  const found = serviceCoverage({ service, demand, rule: [{ minSquareMetres: 0, radiusMetres: 0 }] });
  expect(found.demandSquareMetres).toBeCloseTo(150, 4);
  expect(found.coveredSquareMetres).toBeCloseTo(70, 4);
  expect(found.perDemand.coveredSquareMetres[0]).toBeCloseTo(70, 4);
  expect(found.perDemand.coveredSquareMetres[1]).toBeCloseTo(20, 4);
});

test("what cannot be used is told with its place, never dropped in silence", () => {
  const bowTie: Polygon = {
    type: "Polygon",
    coordinates: [[at(0, 0), at(10, 10), at(10, 0), at(0, 10), at(0, 0)]],
  };
  const found = serviceCoverage({
    service: collection(rectangle(-5, -5, 5, 5), null),
    demand: collection(
      bowTie,
      { type: "Point", coordinates: at(3, 3) },
      { type: "Polygon", coordinates: [] },
    ),
    rule: [{ minSquareMetres: 0, radiusMetres: 100 }],
  });
  expect(found.leftOut.map(({ side, index, reason }) => [side, index, reason])).toEqual([
    ["service", 1, "empty"],
    ["demand", 1, "not-an-area"],
    ["demand", 2, "empty"],
  ]);
  expect(found.repairs).toMatchObject([{ side: "demand", index: 0, code: "self-crossing" }]);
  expect(found.demandSquareMetres).toBeCloseTo(50, 3);
  expect(found.share).toBeCloseTo(1, 9);
  expect([...found.perDemand.areaSquareMetres].map(Number.isNaN)).toEqual([false, true, true]);
});

test("without demand there is no share, without anything usable there is an error", () => {
  const rule = [{ minSquareMetres: 0, radiusMetres: 100 }];
  expect(
    serviceCoverage({ service: collection(rectangle(0, 0, 9, 9)), demand: collection(), rule }).share,
  ).toBeNull();
  expect(() => serviceCoverage({ service: collection(null), demand: collection(), rule })).toThrow(
    "no usable geometry",
  );
});

test("rules that make no sense are refused", () => {
  const cover = (rule: { minSquareMetres: number; radiusMetres: number }[]) =>
    serviceCoverage({ service: collection(rectangle(0, 0, 9, 9)), demand: collection(), rule });
  expect(() => cover([])).toThrow("give at least one rule");
  expect(() => cover([{ minSquareMetres: 0, radiusMetres: -5 }])).toThrow("0 m²: -5 m is not usable");
  expect(() =>
    cover([
      { minSquareMetres: 5, radiusMetres: 1 },
      { minSquareMetres: 5, radiusMetres: 2 },
    ]),
  ).toThrow("two rules begin at 5 m²");
});

test("adjoining plots are measured plot by plot, and a plan drawn over some of them adds nothing", () => {
  // 40 × 40 plots of 100 m, and 1,600 discs of 300 m upon them, some twenty deep: taken as one polygon this never ended
  const side = [...Array(40).keys()];
  const plots = side.flatMap((i) =>
    side.map((j) => rectangle(100 * i, 100 * j, 100 * i + 100, 100 * j + 100)),
  );
  const discs = side.flatMap((i) =>
    side.map((j): Geometry => ({ type: "Point", coordinates: at(50 * i + 1, 50 * j + 2) })),
  );
  const cover = (...demand: Geometry[]) =>
    serviceCoverage({
      service: collection(...discs),
      demand: collection(...demand),
      rule: [{ minSquareMetres: 0, radiusMetres: 300 }],
    });
  const once = cover(...plots);
  const sum = once.perDemand.coveredSquareMetres.reduce((total, covered) => total + covered, 0);
  expect(once.demandSquareMetres / 16e6).toBeCloseTo(1, 6);
  expect(once.coveredSquareMetres / sum).toBeCloseTo(1, 9);
  const twice = cover(...plots, rectangle(1900, 1900, 2400, 2100));
  expect(twice.coveredSquareMetres / sum).toBeCloseTo(1, 9);
});

test("across the 180th meridian things are as far apart as anywhere", () => {
  // 0.02° × 0.02° on the equator's side of 16.8° S (Fiji), a point in its middle with 800 m
  const box = (west: number, east: number): Polygon => ({
    type: "Polygon",
    coordinates: [
      [
        [west, -16.81],
        [east, -16.81],
        [east, -16.79],
        [west, -16.79],
        [west, -16.81],
      ],
    ],
  });
  const rule = [{ minSquareMetres: 0, radiusMetres: 800 }];
  const here = serviceCoverage({
    service: collection({ type: "Point", coordinates: [0, -16.8] }),
    demand: collection(box(-0.01, 0.01)),
    rule,
  });
  const there = serviceCoverage({
    service: collection({ type: "Point", coordinates: [180, -16.8] }),
    demand: collection(box(179.99, -179.99)),
    rule,
  });
  expect(there.frame.center).toEqual({ lng: 180, lat: -16.8 });
  expect(there.demandSquareMetres / here.demandSquareMetres).toBeCloseTo(1, 9);
  expect(there.coveredSquareMetres / (Math.PI * 800 ** 2)).toBeCloseTo(1, 9);
});
