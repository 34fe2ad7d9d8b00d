import type { Polygon } from "geojson";
import { expect, test } from "vitest";
import { coverage } from "../../geo/coverage/coverage";
import { pointsWithin } from "../../geo/coverage/points-within";
import type { Service } from "../../geo/coverage/service";
import { createFrame } from "../../geo/frame";
import type { LiveModel } from "./live-model";
import { createLiveState } from "./live-state";

const center = { lng: 112.67, lat: 38.06 };
const frame = createFrame(center);
const at = (x: number, y: number): [number, number] => frame.unproject(x, y);
const rectangle = (x0: number, y0: number, x1: number, y1: number): Polygon => ({
  type: "Polygon",
  coordinates: [[at(x0, y0), at(x1, y0), at(x1, y1), at(x0, y1), at(x0, y0)]],
});

/** A fixed sequence of numbers in [0, 1): Park and Miller's generator. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

const points = [
  { id: "a", name: "甲小区", at: at(50, 50), households: 100, people: 300 },
  { id: "b", name: "乙小区", at: at(1050, 50), households: 40, people: null },
  { id: "c", name: "丙小区", at: at(2050, 50), households: null, people: 90 },
];

/** What a worker prepares: `services[held]` is taken up, all others stay. */
function modelOf(
  services: readonly Service[],
  land: readonly Polygon[],
  held: number,
  rest: Partial<LiveModel> = {},
) {
  const others = services.filter((_, i) => i !== held);
  const all = coverage({ services, demands: land, frame });
  const without = coverage({ services: others, demands: land, frame });
  const spots = points.map((point) => point.at);
  const { geometry, radiusMetres } = services[held]!;
  const model: LiveModel = {
    center,
    indicator: "park-coverage",
    profile: null,
    base: "land",
    land,
    landSquareMetres: all.perDemand.areaSquareMetres,
    landBefore: all.perDemand.coveredSquareMetres,
    landByOthers: without.perDemand.coveredSquareMetres,
    points,
    pointsBefore: pointsWithin({ services, points: spots, frame }).within,
    pointsByOthers: pointsWithin({ services: others, points: spots, frame }).within,
    others,
    held: [{ role: "parks", id: "p", name: "", geometry, rules: [], radiusMetres, notCounted: null }],
    isNew: false,
    exact: true,
    ...rest,
  };
  return model;
}

test("a park taken past a neighbour: gained, lost, its own worth and what is wasted, worked by hand", () => {
  // Three blocks of 100 m × 100 m, 1 km apart. The park (a 10 m square, 200 m radius) stands in the first, a second
  // park in the third. Each covers its whole block: 10,000 m², a third of the land.
  const land = [0, 1000, 2000].map((x) => rectangle(x, 0, x + 100, 100));
  const services = [45, 2045].map((x) => ({ geometry: rectangle(x, 45, x + 10, 55), radiusMetres: 200 }));
  const state = createLiveState(modelOf(services, land, 0));
  const block = 10_000;
  expect(state.land.only).toBeCloseTo(block, 2);
  expect(state.share).toBeCloseTo(2 / 3, 9);
  expect([...state.within]).toEqual([1, 0, 1]);

  // One kilometre east: it gains the second block and loses the first; the share stays
  state.move({ dx: 1000, dy: 0, scale: 1 });
  expect(state.land.gained).toBeCloseTo(block, 2);
  expect(state.land.lost).toBeCloseTo(block, 2);
  expect(state.share).toBeCloseTo(2 / 3, 9);
  expect([...state.within]).toEqual([0, 1, 1]);
  expect(state.points).toMatchObject({ compoundsBefore: 2, compounds: 2, households: 40, people: 90 });
  expect(state.points).toMatchObject({ onlyCompounds: 1, onlyHouseholds: 40 });

  // Two kilometres east: on top of the other park, everything it covers is covered anyway
  state.move({ dx: 2000, dy: 0, scale: 1 });
  expect(state.land).toMatchObject({ gained: 0, only: 0 });
  expect(state.land.lost).toBeCloseTo(block, 2);
  expect(state.land.wasted).toBeCloseTo(block, 2);
  expect(state.share).toBeCloseTo(1 / 3, 9);

  // Nowhere near anything: only the loss is left
  state.move({ dx: 0, dy: 50_000, scale: 1 });
  expect(state.land).toMatchObject({ gained: 0, only: 0, wasted: 0 });
  expect(state.land.lost).toBeCloseTo(block, 2);
});

