import type { Labels } from "./arcs";
import type { GridPlan } from "./cells-to-grids";
import type { Block } from "./city";
import { columns, finePerCell, rows } from "./raster";

const fineColumns = columns * finePerCell;
const fineRows = rows * finePerCell;
const unknown = -2;

/** Fills unknown fine cells from their neighbours, a ring at a time. */
function fillUnknown(values: Int16Array): void {
  let open: number[] = [];
  values.forEach((value, i) => {
    if (value === unknown) open.push(i);
  });
  while (open.length > 0) {
    const found: [number, number][] = [];
    for (const i of open) {
      const near = [i - 1, i + 1, i - fineColumns, i + fineColumns]
        .map((k) => values[k]!)
        .filter((value) => value >= 0);
      if (near.length > 0) found.push([i, Math.min(...near)]);
    }
    if (found.length === 0) throw new Error("a part of the county touches no grid");
    for (const [i, value] of found) values[i] = value;
    open = open.filter((i) => values[i] === unknown);
  }
}

/** Fine cells of one label that hang together over shared sides, from a start. */
function piece(values: Int16Array, start: number, seen: Uint8Array): number[] {
  const label = values[start]!;
  const cells = [start];
  seen[start] = 1;
  for (let at = 0; at < cells.length; at++) {
    const i = cells[at]!;
    for (const k of [i - 1, i + 1, i - fineColumns, i + fineColumns]) {
      if (values[k] === label && seen[k] === 0) {
        seen[k] = 1;
        cells.push(k);
      }
    }
  }
  return cells;
}

/** Every label keeps its largest piece; the others go to the neighbour they share most border with. */
function absorbFragments(values: Int16Array, mayTake: (label: number, neighbour: number) => boolean): number {
  const seen = new Uint8Array(values.length);
  const largest = new Map<number, number[]>();
  const fragments: number[][] = [];
  for (let i = 0; i < values.length; i++) {
    if (values[i]! < 0 || seen[i] === 1) continue;
    const cells = piece(values, i, seen);
    const label = values[i]!;
    const kept = largest.get(label);
    if (kept === undefined) largest.set(label, cells);
    else if (cells.length > kept.length) {
      fragments.push(kept);
      largest.set(label, cells);
    } else fragments.push(cells);
  }
  for (const cells of fragments) {
    const label = values[cells[0]!]!;
    const border = new Map<number, number>();
    for (const i of cells) {
      for (const k of [i - 1, i + 1, i - fineColumns, i + fineColumns]) {
        const other = values[k]!;
        if (other >= 0 && other !== label)
          border.set(other, (border.get(other) ?? 0) + 1 + (mayTake(label, other) ? 1e6 : 0));
      }
    }
    const [best] = [...border].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0] ?? [];
    if (best !== undefined) for (const i of cells) values[i] = best;
  }
  return fragments.length;
}

/**
 * Grid of each fine cell. Street blocks lie on top of the coarse regions; what is left between is
 * filled from the country around, and every grid ends in one piece.
 */
export function fineLabels(
  mask: Uint8Array,
  plans: readonly GridPlan[],
  blocks: readonly Block[],
  placeOf: (grid: number) => number,
): Labels {
  const coarse = new Int16Array(mask.length).fill(unknown);
  plans.forEach((plan, grid) => {
    for (const cell of plan.cells) coarse[cell] = grid;
  });
  const values = new Int16Array(fineColumns * fineRows).fill(-1);
  for (let row = 0, i = 0; row < fineRows; row++) {
    for (let column = 0; column < fineColumns; column++, i++) {
      const cell = Math.floor(row / finePerCell) * columns + Math.floor(column / finePerCell);
      if (mask[cell] === 1) values[i] = coarse[cell]!;
    }
  }
  plans.forEach((plan, grid) => {
    for (const block of plan.blocks) {
      const { c0, r0, c1, r1 } = blocks[block]!;
      for (let row = r0; row < r1; row++) values.fill(grid, row * fineColumns + c0, row * fineColumns + c1);
    }
  });
  fillUnknown(values);
  const samePlace = (a: number, b: number) => placeOf(a) === placeOf(b);
  while (absorbFragments(values, samePlace) > 0);
  return { columns: fineColumns, rows: fineRows, values };
}
