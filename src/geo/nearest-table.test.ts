import type { Point } from "geojson";
import { expect, test } from "vitest";
import { Cancelled } from "./control";
import { createFrame } from "./frame";
import { nearestTable } from "./nearest-table";

const frame = createFrame({ lng: 112.67, lat: 38.06 });
const at = (x: number, y: number) => frame.unproject(x, y);
const point = (x: number, y: number): Point => ({ type: "Point", coordinates: at(x, y) });
const targets = [point(0, 0), point(300, 0), point(300, 400)];

test("each point has a row of its own, nearest first", () => {
  const table = nearestTable({ points: [at(0, 0), at(300, 390)], targets, frame });
  // 3-4-5: the third target is 500 m from the first point
  expect(table[0]!.map(({ index, metres }) => [index, Math.round(metres)])).toEqual([
    [0, 0],
    [1, 300],
    [2, 500],
  ]);
  expect(table[1]!.map(({ index }) => index)).toEqual([2, 1, 0]);
});

test("a row may be cut by number and by distance, the distance included", () => {
  const rows = (more: { count?: number; withinMetres?: number }) =>
    nearestTable({ points: [at(0, 0)], targets, frame, ...more })[0]!.map(({ index }) => index);
  expect(rows({ count: 1 })).toEqual([0]);
  expect(rows({ withinMetres: 300.000001 })).toEqual([0, 1]);
  expect(rows({ count: 0 })).toEqual([]);
});

test("without targets rows are empty; a negative distance is refused", () => {
  expect(nearestTable({ points: [at(0, 0)], targets: [], frame })).toEqual([[]]);
  expect(() => nearestTable({ points: [], targets, frame, withinMetres: -1 })).toThrow("within -1 m");
});

test("it tells how far it is and stops when asked", () => {
  const points = Array.from({ length: 1000 }, (_, i) => at(i, 0));
  const seen: number[] = [];
  const control = { progress: (done: number) => seen.push(done), cancelled: () => seen.length >= 3 };
  expect(() => nearestTable({ points, targets, frame }, control)).toThrow(Cancelled);
  expect(seen).toEqual([0, 256, 512]);
});
