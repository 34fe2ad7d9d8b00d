import type { Polygon } from "geojson";
import { expect, test } from "vitest";
import { runToEnd } from "../../geo/control";
import { createFrame } from "../../geo/frame";
import type { Datasets, District } from "../district";
import type { EntityByRole } from "../entities";
import type { LayerEntry } from "../manifest";
import type { FeatureRole } from "../role";
import { checkSteps } from "./check-district";

const center = { lng: 112.6, lat: 38 };
const frame = createFrame(center);

/** A rectangle in metres east and north of the centre. */
function rectangle(west: number, south: number, east: number, north: number): Polygon {
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ] as const;
  return { type: "Polygon", coordinates: [corners.map(([x, y]) => frame.unproject(x, y))] };
}

function spot(x: number, y: number) {
  return { type: "Point" as const, coordinates: frame.unproject(x, y) };
}

type Items = { readonly [R in FeatureRole]?: readonly EntityByRole[R][] };

function districtOf(items: Items, asOf = "2026-11-20T08:00:00+08:00"): District {
  const datasets = Object.fromEntries(
    Object.entries(items).map(([role, list]) => {
      const layer = { id: role, role, file: `${role}.geojson` } as LayerEntry;
      const files = [{ layer, hash: null, features: list.length, used: list.length }];
      return [role, { role, files, items: list, problems: [] }];
    }),
  );
  const manifest = { asOf, timeZone: "Asia/Shanghai" } as District["manifest"];
  return {
    manifest,
    frame,
    asOfMs: Date.parse(asOf),
    datasets: datasets as Datasets,
    missing: [],
    problems: [],
  };
}

const check = (items: Items) => runToEnd(checkSteps(districtOf(items)));

const boundary = [{ id: "149901", code: "149901", name: "示例县", geometry: rectangle(0, 0, 1000, 1000) }];
const towns = [
  {
    id: "149901100",
    code: "149901100",
    name: "城关镇",
    kind: "town" as const,
    geometry: rectangle(0, 0, 1000, 1000),
  },
];
const villages = [
  {
    id: "149901100001",
    code: "149901100001",
    name: "一村",
    kind: "village" as const,
    geometry: rectangle(0, 0, 1000, 1000),
  },
];
const grid = (sequence: string, geometry: Polygon, system = "创城网格") => ({
  id: `149901100001${sequence}`,
  code: `149901100001${sequence}`,
  name: `第${sequence}网格`,
  kind: "basic" as const,
  system,
  geometry,
});
const west = grid("001", rectangle(0, 0, 500, 1000));
const east = grid("002", rectangle(500, 0, 1000, 1000));
const places = { boundary, towns, villages };

test("a county whose places nest and tile has nothing wrong", () => {
  expect(check({ ...places, grids: [west, east] })).toEqual([]);
});

test("two grids over the same 20 m strip of 1,000 m overlap by 2 ha, said once with both codes", () => {
  const wide = grid("001", rectangle(0, 0, 520, 1000));
  const problems = check({ ...places, grids: [wide, east] });
  expect(problems).toMatchObject([
    { code: "cells-overlap", file: "grids.geojson", feature: `${wide.id} + ${east.id}`, severity: "warning" },
  ]);
  // 20 m × 1,000 m
  expect(problems[0]?.params?.squareMetres).toBeCloseTo(20_000, -1);
});

test("a strip of 40 m between two grids is a gap of 4 ha, with where to look", () => {
  const far = grid("002", rectangle(540, 0, 1000, 1000));
  const problems = check({ ...places, grids: [west, far] });
  expect(problems).toMatchObject([{ code: "cells-gap", file: "grids.geojson" }]);
  expect(problems[0]?.params?.squareMetres).toBeCloseTo(40_000, -1);
  const [x, y] = frame.project(...(problems[0]?.at ?? ([0, 0] as const)));
  expect(x > 500 && x < 540 && y > 0 && y < 1000).toBe(true);
});

test("ground at the county's edge that no grid covers is a gap as well", () => {
  const low = [grid("001", rectangle(0, 0, 500, 900)), grid("002", rectangle(500, 0, 1000, 900))];
  const problems = check({ ...places, grids: low });
  expect(problems.map(({ code }) => code)).toEqual(["cells-gap"]);
  expect(problems[0]?.params?.squareMetres).toBeCloseTo(100_000, -1);
});

test("a grid system for a part of the county may end anywhere, and two systems may cover the same ground", () => {
  const city = [
    grid("101", rectangle(0, 0, 200, 200), "城管网格"),
    grid("102", rectangle(200, 0, 400, 200), "城管网格"),
  ];
  // 400 m × 200 m of 1,000 m × 1,000 m
  expect(check({ ...places, grids: [west, east, ...city] })).toMatchObject([
    { code: "cells-part", severity: "note", params: { percent: "8.0" } },
  ]);
});

