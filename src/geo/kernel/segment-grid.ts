/** Segments ax, ay, bx, by, … in the plane, sorted into square cells. */
export interface SegmentGrid {
  readonly west: number;
  readonly south: number;
  /** Side of a cell, metres. */
  readonly size: number;
  readonly columns: number;
  readonly rows: number;
  /** Where the segments of each cell begin in `items`, row by row; one entry more than cells. */
  readonly start: Uint32Array;
  readonly items: Uint32Array;
}

/** Cells are never smaller than this, so that a long highway does not lie in thousands of them. */
const leastCellMetres = 60;

const clamped = (cell: number, count: number): number => (cell < 0 ? 0 : cell >= count ? count - 1 : cell);

type Lattice = Pick<SegmentGrid, "west" | "south" | "size" | "columns" | "rows">;

function latticeOf(segments: Float64Array, margin: number): Lattice {
  const count = segments.length / 4;
  let west = Infinity;
  let south = Infinity;
  let east = -Infinity;
  let north = -Infinity;
  for (let i = 0; i < segments.length; i += 2) {
    west = Math.min(west, segments[i]!);
    east = Math.max(east, segments[i]!);
    south = Math.min(south, segments[i + 1]!);
    north = Math.max(north, segments[i + 1]!);
  }
  west -= margin;
  south -= margin;
  const width = Math.max(0, east + margin - west);
  const height = Math.max(0, north + margin - south);
  // About two segments a cell, and at most some million cells
  const size = Math.max(
    leastCellMetres,
    2 * margin,
    Math.sqrt((width * height) / Math.max(1, 2 * count)) / 2,
  );
  const columns = count === 0 ? 0 : Math.floor(width / size) + 1;
  const rows = count === 0 ? 0 : Math.floor(height / size) + 1;
  return { west, south, size, columns, rows };
}

/** Calls `use` with the cells that segment s, grown by the margin, lies in: row by row with the part of it in the row. */
function cellsOf(
  segments: Float64Array,
  s: number,
  margin: number,
  { west, south, size, columns, rows }: Lattice,
  use: (cell: number, segment: number) => void,
): void {
  const ax = segments[4 * s]!;
  const ay = segments[4 * s + 1]!;
  const bx = segments[4 * s + 2]!;
  const by = segments[4 * s + 3]!;
  const low = Math.min(ay, by);
  const high = Math.max(ay, by);
  const slope = ay === by ? 0 : (bx - ax) / (by - ay);
  const lastRow = clamped(Math.floor((high + margin - south) / size), rows);
  for (let r = clamped(Math.floor((low - margin - south) / size), rows); r <= lastRow; r++) {
    const from = Math.max(low, south + r * size - margin);
    const to = Math.min(high, south + (r + 1) * size + margin);
    const x1 = ay === by ? ax : ax + (from - ay) * slope;
    const x2 = ay === by ? bx : ax + (to - ay) * slope;
    const last = clamped(Math.floor((Math.max(x1, x2) + margin - west) / size), columns);
    const first = clamped(Math.floor((Math.min(x1, x2) - margin - west) / size), columns);
    for (let c = first; c <= last; c++) use(r * columns + c, s);
  }
}

/**
 * Sorts segments into cells, each grown by `marginMetres`: whatever lies within the margin of a segment finds it in
 * the cell it lies in itself. Built by counting, without an object per segment.
 */
export function createSegmentGrid(segments: Float64Array, marginMetres: number): SegmentGrid {
  const count = segments.length / 4;
  const lattice = latticeOf(segments, marginMetres);
  const cells = lattice.columns * lattice.rows;
  const start = new Uint32Array(cells + 1);
  const counted = (cell: number) => {
    start[cell + 1]!++;
  };
  for (let s = 0; s < count; s++) cellsOf(segments, s, marginMetres, lattice, counted);
  for (let cell = 0; cell < cells; cell++) start[cell + 1]! += start[cell]!;
  const items = new Uint32Array(start[cells] ?? 0);
  const next = start.slice();
  const placed = (cell: number, segment: number) => {
    items[next[cell]!++] = segment;
  };
  for (let s = 0; s < count; s++) cellsOf(segments, s, marginMetres, lattice, placed);
  return { ...lattice, start, items };
}
