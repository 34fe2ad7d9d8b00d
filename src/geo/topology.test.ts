import type { Position } from "geojson";
import { expect, test } from "vitest";
import type { Area } from "./area";
import { assignPoints } from "./assign-points";
import { createFrame } from "./frame";
import { cellTopology } from "./topology";

const frame = createFrame({ lng: 112.67, lat: 38.06 });
const at = (x: number, y: number): Position => frame.unproject(x, y);
const rectangle = (west: number, south: number, east: number, north: number): Area => ({
  type: "Polygon",
  coordinates: [[at(west, south), at(east, south), at(east, north), at(west, north), at(west, south)]],
});
const cell = (code: string, ...sides: [number, number, number, number]) => ({
  code,
  geometry: rectangle(...sides),
});
const boundary = rectangle(0, 0, 1000, 1000);
const hectares = (squareMetres: number) => squareMetres / 10_000;

test("A to 520 and B from 500 overlap by 2.00 ha and leave no gap (O8)", () => {
  const cells = [cell("A", 0, 0, 520, 1000), cell("B", 500, 0, 1000, 1000)];
  const found = cellTopology({ cells, boundary, frame });
  expect(hectares(found.sumSquareMetres)).toBeCloseTo(102, 3);
  expect(hectares(found.unionSquareMetres)).toBeCloseTo(100, 3);
  expect(hectares(found.overlapSquareMetres)).toBeCloseTo(2, 3);
  expect(found.overlaps.map(({ codes }) => codes)).toEqual([["A", "B"]]);
  expect(found.gaps).toEqual([]);
});

test("A to 520 and B from 540 leave a gap of 2.00 ha between them (O8)", () => {
  const cells = [cell("A", 0, 0, 520, 1000), cell("B", 540, 0, 1000, 1000)];
  const found = cellTopology({ cells, boundary, frame });
  expect(hectares(found.unionSquareMetres)).toBeCloseTo(98, 3);
  expect(hectares(found.gapSquareMetres)).toBeCloseTo(2, 3);
  expect(found.gaps.map(({ beside }) => beside)).toEqual([["A", "B"]]);
  const [x, y] = frame.project(...(found.gaps[0]!.at as [number, number]));
  expect(x).toBeGreaterThan(520);
  expect(x).toBeLessThan(540);
  expect(y).toBeGreaterThan(0);
});

test("without a boundary a gap is a hole that the cells enclose", () => {
  const frameOfCells = [
    cell("N", 0, 200, 300, 300),
    cell("S", 0, 0, 300, 100),
    cell("W", 0, 100, 100, 200),
    cell("E", 200, 100, 300, 200),
  ];
  const found = cellTopology({ cells: frameOfCells, frame });
  expect(found.gapSquareMetres).toBeCloseTo(10_000, 0);
  expect(found.gaps[0]?.beside).toEqual(["E", "N", "S", "W"]);
});

test("neighbours share the length of their common edge, also where corners do not meet", () => {
  const cells = [cell("A", 0, 0, 100, 100), cell("B", 100, 40, 200, 160), cell("C", 300, 0, 400, 100)];
  const { neighbours, overlaps } = cellTopology({ cells, frame });
  expect(neighbours().map(({ codes }) => codes)).toEqual([["A", "B"]]);
  // from y = 40 to y = 100
  expect(neighbours()[0]?.sharedMetres).toBeCloseTo(60, 2);
  expect(overlaps).toEqual([]);
});

test("cells that draw every edge alike fill the boundary to the last square metre, holes included", () => {
  const ring: Area = {
    type: "Polygon",
    coordinates: [
      [at(0, 0), at(500, 0), at(1000, 0), at(1000, 1000), at(500, 1000), at(0, 1000), at(0, 0)],
      [at(400, 400), at(400, 600), at(600, 600), at(600, 400), at(400, 400)],
    ],
  };
  const limits: Area = {
    type: "Polygon",
    coordinates: [[at(0, 0), at(500, 0), at(1000, 0), at(1000, 1000), at(500, 1000), at(0, 1000), at(0, 0)]],
  };
  const cells = [{ code: "A", geometry: ring }, cell("B", 400, 400, 600, 600)];
  const found = cellTopology({ cells, boundary: limits, frame });
  expect(hectares(found.sumSquareMetres)).toBeCloseTo(100, 3);
  expect(found.unionSquareMetres).toBe(found.sumSquareMetres);
  expect([found.gapSquareMetres, found.overlapSquareMetres, found.outsideSquareMetres]).toEqual([0, 0, 0]);
  // around the hole: 4 sides of 200 m
  expect(found.neighbours()[0]?.sharedMetres).toBeCloseTo(800, 2);
});

test("the same cell twice is an overlap although every edge has its match, and a missing one is a gap", () => {
  const [west, east] = [cell("A", 0, 0, 500, 1000), cell("B", 500, 0, 1000, 1000)];
  const twice = cellTopology({ cells: [west, east, { ...east, code: "C" }], boundary, frame });
  expect(twice.overlaps.map(({ codes }) => codes)).toEqual([["B", "C"]]);
  expect(hectares(twice.overlapSquareMetres)).toBeCloseTo(50, 3);
  const half = cellTopology({ cells: [west], boundary, frame });
  expect(hectares(half.gapSquareMetres)).toBeCloseTo(50, 3);
});

test("cells beyond the boundary are told by their area outside", () => {
  const found = cellTopology({ cells: [cell("A", -100, 0, 1000, 1000)], boundary, frame });
  expect(hectares(found.outsideSquareMetres)).toBeCloseTo(10, 3);
});

test("a point on a shared edge belongs to the lowest code, once (O9)", () => {
  const cells = [cell("002", 500, 0, 1000, 1000), cell("001", 0, 0, 500, 1000)];
  const points = [at(500, 500), at(10, 10), at(990, 10), at(2000, 0)] as [number, number][];
  expect([...assignPoints(points, cells)]).toEqual([1, 1, 0, -1]);
});

test("a point in a hole is outside, one in the second part is inside", () => {
  const holed: Area = {
    type: "MultiPolygon",
    coordinates: [
      [rectangle(0, 0, 300, 300), rectangle(100, 100, 200, 200)].flatMap(
        ({ coordinates }) => coordinates as Position[][],
      ),
      rectangle(400, 0, 500, 100).coordinates as Position[][],
    ],
  };
  const points = [at(150, 150), at(50, 50), at(450, 50), at(350, 50)] as [number, number][];
  expect([...assignPoints(points, [{ code: "1", geometry: holed }])]).toEqual([-1, 0, 0, -1]);
});
