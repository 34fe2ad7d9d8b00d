import type { Point, Polygon } from "geojson";
import { expect, test } from "vitest";
import { createFrame } from "../frame";
import { coverage } from "./coverage";
import { createCoverageState } from "./coverage-state";
import type { Service } from "./service";

const frame = createFrame({ lng: 112.67, lat: 38.06 });
const at = (x: number, y: number): [number, number] => frame.unproject(x, y);
const rectangle = (x0: number, y0: number, x1: number, y1: number): Polygon => ({
  type: "Polygon",
  coordinates: [[at(x0, y0), at(x1, y0), at(x1, y1), at(x0, y1), at(x0, y0)]],
});
const disc = (x: number, y: number, radiusMetres: number): Service => {
  const geometry: Point = { type: "Point", coordinates: at(x, y) };
  return { geometry, radiusMetres };
};

/** A fixed sequence of numbers in [0, 1): Park and Miller's generator. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

test("taking a park from one place to another touches the homes at both, and no other", () => {
  // Three blocks of homes, 1 km apart, 100 m square each; the park of 200 m radius covers the one it stands in
  const demands = [0, 1000, 2000].map((x) => rectangle(x, 0, x + 100, 100));
  const state = createCoverageState({ services: [disc(50, 50, 200)], demands, frame });
  expect([...state.perDemand.coveredSquareMetres]).toEqual([state.perDemand.areaSquareMetres[0], 0, 0]);
  expect(state.total.share).toBeCloseTo(1 / 3, 9);

  state.replace(0, disc(2050, 50, 200));
  expect(state.touched).toEqual([0, 2]);
  expect([...state.perDemand.coveredSquareMetres]).toEqual([0, 0, state.perDemand.areaSquareMetres[2]]);

  expect(state.add(disc(1050, 50, 200))).toBe(1);
  expect(state.touched).toEqual([1]);
  expect(state.total.share).toBeCloseTo(2 / 3, 9);

  state.remove(0);
  expect(state.touched).toEqual([2]);
  expect(state.total.share).toBeCloseTo(1 / 3, 9);
  expect(state.services[0]).toBeNull();
  expect(() => state.replace(0, disc(0, 0, 1))).toThrow("there is no service 0");
});

test("a bad radius is refused and changes nothing", () => {
  const state = createCoverageState({
    services: [disc(50, 50, 200)],
    demands: [rectangle(0, 0, 100, 100)],
    frame,
  });
  expect(() => state.replace(0, disc(50, 50, Number.NaN))).toThrow("radius of NaN m");
  expect(state.total.share).toBe(1);
});

test("after 300 random moves, additions and removals it is what a full computation gives", () => {
  const random = numbers(42);
  const somewhere = () => random() * 4000;
  const park = (): Service => {
    const [x, y, w, h] = [somewhere(), somewhere(), 20 + 200 * random(), 20 + 200 * random()];
    return { geometry: rectangle(x, y, x + w, y + h), radiusMetres: random() < 0.3 ? 300 : 500 };
  };
  const demands = Array.from({ length: 120 }, () => {
    const [x, y] = [somewhere(), somewhere()];
    return rectangle(x, y, x + 40 + 150 * random(), y + 40 + 150 * random());
  });
  const state = createCoverageState({ services: Array.from({ length: 25 }, park), demands, frame });
  for (let move = 0; move < 300; move++) {
    const index = Math.floor(random() * state.services.length);
    const choice = random();
    if (choice < 0.05) state.add(park());
    else if (!state.services[index]) continue;
    else if (choice < 0.1) state.remove(index);
    else state.replace(index, park());

    if (move % 10 !== 9) continue;
    const services = state.services.filter((service) => service !== null);
    const full = coverage({ services, demands, frame });
    expect(Math.abs(state.total.coveredSquareMetres / full.total.coveredSquareMetres - 1)).toBeLessThan(1e-9);
    demands.forEach((_, i) => {
      const apart = state.perDemand.coveredSquareMetres[i]! - full.perDemand.coveredSquareMetres[i]!;
      expect(Math.abs(apart)).toBeLessThan(1e-9 * full.perDemand.areaSquareMetres[i]!);
    });
  }
});

test("depth follows edits too: ground in reach of two", () => {
  const state = createCoverageState({
    services: [disc(50, 50, 500)],
    demands: [rectangle(0, 0, 100, 100)],
    frame,
    depth: 2,
  });
  expect(state.total.share).toBe(0);
  state.add(disc(60, 50, 500));
  expect(state.total.share).toBe(1);
});