test("a park that grows past a rule's least size serves farther", () => {
  // 50 m × 50 m = 2,500 m²: 300 m. Twice as wide: 10,000 m²: 500 m; at 0.8: 1,600 m²: nothing.
  const rules = [
    { minSquareMetres: 5000, radiusMetres: 500 },
    { minSquareMetres: 2000, radiusMetres: 300 },
  ];
  const park = { geometry: rectangle(0, 0, 50, 50), radiusMetres: 300 };
  const held = {
    role: "parks",
    id: "p",
    name: "",
    geometry: park.geometry,
    rules,
    radiusMetres: null,
  } as const;
  const land = [rectangle(400, 0, 440, 50)];
  const model = modelOf([park], land, 0, { held: [{ ...held, notCounted: null }] });
  const state = createLiveState(model);
  expect(state.radii).toEqual([300]);
  expect(state.land.now).toBe(0);
  state.move({ dx: 0, dy: 0, scale: 2 });
  expect(state.radii).toEqual([500]);
  expect(state.land.now).toBeCloseTo(2000, 2);
  state.move({ dx: 0, dy: 0, scale: 0.8 });
  expect(state.radii).toEqual([null]);
});

test("300 random moves: the live total is a full recount's to 1e-9, frame by frame and once set down", () => {
  const random = numbers(7);
  const somewhere = () => random() * 4000;
  const park = (): Service => {
    const [x, y, w, h] = [somewhere(), somewhere(), 20 + 200 * random(), 20 + 200 * random()];
    return { geometry: rectangle(x, y, x + w, y + h), radiusMetres: random() < 0.3 ? 300 : 500 };
  };
  const land = Array.from({ length: 120 }, () => {
    const [x, y] = [somewhere(), somewhere()];
    return rectangle(x, y, x + 40 + 150 * random(), y + 40 + 150 * random());
  });
  const services = Array.from({ length: 25 }, park);
  const before = coverage({ services, demands: land, frame });
  const state = createLiveState(modelOf(services, land, 3));
  for (let move = 0; move < 300; move++) {
    const offset = { dx: somewhere() - 2000, dy: somewhere() - 2000, scale: 0.5 + random() };
    state.move(offset);
    const geometries = state.geometriesAt(offset);
    const live = state.land.now;
    state.settle(geometries);
    const moved = { geometry: geometries[0]!, radiusMetres: services[3]!.radiusMetres };
    const full = coverage({ services: services.with(3, moved), demands: land, frame });
    // Held in the plane or kept as degrees to the millimetre: a hair apart
    expect(Math.abs(live / full.total.coveredSquareMetres - 1)).toBeLessThan(1e-6);
    expect(Math.abs(state.land.now / full.total.coveredSquareMetres - 1)).toBeLessThan(1e-9);

    if (move % 10 !== 0) continue;
    const both = coverage({ services: [...services, moved], demands: land, frame }).total.coveredSquareMetres;
    const alone = coverage({ services: [moved], demands: land, frame }).total.coveredSquareMetres;
    const rest = coverage({ services: services.toSpliced(3, 1), demands: land, frame }).total;
    const only = full.total.coveredSquareMetres - rest.coveredSquareMetres;
    expect(state.land.gained).toBeCloseTo(both - before.total.coveredSquareMetres, 3);
    expect(state.land.lost).toBeCloseTo(both - full.total.coveredSquareMetres, 3);
    expect(state.land.only).toBeCloseTo(only, 3);
    expect(state.land.wasted).toBeCloseTo(alone - only, 3);
  }
});
