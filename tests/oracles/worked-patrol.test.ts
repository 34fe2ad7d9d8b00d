import { expect, test } from "vitest";
import { splitTrack } from "../../src/geo/corridor";
import { lengthMetres } from "../../src/geo/turf";
import { computeFigure } from "../../src/indicators/compute-figure";
import { patrolArea } from "../../src/indicators/patrol-area";
import { patrolAttainment } from "../../src/indicators/patrol-attainment";
import { patrolCover } from "../../src/indicators/patrol-cover";
import { patrolOverdue } from "../../src/indicators/patrol-overdue";
import { patrolPoints } from "../../src/indicators/patrol-points";
import { patrolRoute } from "../../src/indicators/patrol-route";
import { rangerLoad } from "../../src/indicators/ranger-load";
import { at, line, point, rectangle, toyDistrict, toyFrame } from "./toy-district";

const asOf = "2026-11-20T08:00:00+08:00";
const asOfMs = Date.parse(asOf);
const hourMs = 3_600_000;

/** A track one fix every 10 s, ending so many hours before the moment of the data. */
const track = (id: string, corners: (readonly [number, number])[], hoursAgo = 1, routeId?: string) => ({
  id,
  duty: "street-keeper" as const,
  routeId,
  geometry: line(...corners),
  timesMs: corners.map((_, i) => asOfMs - hoursAgo * hourMs - (corners.length - 1 - i) * 10_000),
});

/** Along y from one x to another, a fix every 100 m. */
const along = (y: (x: number) => number, from: number, to: number): (readonly [number, number])[] =>
  Array.from({ length: (to - from) / 100 + 1 }, (_, i) => [from + 100 * i, y(from + 100 * i)] as const);

test("O13: a track within 30 m of eight of ten points reaches 80 %, however often it passes", () => {
  const posts = Array.from({ length: 10 }, (_, i) => ({
    id: `q${i}`,
    class: "patrol-point" as const,
    routeId: "r",
    // eight 25 m beside the track, two 35 m
    geometry: point(i * 200, i < 8 ? 25 : 35),
  }));
  const there = along(() => 0, 0, 1800);
  const items = { posts, "patrol-tracks": [track("t", there, 1, "r")] };
  const once = computeFigure(patrolPoints, toyDistrict({ items }));
  expect(once.summary).toMatchObject({ value: 0.8, numerator: 8 });
  const again = {
    posts,
    "patrol-tracks": [...items["patrol-tracks"], track("back", [...there].reverse(), 2, "r")],
  };
  expect(computeFigure(patrolPoints, toyDistrict({ items: again })).summary.value).toBe(0.8);
});

test("O13: the points of a route were reached in order, or not: told apart from being reached", () => {
  const posts = [0, 400, 800].map((x, i) => ({
    id: `q${i}`,
    class: "patrol-point" as const,
    routeId: "r",
    geometry: point(x, 10),
  }));
  const walk = along(() => 0, 0, 800);
  const inOrder = (corners: (readonly [number, number])[]) =>
    computeFigure(
      patrolPoints,
      toyDistrict({ items: { posts, "patrol-tracks": [track("t", corners, 1, "r")] } }),
    );
  expect(inOrder(walk).measures.routesInOrder).toBe(1);
  const backwards = inOrder([...walk].reverse());
  expect(backwards.summary.value).toBe(1);
  expect(backwards.measures.routesInOrder).toBe(0);
});

test("O14: a track with 12 m of noise follows 2400 of 3000 m: 80.0 % of the route, with the reach of its end", () => {
  const routes = [{ id: "r", duty: "street-keeper" as const, geometry: line([0, 200], [3000, 200]) }];
  const noisy = along((x) => 200 + (x % 200 === 0 ? 12 : -12), 0, 2400);
  const items = { "patrol-routes": routes, "patrol-tracks": [track("t", noisy, 1, "r")] };
  const figure = computeFigure(patrolRoute, toyDistrict({ items }));
  // The last fix lies 12 m beside x = 2400 and sees √(30² − 12²) = 27.50 m further: 2427.50 of 3000.
  expect(figure.summary.numerator).toBeCloseTo(2400 + Math.sqrt(30 ** 2 - 12 ** 2), 2);
  // Another route's track does not count for it.
  const other = { ...items, "patrol-tracks": [track("t", noisy, 1, "elsewhere")] };
  expect(computeFigure(patrolRoute, toyDistrict({ items: other })).summary.value).toBe(0);
});

test("O14: 50 m to each side of a 3000 m track see 25.00 % of a zone 3000 × 400 m", () => {
  const grids = [
    {
      id: "g",
      code: "140199101001001",
      system: "s",
      kind: "basic" as const,
      geometry: rectangle(0, 0, 3000, 400),
    },
  ];
  const items = {
    grids,
    "patrol-tracks": [
      track(
        "t",
        along(() => 200, 0, 3000),
      ),
    ],
  };
  const figure = computeFigure(patrolArea, toyDistrict({ items }));
  // The ground is summed row by row, within 0.1 %.
  expect(Math.abs(figure.summary.numerator - 300_000)).toBeLessThan(300);
  expect(figure.summary.value).toBeCloseTo(0.25, 3);
  // Walked a second time it sees no more.
  const twice = {
    grids,
    "patrol-tracks": [
      ...items["patrol-tracks"],
      track(
        "u",
        along(() => 200, 0, 3000),
        5,
      ),
    ],
  };
  expect(computeFigure(patrolArea, toyDistrict({ items: twice })).summary.value).toBeCloseTo(0.25, 3);
  // In a zone all around, the capsule with its round ends: 3000·100 + π·50² = 307 853.98 m²
  const wide = [{ ...grids[0]!, geometry: rectangle(-500, -500, 3500, 900) }];
  const capsule = computeFigure(patrolArea, toyDistrict({ items: { ...items, grids: wide } }));
  expect(Math.abs(capsule.summary.numerator - 307_853.98)).toBeLessThan(308);
});

