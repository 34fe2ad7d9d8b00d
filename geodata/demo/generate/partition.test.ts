import { expect, test } from "vitest";
import type { Labels } from "./arcs";
import { dissolve, partition, signedArea } from "./partition";

/** Rows of digits as labels; a dot is outside. */
function labelsOf(...rows: string[]): Labels {
  const values = Int16Array.from(rows.join(""), (letter) => (letter === "." ? -1 : Number(letter)));
  return { columns: rows[0]!.length, rows: rows.length, values };
}

/** One unit a cell, north up, nothing moved. */
const plain = {
  step: 1,
  stride: 1,
  smoothing: 0,
  toleranceMetres: 0.01,
  digits: 6,
  toLngLat: (x: number, y: number): [number, number] => [x, -y],
};

const areaOf = (rings: readonly (readonly number[][])[]) =>
  rings.reduce((sum, ring) => sum + signedArea(ring as number[][]) / 2, 0);

test("two halves of a square share the border between them, vertex by vertex", () => {
  const shapes = dissolve(partition(labelsOf("0011", "0011"), plain), (label) => label);
  expect([...shapes.keys()]).toEqual([0, 1]);
  expect(shapes.get(0)!.coordinates[0]).toContainEqual([2, 0]);
  expect(shapes.get(1)!.coordinates[0]).toContainEqual([2, -2]);
  expect(areaOf(shapes.get(0)!.coordinates as number[][][])).toBeCloseTo(4, 9);
});

test("outlines run counter-clockwise and a hole clockwise", () => {
  const shapes = dissolve(partition(labelsOf("0000", "0110", "0110", "0000"), plain), (label) => label);
  const [outer, hole] = shapes.get(0)!.coordinates as number[][][];
  expect(signedArea(outer!) / 2).toBeCloseTo(16, 9);
  expect(signedArea(hole!) / 2).toBeCloseTo(-4, 9);
});

test("a border inside a group vanishes", () => {
  const arcs = partition(labelsOf("0123"), plain);
  const [whole] = dissolve(arcs, () => 0).values();
  expect(areaOf(whole!.coordinates as number[][][])).toBeCloseTo(4, 9);
});

test("an area that meets itself at a corner becomes two polygons, not a crossed ring", () => {
  const shape = dissolve(partition(labelsOf("01", "10"), plain), (label) => label).get(0)!;
  expect(shape.type).toBe("MultiPolygon");
  expect(shape.coordinates).toHaveLength(2);
});

test("smoothed borders still tile: the areas add up to the whole", () => {
  const rows = Array.from({ length: 24 }, (_, row) =>
    Array.from({ length: 24 }, (_, column) =>
      column + ((row * 7) % 5) < 12 ? 0 : row + ((column * 3) % 4) < 12 ? 1 : 2,
    ).join(""),
  );
  const arcs = partition(labelsOf(...rows), { ...plain, smoothing: 3, toleranceMetres: 0.8 });
  const areas = [...dissolve(arcs, (label) => label).values()].map((shape) =>
    areaOf((shape.type === "Polygon" ? shape.coordinates : shape.coordinates.flat()) as number[][][]),
  );
  const [whole] = dissolve(arcs, () => 0).values();
  expect(areas.reduce((a, b) => a + b, 0)).toBeCloseTo(areaOf(whole!.coordinates as number[][][]), 9);
});
