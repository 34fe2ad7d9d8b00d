import type { Geometry, Position } from "geojson";
import { describe, expect, test } from "vitest";
import type { Area } from "../area";
import { runToEnd } from "../control";
import { createFrame } from "../frame";
import { zoneOverlaySteps } from "../zone-overlay";
import { coverageSteps } from "./coverage";
import type { Service } from "./service";
import { tiles } from "./tiles";

const frame = createFrame({ lng: 112.67, lat: 38.06 });

/** Numbers in [0, 1) by the minimal standard generator of Park and Miller: the same scene in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

const side = 16_000;

/** Points, crooked lines, dented polygons and pairs of them over 16 km; some are as wide as a tile, some are nothing. */
function scene(seed: number) {
  const random = seeded(seed);
  const between = (low: number, high: number) => low + (high - low) * random();
  const at = (x: number, y: number): Position => frame.unproject(x, y);
  const star = (reach: number): Position[] => {
    const [x, y] = [between(0, side), between(0, side)];
    const ring = Array.from({ length: 9 }, (_, k): Position => {
      const [r, turn] = [reach * between(0.3, 1), (2 * Math.PI * k) / 9];
      return at(x + r * Math.cos(turn), y + r * Math.sin(turn));
    });
    return [...ring, ring[0]!];
  };
  const area = (reach: number): Area =>
    random() < 0.8
      ? { type: "Polygon", coordinates: [star(reach)] }
      : { type: "MultiPolygon", coordinates: [[star(reach)], [star(reach)]] };
  const geometry = (i: number): Geometry => {
    if (i % 50 === 49) return { type: "MultiPoint", coordinates: [] };
    if (i % 3 === 0) return { type: "Point", coordinates: at(between(0, side), between(0, side)) };
    if (i % 3 === 1) return { type: "LineString", coordinates: star(between(100, 900)).slice(0, 4) };
    return area(between(20, 900));
  };
  const services = Array.from(
    { length: 300 },
    (_, i): Service => ({ geometry: geometry(i), radiusMetres: i % 5 === 0 ? 0 : between(10, 400) }),
  );
  // Some lie over others; one in twenty reaches over several tiles
  const demands = Array.from({ length: 300 }, (_, i) => area(i % 20 === 0 ? 2500 : between(20, 250)));
  const zones = Array.from({ length: 200 }, (_, i) => ({
    geometry: area(between(30, 700)),
    class: ["forest", "shrub", "water"][i % 3]!,
  }));
  return { services, demands, zones };
}

const scenes = [1, 2].map((seed) => ({ seed, ...scene(seed) }));

/** Positions of the scene's services are some 2,000: a limit of 150 makes tiles of some thirty demands. */
const few = 150;

/** All in one tile against many; lists of numbers. */
const whole = Infinity;

/**
 * Rounding: in a tile the outlines are added in another order, so sums of the same pieces may differ in their last digits.
 * Relative to the area measured, not to the part covered: a part is a difference of such sums.
 */
function expectSame(tiled: Float64Array, untiled: Float64Array, area: Float64Array): void {
  const width = untiled.length / area.length;
  const worst = untiled.reduce(
    (most, value, i) => Math.max(most, Math.abs(tiled[i]! - value) / area[Math.floor(i / width)]!),
    0,
  );
  expect(worst).toBeLessThanOrEqual(1e-12);
}

describe.each(scenes)("a country laid out tile by tile, scene $seed", ({ services, demands, zones }) => {
  test("every demand lies in one tile, and a tile leaves services out", () => {
    const found = [...tiles(services, demands, frame, few)].map(({ near, batches }) => ({
      near,
      members: [...batches].flatMap(({ members }) => [...members]),
    }));
    expect(found.length).toBeGreaterThan(8);
    expect(found.flatMap(({ members }) => members).sort((a, b) => a - b)).toEqual([...demands.keys()]);
    expect(Math.min(...found.map(({ near }) => near.length))).toBeLessThan(services.length / 2);
    expect([...tiles(services, demands, frame, whole)]).toHaveLength(1);
  });

  test.each([1, 2])("cover to a depth of %i is what it is laid out at once", (depth) => {
    const input = { services, demands, frame, depth };
    const untiled = runToEnd(coverageSteps(input, whole));
    const tiled = runToEnd(coverageSteps(input, few));
    const { areaSquareMetres, coveredSquareMetres } = untiled.perDemand;
    expect(tiled.perDemand.areaSquareMetres).toEqual(areaSquareMetres);
    expectSame(tiled.perDemand.coveredSquareMetres, coveredSquareMetres, areaSquareMetres);
    // A scene in which nothing or all were covered would show nothing
    const shares = coveredSquareMetres.map((covered, i) => covered / areaSquareMetres[i]!);
    expect(shares.filter((share) => share > 0.01 && share < 0.99).length).toBeGreaterThan(40);
  });

  test.each(["dissolved", "sum"] as const)(
    "zones by class, %s, are what they are laid out at once",
    (counting) => {
      const input = { cells: demands, zones, frame, counting };
      const untiled = runToEnd(zoneOverlaySteps(input, whole));
      const tiled = runToEnd(zoneOverlaySteps(input, few));
      expect(tiled.classes).toEqual(["forest", "shrub", "water"]);
      expect(tiled.cellSquareMetres).toEqual(untiled.cellSquareMetres);
      expectSame(tiled.squareMetres, untiled.squareMetres, untiled.cellSquareMetres);
      expect(untiled.squareMetres.filter((part) => part > 0).length).toBeGreaterThan(100);
    },
  );
});

test("without services, without demands, and where all are in one place there is a tile all the same", () => {
  const { services, demands } = scenes[0]!;
  const one = demands[1]!;
  const cover = (some: readonly Service[], areas: readonly Area[]) =>
    runToEnd(coverageSteps({ services: some, demands: areas, frame }, 1)).perDemand.coveredSquareMetres;
  expect([...cover([], demands.slice(0, 3))]).toEqual([0, 0, 0]);
  expect([...cover(services, [])]).toEqual([]);
  const alone = cover(services, [one])[0]!;
  expect([...cover(services, [one, one, one])]).toEqual([alone, alone, alone]);
});
