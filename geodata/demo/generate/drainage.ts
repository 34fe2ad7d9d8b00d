import { CellHeap } from "./heap";
import { type Field, neighbourColumns, neighbourDistances, neighbourRows } from "./raster";

/** Where water goes from each cell of a height field. */
export interface Drainage {
  readonly columns: number;
  readonly rows: number;
  readonly cell: number;
  /** Heights without pits: every cell has a lower neighbour, down to the rim. */
  readonly filled: Float64Array;
  /** The cell each cell drains to; −1 on the rim. */
  readonly receiver: Int32Array;
  /** Metres to the receiver. */
  readonly run: Float64Array;
  /** All cells, downstream ones first. */
  readonly order: Int32Array;
  /** Cells upstream of each cell, itself included. */
  readonly accumulation: Float64Array;
}

/** Just enough fall across a filled pit for the water to know the way. */
const fallMetres = 0.002;

/** Priority-flood with a small fall (Barnes, Lehman and Mulla 2014), from the rim inwards. */
function flood(heights: Field): { filled: Float64Array; order: Int32Array } {
  const { columns, rows, values } = heights;
  const filled = new Float64Array(values);
  const order = new Int32Array(values.length);
  const seen = new Uint8Array(values.length);
  const heap = new CellHeap(values.length);
  const enter = (cell: number, height: number) => {
    seen[cell] = 1;
    filled[cell] = height;
    heap.push(cell, height);
  };
  for (let column = 0; column < columns; column++) {
    enter(column, values[column]!);
    enter((rows - 1) * columns + column, values[(rows - 1) * columns + column]!);
  }
  for (let row = 1; row < rows - 1; row++) {
    enter(row * columns, values[row * columns]!);
    enter(row * columns + columns - 1, values[row * columns + columns - 1]!);
  }
  for (let count = 0; heap.size > 0; count++) {
    const cell = heap.pop();
    order[count] = cell;
    const column = cell % columns;
    const row = (cell - column) / columns;
    for (let k = 0; k < 8; k++) {
      const c = column + neighbourColumns[k]!;
      const r = row + neighbourRows[k]!;
      if (c < 0 || r < 0 || c >= columns || r >= rows) continue;
      const next = r * columns + c;
      if (seen[next] === 0)
        enter(next, Math.max(values[next]!, filled[cell]! + fallMetres * neighbourDistances[k]!));
    }
  }
  return { filled, order };
}

/** A number in [0, 1) that belongs to a cell, a direction and a season. */
function whim(cell: number, direction: number, season: number): number {
  let mixed = Math.imul((cell * 8 + direction) ^ Math.imul(season, 0x9e3779b1), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 4294967296;
}

/**
 * Steepest descent to one of eight neighbours on the filled surface (D8, O'Callaghan and Mark 1984).
 *
 * With a `season` above 0 the water errs a little, differently each season: over many seasons valleys lose
 * the eight directions of the raster.
 */
export function drain(heights: Field, season = 0): Drainage {
  const { columns, rows, cell: side } = heights;
  const { filled, order } = flood(heights);
  const receiver = new Int32Array(filled.length).fill(-1);
  const run = new Float64Array(filled.length).fill(side);
  for (let row = 1; row < rows - 1; row++) {
    for (let column = 1; column < columns - 1; column++) {
      const cell = row * columns + column;
      let steepest = 0;
      for (let k = 0; k < 8; k++) {
        const next = cell + neighbourRows[k]! * columns + neighbourColumns[k]!;
        const fall = (filled[cell]! - filled[next]!) / neighbourDistances[k]!;
        const slope = season === 0 || fall <= 0 ? fall : fall * (0.55 + 0.9 * whim(cell, k, season));
        if (slope > steepest) {
          steepest = slope;
          receiver[cell] = next;
          run[cell] = side * neighbourDistances[k]!;
        }
      }
    }
  }
  const accumulation = new Float64Array(filled.length).fill(1);
  for (let i = order.length - 1; i >= 0; i--) {
    const cell = order[i]!;
    const to = receiver[cell]!;
    if (to >= 0) accumulation[to] = accumulation[to]! + accumulation[cell]!;
  }
  return { columns, rows, cell: side, filled, receiver, run, order, accumulation };
}

/** Strahler order of every cell whose catchment is at least `leastCells`; 0 elsewhere. */
export function strahler({ order, receiver, accumulation }: Drainage, leastCells: number): Uint8Array {
  const result = new Uint8Array(order.length);
  const ties = new Uint8Array(order.length);
  for (let i = order.length - 1; i >= 0; i--) {
    const cell = order[i]!;
    if (accumulation[cell]! < leastCells) continue;
    if (ties[cell]! > 1) result[cell] = result[cell]! + 1;
    if (result[cell] === 0) result[cell] = 1;
    const to = receiver[cell]!;
    if (to < 0) continue;
    if (result[cell]! > result[to]!) {
      result[to] = result[cell]!;
      ties[to] = 1;
    } else if (result[cell] === result[to]) ties[to] = ties[to]! + 1;
  }
  return result;
}