test("O14: a jump of 4 km in 20 minutes is not walked: 1000 + 500 m, not 5500 m", () => {
  const positions = [at(0, 0), at(500, 0), at(1000, 0), at(5000, 0), at(5500, 0)];
  const timesMs = [0, 250, 500, 500 + 1200, 500 + 1200 + 250].map((seconds) => seconds * 1000);
  const { pieces, breaks } = splitTrack({ positions, timesMs }, toyFrame);
  const metres = pieces.map(({ positions: part }) =>
    lengthMetres({ type: "LineString", coordinates: part.map(([x, y]) => [x, y]) }, toyFrame),
  );
  expect(metres.map(Math.round)).toEqual([1000, 500]);
  expect(breaks.map(({ reason }) => reason)).toEqual(["gap"]);
});

test("a step faster than 30 m/s invents no cover between its ends", () => {
  const roads = [{ id: "s", class: "street" as const, geometry: line([0, 0], [3000, 0]) }];
  // 2800 m in 10 s between the second fix and the third
  const items = {
    roads,
    "patrol-tracks": [
      track("t", [
        [0, 0],
        [100, 0],
        [2900, 0],
        [3000, 0],
      ]),
    ],
  };
  const figure = computeFigure(patrolCover, toyDistrict({ items }));
  // 100 m + 50 m of sight at each end
  expect(figure.summary.numerator).toBeCloseTo(300, 2);
  expect(figure.summary.value).toBeCloseTo(0.1, 5);
});

test("a track of last month covers nothing this week", () => {
  const roads = [{ id: "s", class: "street" as const, geometry: line([0, 0], [1000, 0]) }];
  const items = {
    roads,
    "patrol-tracks": [
      track(
        "t",
        along(() => 0, 0, 1000),
        24 * 20,
      ),
    ],
  };
  expect(computeFigure(patrolCover, toyDistrict({ items })).summary.value).toBe(0);
  const month = computeFigure(patrolCover, toyDistrict({ items }), { params: { days: 30 } });
  expect(month.summary.value).toBeCloseTo(1, 9);
});

test("a route every 24 h is overdue 25 h after its last patrol and not after exactly 24 h; one never recorded is", () => {
  const route = (id: string) => ({
    id,
    duty: "ranger" as const,
    requiredIntervalHours: 24,
    geometry: line([0, 0], [100, 0]),
  });
  const corners: [number, number][] = [
    [0, 0],
    [100, 0],
  ];
  const items = {
    "patrol-routes": [
      route("late"),
      route("just"),
      route("never"),
      { ...route("free"), requiredIntervalHours: undefined },
    ],
    "patrol-tracks": [
      track("a", corners, 25, "late"),
      track("b", corners, 24, "just"),
      track("old", corners, 90, "just"),
    ],
  };
  const figure = computeFigure(patrolOverdue, toyDistrict({ items }));
  expect(figure.summary).toMatchObject({ numerator: 2, denominator: 3 });
  expect(figure.measures).toEqual({ overdueRoutes: 2, neverPatrolled: 1, longestHours: 25 });
  expect(figure.leftOut).toEqual([{ reason: "no-interval", role: "patrol-routes", count: 1, ids: ["free"] }]);
});

test("O15: 12 600 亩 for three rangers are 4200 亩 each, within 3000–7000", () => {
  // 12 600 亩 = 8.4 km²
  const items = {
    forest: [{ id: "f", landClass: "arbor" as const, year: 2022, geometry: rectangle(0, 0, 4200, 2000) }],
    "patrol-routes": ["甲", "乙", "丙", "丙"].map((responsible, i) => ({
      id: `r${i}`,
      duty: "ranger" as const,
      responsible,
      geometry: line([0, i], [100, i]),
    })),
  };
  const { summary, measures, verdict } = computeFigure(rangerLoad, toyDistrict({ items }));
  expect(measures.rangers).toBe(3);
  expect((summary.value! / 10_000) * 15).toBeCloseTo(4200, 4);
  expect(verdict?.passes).toBe(true);
});

test("O15: 20 of 400 routes below their days leave an attainment of 95.0 %", () => {
  const routes = Array.from({ length: 400 }, (_, i) => ({
    id: `r${i}`,
    duty: "ranger" as const,
    geometry: line([0, i], [100, i]),
  }));
  const corners: [number, number][] = [
    [0, 0],
    [100, 0],
  ];
  // Four days each, but two of the four on one day for the first twenty
  const tracks = routes.flatMap(({ id }, i) =>
    [24, 48, 72, i < 20 ? 73 : 96].map((hours, n) => track(`${id} ${n}`, corners, hours, id)),
  );
  const figure = computeFigure(
    patrolAttainment,
    toyDistrict({ items: { "patrol-routes": routes, "patrol-tracks": tracks } }),
  );
  expect(figure.summary.value).toBe(0.95);
  expect(figure.verdict?.passes).toBe(true);
});
