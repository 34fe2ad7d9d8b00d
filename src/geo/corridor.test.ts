import fc from "fast-check";
import type { LineString, Polygon } from "geojson";
import { expect, test } from "vitest";
import { areaCorridor } from "./area-corridor";
import { splitTrack, streetCorridor, trackMetres } from "./corridor";
import { coverage } from "./coverage/coverage";
import { createFrame } from "./frame";

const frame = createFrame({ lng: 112.67, lat: 38.06 });
const at = (x: number, y: number): [number, number] => frame.unproject(x, y);
const line = (...places: [number, number][]): LineString => ({
  type: "LineString",
  coordinates: places.map(([x, y]) => at(x, y)),
});
const track = (...places: [number, number][]) => places.map(([x, y]) => at(x, y));

test("a planned line of 3 km, walked to 2,400 m with 12 m of noise, is seen to 80 % and half a capsule (O14)", () => {
  const noisy = track(
    ...Array.from({ length: 241 }, (_, i): [number, number] => [
      10 * i,
      i === 240 ? 200 : 200 + 12 * Math.sin(i),
    ]),
  );
  const { total } = streetCorridor({
    streets: [line([0, 200], [3000, 200])],
    tracks: [noisy],
    sightMetres: 30,
    frame,
  });
  // the last fix lies on the line: 2,400 + 30 = 2,430 m of 3,000
  expect(total.lengthMetres).toBeCloseTo(3000, 2);
  expect(total.seenMetres).toBeCloseTo(2430, 1);
});

test("walking the same path twice sees no more", () => {
  const once = streetCorridor({
    streets: [line([0, 0], [1000, 0])],
    tracks: [track([0, 10], [500, 10])],
    sightMetres: 30,
    frame,
  });
  const twice = streetCorridor({
    streets: [line([0, 0], [1000, 0])],
    tracks: [track([0, 10], [500, 10]), track([500, 10], [0, 10])],
    sightMetres: 30,
    frame,
  });
  expect(twice.total.seenMetres).toBeCloseTo(once.total.seenMetres, 6);
  // the round end reaches √(30² − 10²) = 28.284 m further
  expect(once.total.seenMetres).toBeCloseTo(528.284, 3);
});

test("a street crossed at a right angle is seen for twice the sight", () => {
  const { total } = streetCorridor({
    streets: [line([-500, 0], [500, 0])],
    tracks: [track([0, -300], [0, 300])],
    sightMetres: 30,
    frame,
  });
  expect(total.seenMetres).toBeCloseTo(60, 4);
});

test("a single fix is a disc, at exactly the sight it touches nothing", () => {
  const seen = (y: number) =>
    streetCorridor({ streets: [line([-100, 0], [100, 0])], tracks: [track([0, y])], sightMetres: 30, frame })
      .total.seenMetres;
  // 2 · √(30² − 18²) = 48
  expect(seen(18)).toBeCloseTo(48, 4);
  expect(seen(30.001)).toBe(0);
});

test("two pieces of 1,000 and 500 m with a jump of 4 km in 20 minutes between are 1,500 m, not 5,500 (O14)", () => {
  const walked = track([0, 0], [500, 0], [1000, 0], [5000, 0], [5500, 0]);
  const minutes = [0, 5, 10, 30, 35].map((m) => m * 60_000);
  const split = splitTrack({ positions: walked, timesMs: minutes }, frame);
  expect(split.breaks).toMatchObject([{ after: 2, reason: "gap", seconds: 1200 }]);
  expect(trackMetres(split, frame)).toBeCloseTo(1500, 2);
});

test("a step above 30 m/s, or back in time, breaks the track; 5 minutes and 30 m/s do not", () => {
  const reasons = (metres: number, seconds: number) =>
    splitTrack({ positions: track([0, 0], [metres, 0]), timesMs: [0, seconds * 1000] }, frame).breaks.map(
      ({ reason }) => reason,
    );
  expect(reasons(301, 10)).toEqual(["speed"]);
  expect(reasons(299.99, 10)).toEqual([]);
  expect(reasons(10, 300)).toEqual([]);
  expect(reasons(10, 301)).toEqual(["gap"]);
  expect(reasons(10, -1)).toEqual(["order"]);
  expect(reasons(50, 0)).toEqual(["speed"]);
});

