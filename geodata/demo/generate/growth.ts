import { CellHeap } from "./heap";
import {
  cellCount,
  cellMetres,
  columns,
  neighbourColumns,
  neighbourDistances,
  neighbourRows,
  rows,
} from "./raster";

/** Cells that share a side or a corner with a cell, with the distance in cells. */
export function eachNeighbour(cell: number, visit: (next: number, distance: number) => void): void {
  const column = cell % columns;
  const row = (cell - column) / columns;
  for (let k = 0; k < 8; k++) {
    const c = column + neighbourColumns[k]!;
    const r = row + neighbourRows[k]!;
    if (c >= 0 && r >= 0 && c < columns && r < rows) visit(r * columns + c, neighbourDistances[k]!);
  }
}

const key = new Float64Array(cellCount);

/**
 * Each cell of a region goes to the seed that reaches it most cheaply (multi-source Dijkstra).
 * `headStart` is in the same unit as the cost: metres times cost per metre. Writes into `owner`.
 */
export function grow(
  region: Int32Array,
  cost: Float64Array,
  seeds: readonly number[],
  headStart: Float64Array,
  owner: Int32Array,
): void {
  const inside = -2;
  for (const cell of region) {
    owner[cell] = inside;
    key[cell] = Number.POSITIVE_INFINITY;
  }
  const heap = new CellHeap(region.length * 8 + seeds.length);
  const settled = new Map<number, number>();
  seeds.forEach((cell, i) => {
    settled.set(cell, i);
    key[cell] = -headStart[i]!;
    heap.push(cell, key[cell]!);
  });
  while (heap.size > 0) {
    const reached = heap.least;
    const cell = heap.pop();
    if (reached > key[cell]!) continue;
    const mine = settled.get(cell) ?? owner[cell]!;
    owner[cell] = mine;
    eachNeighbour(cell, (next, steps) => {
      if (owner[next] === -1 || settled.has(next)) return;
      const there = reached + (steps * cellMetres * (cost[cell]! + cost[next]!)) / 2;
      if (there < key[next]!) {
        key[next] = there;
        owner[next] = mine;
        heap.push(next, there);
      }
    });
  }
}

/** Grows from seeds until each has about its share of the region; `owner` is −1 outside the region. */
export function growEvenly(
  region: Int32Array,
  cost: Float64Array,
  seeds: readonly number[],
  shares: readonly number[],
  rounds: number,
): Int32Array {
  const owner = new Int32Array(cellCount).fill(-1);
  const headStart = new Float64Array(seeds.length);
  const total = shares.reduce((sum, share) => sum + share, 0);
  const meanCost = region.reduce((sum, cell) => sum + cost[cell]!, 0) / region.length;
  for (let round = 0; ; round++) {
    grow(region, cost, seeds, headStart, owner);
    if (round === rounds) return owner;
    const size = new Float64Array(seeds.length);
    for (const cell of region) size[owner[cell]!] = size[owner[cell]!]! + 1;
    seeds.forEach((_, i) => {
      const wanted = (shares[i]! / total) * region.length;
      headStart[i] = headStart[i]! + 0.3 * (Math.sqrt(wanted) - Math.sqrt(size[i]!)) * cellMetres * meanCost;
    });
  }
}

/** Cells of a mask or of one owner. */
export function cellsWhere(holds: (cell: number) => boolean): Int32Array {
  const cells: number[] = [];
  for (let cell = 0; cell < cellCount; cell++) if (holds(cell)) cells.push(cell);
  return Int32Array.from(cells);
}
