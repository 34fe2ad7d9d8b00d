/** Segments ax, ay, bx, by, … in the plane, sorted into square cells. */
export interface SegmentGrid {
  readonly segments: Float64Array;
  /** Numbers of the segments that may come within the margin of the box, some of them more than once. */
  visit(west: number, south: number, east: number, north: number, found: (segment: number) => void): void;
}

/** Cells are never smaller than this, so that a long highway does not lie in thousands of them. */
const leastCellMetres = 60;

/**
 * Sorts segments into cells, each grown by `marginMetres`: whatever lies within the margin of a segment finds it in
 * the cell it lies in itself. Built by counting, without an object per segment.
 */
export function createSegmentGrid(segments: Float64Array, marginMetres: number): SegmentGrid {
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
  west -= marginMetres;
  south -= marginMetres;
  const width = Math.max(0, east + marginMetres - west);
  const height = Math.max(0, north + marginMetres - south);
  // About two segments a cell, and at most some million cells
  const size = Math.max(
    leastCellMetres,
    2 * marginMetres,
    Math.sqrt((width * height) / Math.max(1, 2 * count)) / 2,
  );
  const columns = count === 0 ? 0 : Math.floor(width / size) + 1;
  const rows = count === 0 ? 0 : Math.floor(height / size) + 1;
  const column = (x: number) => Math.min(columns - 1, Math.max(0, Math.floor((x - west) / size)));
  const row = (y: number) => Math.min(rows - 1, Math.max(0, Math.floor((y - south) / size)));

  /** Visits the cells a segment lies in, row by row with the part of it that lies in the row. */
  const cellsOf = (s: number, use: (cell: number) => void) => {
    const ax = segments[4 * s]!;
    const ay = segments[4 * s + 1]!;
    const bx = segments[4 * s + 2]!;
    const by = segments[4 * s + 3]!;
    const low = Math.min(ay, by) - marginMetres;
    const high = Math.max(ay, by) + marginMetres;
    for (let r = row(low); r <= row(high); r++) {
      const from = Math.max(Math.min(ay, by), south + r * size - marginMetres);
      const to = Math.min(Math.max(ay, by), south + (r + 1) * size + marginMetres);
      const xAt = (y: number) => (ay === by ? ax : ax + ((y - ay) / (by - ay)) * (bx - ax));
      const x1 = ay === by ? ax : xAt(from);
      const x2 = ay === by ? bx : xAt(to);
      const last = column(Math.max(x1, x2) + marginMetres);
      for (let c = column(Math.min(x1, x2) - marginMetres); c <= last; c++) use(r * columns + c);
    }
  };

  const start = new Uint32Array(columns * rows + 1);
  for (let s = 0; s < count; s++)
    cellsOf(s, (cell) => {
      start[cell + 1]!++;
    });
  for (let cell = 0; cell < columns * rows; cell++) start[cell + 1]! += start[cell]!;
  const items = new Uint32Array(start[columns * rows] ?? 0);
  const next = start.slice();
  for (let s = 0; s < count; s++)
    cellsOf(s, (cell) => {
      items[next[cell]!++] = s;
    });

  return {
    segments,
    visit(boxWest, boxSouth, boxEast, boxNorth, found) {
      if (count === 0 || boxEast < west || boxNorth < south) return;
      if (boxWest > west + columns * size || boxSouth > south + rows * size) return;
      for (let r = row(boxSouth); r <= row(boxNorth); r++)
        for (let c = column(boxWest); c <= column(boxEast); c++) {
          const cell = r * columns + c;
          for (let i = start[cell]!; i < start[cell + 1]!; i++) found(items[i]!);
        }
    },
  };
}