test("overlaps too narrow to list are one note with their sum", () => {
  // Two strips of 0.3 m × 1,000 m: 600 m² in all, narrower than a rounded coordinate is exact.
  const three = [
    grid("001", rectangle(0, 0, 300.3, 1000)),
    grid("002", rectangle(300, 0, 600.3, 1000)),
    grid("003", rectangle(600, 0, 1000, 1000)),
  ];
  const problems = check({ ...places, grids: three });
  expect(problems).toMatchObject([{ code: "cells-slivers", severity: "note" }]);
  expect(problems[0]?.params?.overlap).toBeCloseTo(600, -1);
});

test("a grid whose village does not exist belongs nowhere", () => {
  const lost = { ...east, id: "149901100009002", code: "149901100009002" };
  expect(check({ ...places, grids: [west, lost] })).toMatchObject([
    { code: "code-orphan", feature: lost.id, field: "code", params: { parent: "149901100009", prefix: 12 } },
  ]);
});

test("rows from north to south, each from west to east, are the right numbers", () => {
  const quarters = [
    grid("001", rectangle(0, 500, 500, 1000)),
    grid("002", rectangle(500, 500, 1000, 1000)),
    grid("003", rectangle(0, 0, 500, 500)),
    grid("004", rectangle(500, 0, 1000, 500)),
  ];
  expect(check({ ...places, grids: quarters })).toEqual([]);
  const upsideDown = [
    grid("001", rectangle(0, 0, 500, 500)),
    grid("002", rectangle(500, 0, 1000, 500)),
    grid("003", rectangle(0, 500, 500, 1000)),
    grid("004", rectangle(500, 500, 1000, 1000)),
  ];
  expect(check({ ...places, grids: upsideDown })).toMatchObject([
    { code: "grid-numbering", severity: "note", feature: "149901100001003" },
  ]);
});

const finding = (rest: Partial<EntityByRole["findings"]>): EntityByRole["findings"] => ({
  id: "q1",
  name: "井盖破损",
  category: "市容",
  status: "filed",
  foundAtMs: Date.UTC(2026, 10, 1),
  geometry: spot(100, 100),
  ...rest,
});

test("a finding due before it was found contradicts itself", () => {
  expect(check({ findings: [finding({ dueAtMs: Date.UTC(2026, 9, 31) })] })).toMatchObject([
    {
      code: "dates-order",
      feature: "q1",
      field: "dueAt",
      // UTC's midnights, eight in the morning here.
      params: { earlier: "foundAt", found: "2026-10-31 08:00", expected: "2026-11-01 08:00" },
    },
  ]);
});

test("a finding after the moment the data speak of, or closed without a date, is told", () => {
  expect(check({ findings: [finding({ foundAtMs: Date.UTC(2026, 10, 21) })] })).toMatchObject([
    { code: "date-ahead", field: "foundAt" },
  ]);
  expect(check({ findings: [finding({ status: "closed" })] })).toMatchObject([
    { code: "closed-without-date", field: "closedAt" },
  ]);
});

test("a grid or a route that does not exist is told, unless the whole role is missing", () => {
  const lost = finding({ gridCode: "149901100001999" });
  expect(check({ ...places, grids: [west, east], findings: [lost] })).toMatchObject([
    {
      code: "reference-unknown",
      file: "findings.geojson",
      field: "gridCode",
      params: { found: "149901100001999" },
    },
  ]);
  expect(check({ ...places, findings: [lost] })).toEqual([]);
});

test("opening hours nobody can read are told", () => {
  const toilet = (id: string, openingHours: string) => ({
    id,
    name: id,
    category: "toilet" as const,
    openingHours,
    geometry: spot(10, 10),
  });
  const facilities = [toilet("t1", "Mo-Fr 08:00-18:00"), toilet("t2", "早八点到晚六点")];
  expect(check({ facilities })).toMatchObject([
    { code: "hours-malformed", feature: "t2", field: "openingHours" },
  ]);
});

test("what lies outside the boundary is told; roads may leave the county", () => {
  const posts = [
    { id: "in", name: "in", class: "checkpoint" as const, geometry: spot(500, 500) },
    { id: "out", name: "out", class: "checkpoint" as const, geometry: spot(1500, 500) },
  ];
  const parks = [
    { id: "park", name: "park", class: "pocket" as const, geometry: rectangle(2000, 0, 2100, 100) },
  ];
  const roads = [
    {
      id: "road",
      name: "road",
      class: "national" as const,
      geometry: {
        type: "LineString" as const,
        coordinates: [frame.unproject(3000, 0), frame.unproject(4000, 0)],
      },
    },
  ];
  expect(check({ ...places, posts, parks, roads }).map(({ code, feature }) => [code, feature])).toEqual([
    ["outside-boundary", "out"],
    ["outside-boundary", "park"],
  ]);
  // Everything 100 km east, as in a zone beside: one error for the layer.
  const elsewhere = posts.map((post) => ({ ...post, geometry: spot(100_500, 500) }));
  expect(check({ ...places, posts: elsewhere })).toMatchObject([
    { code: "layer-elsewhere", severity: "error", params: { count: 2, kilometres: 100, bearing: 90 } },
  ]);
});
