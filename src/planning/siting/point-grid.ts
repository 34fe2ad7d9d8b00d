/** Cells per radius: inner cells of a disc are then taken whole, without measuring their demands. */
const CELLS_PER_RADIUS = 12;

/** At most this many cells, so that a tiny radius in a wide county does not ask for gigabytes. */
const MOST_CELLS = 1 << 20;

/** Demands in cell order, their coordinates beside them so that a row of cells is read straight through. */
export interface PointGrid {
  west: number;
  south: number;
  cellMetres: number;
  columns: number;
  rows: number;
  cellStart: Int32Array;
  demands: Int32Array;
  x: Float64Array;
  y: Float64Array;
}

/** Hashes demands to cells that suit the largest of the radii. */
export function pointGrid(demandX: Float64Array, demandY: Float64Array, radii: Float64Array): PointGrid {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let demand = 0; demand < demandX.length; demand += 1) {
    west = Math.min(west, demandX[demand]!);
    east = Math.max(east, demandX[demand]!);
    south = Math.min(south, demandY[demand]!);
    north = Math.max(north, demandY[demand]!);
  }
  if (demandX.length === 0) [west, south, east, north] = [0, 0, 0, 0];
  const reach = radii.reduce((most, radius) => Math.max(most, radius), 0);
  const smallest = Math.max(
    Math.sqrt(((east - west) * (north - south)) / MOST_CELLS),
    (east - west + north - south) / MOST_CELLS,
  );
  const cellMetres = Math.max(reach / CELLS_PER_RADIUS, smallest) || 1;
  const columns = Math.floor((east - west) / cellMetres) + 1;
  const rows = Math.floor((north - south) / cellMetres) + 1;
  // Plain loops: `Int32Array.from` takes ten times as long, and this is part of the wait for the first answer.
  const count = demandX.length;
  const cells = new Int32Array(count);
  const cellStart = new Int32Array(columns * rows + 1);
  for (let demand = 0; demand < count; demand += 1) {
    const row = Math.floor((demandY[demand]! - south) / cellMetres);
    const cell = row * columns + Math.floor((demandX[demand]! - west) / cellMetres);
    cells[demand] = cell;
    cellStart[cell + 1]! += 1;
  }
  for (let cell = 0; cell < columns * rows; cell += 1) cellStart[cell + 1]! += cellStart[cell]!;
  const next = cellStart.slice();
  const demands = new Int32Array(count);
  const [x, y] = [new Float64Array(count), new Float64Array(count)];
  for (let demand = 0; demand < count; demand += 1) {
    const at = next[cells[demand]!]!++;
    demands[at] = demand;
    x[at] = demandX[demand]!;
    y[at] = demandY[demand]!;
  }
  return { west, south, cellMetres, columns, rows, cellStart, demands, x, y };
}
