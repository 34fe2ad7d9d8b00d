import { expect, test } from "vitest";
import type { BoundingBox } from "../../geo/positions";
import { exchangedNumbers } from "./exchanged-numbers";

const box = (west: number, south: number, east: number, north: number): BoundingBox => [
  west,
  south,
  east,
  north,
];

/** How far each of nine cells lies north of its row: no two are alike. */
const off = [0, 20, -10, 10, -20, 15, -5, 5, 20];

/** Three rows of three cells of 100 × 100, 120 apart, numbered in the order given. Cell 0 lies in the north-west. */
const nine = (order: readonly number[]) =>
  order.map((cell) => {
    const x = (cell % 3) * 120;
    const y = 600 - Math.floor(cell / 3) * 120 + (off[cell] ?? 0);
    return box(x, y, x + 100, y + 100);
  });

test("rows from north to south, each from west to east, are in order however ragged the rows are", () => {
  expect(exchangedNumbers(nine([0, 1, 2, 3, 4, 5, 6, 7, 8]))).toBeNull();
});

test("two numbers exchanged are found: in a row, between two rows, one above the other", () => {
  // The fourth and fifth number, in the second row.
  expect(exchangedNumbers(nine([0, 1, 2, 4, 3, 5, 6, 7, 8]))).toEqual({ earlier: 3, later: 4 });
  // The last of the first row and the first of the second.
  expect(exchangedNumbers(nine([0, 1, 3, 2, 4, 5, 6, 7, 8]))).toEqual({ earlier: 2, later: 3 });
  // The middle of the first row and the middle of the second below it.
  expect(exchangedNumbers(nine([0, 4, 2, 3, 1, 5, 6, 7, 8]))).toEqual({ earlier: 1, later: 4 });
});

test("an order that another cutting into rows explains is right", () => {
  // One tall cell in the west, and beside it two rows of two.
  const tall = [
    box(0, 0, 100, 300),
    box(100, 150, 200, 300),
    box(200, 160, 300, 310),
    box(100, 0, 200, 140),
    box(200, 0, 300, 130),
  ];
  expect(exchangedNumbers(tall)).toBeNull();
  // By upper edges the second is in the first row, by middles in the second.
  expect(
    exchangedNumbers([box(100, 100, 200, 300), box(200, 0, 300, 290), box(0, 120, 100, 220)]),
  ).toBeNull();
});

test("an order with more than one slip, and one by columns, name no two that were exchanged", () => {
  expect(exchangedNumbers(nine([1, 0, 2, 4, 3, 5, 7, 6, 8]))).toBeNull();
  expect(exchangedNumbers(nine([0, 3, 6, 1, 4, 7, 2, 5, 8]))).toBeNull();
});

test("rows from south to north are no exchange: a column is no row", () => {
  const quarters = [box(0, 0, 10, 10), box(10, 0, 20, 10), box(0, 10, 10, 20), box(10, 10, 20, 20)];
  expect(exchangedNumbers(quarters)).toBeNull();
});

test("one number, none, and cells on one spot are no order", () => {
  expect(exchangedNumbers([])).toBeNull();
  expect(exchangedNumbers([box(0, 0, 1, 1)])).toBeNull();
  expect(exchangedNumbers([box(0, 0, 1, 1), box(0, 0, 1, 1), box(0, 0, 1, 1)])).toBeNull();
});