test("a swath of 50 m each side through a zone of 3,000 × 400 m is 25 % of it (O14)", () => {
  const zone: Polygon = {
    type: "Polygon",
    coordinates: [track([0, 0], [3000, 0], [3000, 400], [0, 400], [0, 0])],
  };
  const { total } = areaCorridor({
    areas: [zone],
    tracks: [track([0, 200], [3000, 200])],
    sightMetres: 50,
    frame,
  });
  expect(total.areaSquareMetres).toBeCloseTo(1_200_000, -1);
  expect(total.seenSquareMetres).toBeCloseTo(300_000, -1);
});

test("ground seen is what the exact kernel finds with each step as a buffered line, within 0.1 % and 100 m²", () => {
  const place = fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 900 }));
  const zone: Polygon = {
    type: "Polygon",
    coordinates: [track([50, 80], [860, 20], [700, 500], [880, 870], [120, 800], [300, 400], [50, 80])],
  };
  fc.assert(
    fc.property(
      fc.array(fc.array(place, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 5 }),
      (walks) => {
        const tracks = walks.map((places) => track(...places));
        const { total } = areaCorridor({ areas: [zone], tracks, sightMetres: 50, frame });
        const services = tracks.map((coordinates) => ({
          geometry:
            coordinates.length === 1
              ? ({ type: "Point", coordinates: coordinates[0]! } as const)
              : ({ type: "LineString", coordinates } as const),
          radiusMetres: 50,
        }));
        const exact = coverage({ services, demands: [zone], frame }).total;
        expect(Math.abs(total.seenSquareMetres - exact.coveredSquareMetres)).toBeLessThan(
          1e-3 * exact.coveredSquareMetres + 100,
        );
        expect(Math.abs(total.areaSquareMetres - exact.demandSquareMetres)).toBeLessThan(0.01);
      },
    ),
    { numRuns: 80, seed: 8 },
  );
});

test("seen length is what sampling the streets every 15 centimetres finds", () => {
  const place = fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 }));
  fc.assert(
    fc.property(
      fc.array(fc.array(place, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 3 }),
      fc.array(fc.array(place, { minLength: 1, maxLength: 5 }), { maxLength: 3 }),
      fc.integer({ min: 5, max: 80 }),
      (streets, tracks, sightMetres) => {
        const { total } = streetCorridor({
          streets: streets.map((places) => line(...places)),
          tracks: tracks.map((places) => track(...places)),
          sightMetres,
          frame,
        });
        expect(total.seenMetres).toBeGreaterThanOrEqual(sampled(streets, tracks, sightMetres) - 1);
        expect(total.seenMetres).toBeLessThanOrEqual(sampled(streets, tracks, sightMetres) + 1);
      },
    ),
    { numRuns: 60, seed: 3 },
  );
});

/** Distance to every step of every track, at the middle of every 15 cm or so of street. */
function sampled(streets: [number, number][][], tracks: [number, number][][], sight: number): number {
  let seen = 0;
  for (const street of streets)
    for (let i = 1; i < street.length; i++) {
      const [a, b] = [street[i - 1]!, street[i]!];
      const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
      const parts = Math.ceil(length / 0.15);
      for (let k = 0; k < parts; k++) {
        const t = (k + 0.5) / parts;
        const near = tracks.some(
          (walk) => toTrack(a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1]), walk) <= sight,
        );
        if (near) seen += length / parts;
      }
    }
  return seen;
}

function toTrack(x: number, y: number, walk: [number, number][]): number {
  let best = Infinity;
  walk.forEach(([ax, ay], i) => {
    const [bx, by] = walk[i + 1] ?? [ax, ay];
    const length2 = (bx - ax) ** 2 + (by - ay) ** 2;
    const t =
      length2 === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length2));
    best = Math.min(best, Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay)));
  });
  return best;
}
