import { expect, test } from "vitest";
import { computeFigure } from "../../src/indicators/compute-figure";
import { dangerLevel } from "../../src/indicators/danger-level";
import { edgeStrips } from "../../src/indicators/edge-strips";
import { entranceGuard } from "../../src/indicators/entrance-guard";
import { fireSize, fireSurroundings } from "../../src/indicators/fire-surroundings";
import { watchReach } from "../../src/indicators/watch-reach";
import { at, fact, line, point, rectangle, toyDistrict } from "./toy-district";

const forest = (side: number) => [
  { id: "f", landClass: "arbor" as const, year: 2022, geometry: rectangle(0, 0, side, side) },
];
const tower = (id: string, x: number, y: number, rangeMetres?: number) => ({
  id,
  class: "watchtower" as const,
  geometry: point(x, y),
  rangeMetres,
});

test("O16: a tower of 5 km range amid a forest of 10 × 10 km sees π·25/100 = 78.54 %", () => {
  const items = { forest: forest(10_000), posts: [tower("w", 5000, 5000, 5000)] };
  const { summary, measures } = computeFigure(watchReach, toyDistrict({ items }));
  expect(summary.value).toBeCloseTo(Math.PI / 4, 7);
  expect(measures.blindShare).toBeCloseTo(1 - Math.PI / 4, 7);
  expect(measures.repeatedShare).toBe(0);
});

test("O16: two towers on one spot repeat 100 % of what they see and see no more than one", () => {
  const items = {
    forest: forest(10_000),
    posts: [tower("w", 5000, 5000, 5000), tower("v", 5000, 5000, 5000)],
  };
  const { summary, measures } = computeFigure(watchReach, toyDistrict({ items }));
  expect(summary.value).toBeCloseTo(Math.PI / 4, 7);
  expect(measures.repeatedShare).toBeCloseTo(1, 9);
});

test("a tower that states no range is left out unless a range is given for such", () => {
  const items = { forest: forest(10_000), posts: [tower("w", 5000, 5000)] };
  const figure = computeFigure(watchReach, toyDistrict({ items }));
  expect(figure.summary.value).toBe(0);
  expect(figure.leftOut).toContainEqual({ reason: "no-range", role: "posts", count: 1, ids: ["w"] });
  const given = computeFigure(watchReach, toyDistrict({ items }), { params: { rangeMetres: 5000 } });
  expect(given.summary.value).toBeCloseTo(Math.PI / 4, 7);
});

test("O17: 60 ha burned are a larger fire; an end belongs to the larger class", () => {
  const classes = [0.5, 1, 60, 100, 999.9, 1000].map((hectares) => fireSize(hectares * 10_000));
  expect(classes).toEqual(["ordinary", "larger", "larger", "major", "major", "extraordinary"]);
});

test("O17: teams at (3, 4) and (6, 8) km are 5.00 and 10.00 km away; the disc of 3 km is 28.27 km²", () => {
  const team = (id: string, x: number, y: number) => ({
    id,
    class: "fire-team" as const,
    members: 20,
    geometry: point(x, y),
  });
  const district = toyDistrict({
    items: {
      boundary: [{ id: "140199", code: "140199", geometry: rectangle(-20_000, -20_000, 20_000, 20_000) }],
      posts: [
        team("far", 6000, 8000),
        team("near", 3000, 4000),
        { ...team("w", 1000, 1000), class: "water" },
      ],
      compounds: [
        { id: "in", geometry: point(0, -3000) },
        { id: "out", geometry: point(0, -3001) },
      ],
    },
  });
  const around = fireSurroundings(district, at(0, 0), { radiusMetres: 3000 });
  expect(around.posts["fire-team"]!.map(({ id }) => id)).toEqual(["near", "far"]);
  expect(around.posts["fire-team"]!.map(({ metres }) => Math.round(metres) / 1000)).toEqual([5, 10]);
  expect(around.discSquareMetres / 1e6).toBeCloseTo(28.27, 2);
  const [water] = around.posts.water!;
  expect(water!.bearingDegrees).toBeCloseTo(45, 1);
  expect(water!.compass).toBe("ne");
  expect(around.compounds.map(({ id }) => id)).toEqual(["in"]);
  expect(around.places.map(({ code }) => code)).toEqual(["140199"]);
});

test("O18: the ends of the danger index belong to the lower level: 25 is 1, 26 is 2 … 91 is 5; 72.5 is 4", () => {
  const level = (index: number) =>
    computeFigure(dangerLevel, toyDistrict({ items: {}, facts: { fireDangerIndex: fact(index, "1") } }))
      .summary.value;
  expect([25, 26, 50, 51, 72, 72.5, 73, 90, 91].map(level)).toEqual([1, 2, 2, 3, 3, 4, 4, 4, 5]);
  expect(computeFigure(dangerLevel, toyDistrict({ items: {} })).missing).toEqual({
    reason: "missing-fact",
    detail: "fireDangerIndex",
  });
});

test("O21: of a forest 1000 × 1000 m the strip within 50 m of a road at x = 1030 is 2.00 ha", () => {
  const items = {
    forest: forest(1000),
    roads: [{ id: "road", class: "forest-road" as const, geometry: line([1030, -500], [1030, 1500]) }],
  };
  const { summary, measures, unit } = computeFigure(edgeStrips, toyDistrict({ items }));
  expect(unit).toBe("m2");
  expect(summary.value).toBeCloseTo(20_000, 2);
  expect(measures.shareOfForest).toBeCloseTo(0.02, 7);
});

test("of four entrances two have a checkpoint within 200 m, one of them manned at eight in the morning", () => {
  const entrance = (id: string, x: number) => ({
    id,
    class: "forest-entrance" as const,
    geometry: point(x, 0),
  });
  const checkpoint = (id: string, x: number, dutyHours?: string) => ({
    id,
    class: "checkpoint" as const,
    geometry: point(x, 0),
    dutyHours,
  });
  const items = {
    posts: [
      ...[0, 1000, 2000, 3000].map((x) => entrance(`e${x}`, x)),
      checkpoint("day", 200, "Oct-May 07:00-20:00"),
      checkpoint("unknown", 1100),
      checkpoint("beyond", 2200.1, "24/7"),
    ],
  };
  const { summary, measures } = computeFigure(entranceGuard, toyDistrict({ items }));
  expect(summary.value).toBe(0.5);
  expect(measures).toEqual({ entrances: 4, checkpoints: 3, mannedShare: 0.25 });
});
