import { expect, test } from "vitest";
import { drain, strahler } from "./drainage";
import { type Field, fieldOf } from "./raster";

/** A valley of 9 × 9 cells that falls to the south, its floor in column 4. */
const valley: Field = fieldOf(9, 9, 10, (x, y) => 100 - y + 2 * Math.abs(x - 45));

test("water runs to the valley floor and down it", () => {
  const { receiver } = drain(valley);
  const floor = (row: number) => row * 9 + 4;
  expect(receiver[floor(3)]).toBe(floor(4));
  // beside the floor: 20 m down in one cell sideways, but 30 m / √2 = 21.2 m a cell across the corner
  expect(receiver[floor(3) + 1]).toBe(floor(4));
});

test("nothing is lost: the cells of all mouths on the rim make up the raster", () => {
  const { receiver, accumulation } = drain(valley);
  let sum = 0;
  receiver.forEach((to, cell) => {
    if (to < 0) sum += accumulation[cell]!;
  });
  expect(sum).toBe(81);
});

test("a pit is filled until it spills and then drains", () => {
  const pit: Field = fieldOf(5, 5, 10, (x, y) => (x === 25 && y === 25 ? 0 : 50));
  const { filled, receiver } = drain(pit);
  expect(filled[12]).toBeGreaterThan(50);
  expect(receiver[12]).toBeGreaterThanOrEqual(0);
});

test("an order rises only where two streams of the same order meet", () => {
  // Two heads in the north join in the middle: a Y over 7 × 7 cells, walls of 500 m around the channels.
  const channel = new Set(["1,1", "2,2", "5,1", "4,2", "3,3", "3,4", "3,5", "3,6"]);
  const heights: Field = fieldOf(7, 7, 10, (x, y) => {
    const at = `${Math.floor(x / 10)},${Math.floor(y / 10)}`;
    return channel.has(at) ? 100 - y : 500 + y;
  });
  const orders = strahler(drain(heights), 1);
  expect(orders[4 * 7 + 3]).toBeGreaterThan(Math.max(orders[2 * 7 + 2]!, orders[2 * 7 + 4]!));
});

test("in a season water errs, but never uphill", () => {
  const { receiver, filled } = drain(valley, 7);
  receiver.forEach((to, cell) => {
    if (to >= 0) expect(filled[to]!).toBeLessThan(filled[cell]!);
  });
});
