import { type CoverLists, knownSound } from "./cover-lists";

/** Points on a plane in metres, and how far each site reaches. */
export interface CoverPoints {
  demandX: Float64Array;
  demandY: Float64Array;
  siteX: Float64Array;
  siteY: Float64Array;
  /** Metres; one radius for all sites, or one per site. */
  radiusMetres: number | Float64Array;
}

/**
 * Slack on the squared radius: 0.3² + 0.4² is a hair more than 0.5² in floating point, yet a demand
 * exactly at the radius is covered. 1e-12 of the square is half a nanometre on a radius of one kilometre.
 */
const BOUNDARY_SLACK = 1e-12;

/** Cells per radius: inner cells of a disc are then copied whole, without measuring their demands. */
const CELLS_PER_RADIUS = 8;

/** At most this many cells, so that a tiny radius in a wide county does not ask for gigabytes. */
const MOST_CELLS = 1 << 20;

/**
 * Cover lists by straight-line distance on a plane: a demand is covered when its distance is at most the radius
 * (the boundary counts). Demands are hashed to a grid; only cells cut by a circle are measured.
 *
 * @throws RangeError when a coordinate or a radius is not a finite number, or a radius is negative.
 */
export function coverListsFromPoints(points: CoverPoints): CoverLists {
  const { demandX, demandY, siteX, siteY, radiusMetres } = points;
  const siteCount = siteX.length;
  const radii =
    typeof radiusMetres === "number" ? new Float64Array(siteCount).fill(radiusMetres) : radiusMetres;
  requireFinite(points, radii);
  const grid = gridOf(demandX, demandY, radii);
  const siteStart = new Int32Array(siteCount + 1);
  let most = 0;
  for (let site = 0; site < siteCount; site += 1)
    most += mostInReach(grid, siteX[site]!, siteY[site]!, radii[site]!);
  const siteDemands = new Int32Array(most);
  let used = 0;
  for (let site = 0; site < siteCount; site += 1) {
    used = collectDisc(grid, siteX[site]!, siteY[site]!, radii[site]!, siteDemands, used);
    siteStart[site + 1] = used;
  }
  return knownSound({
    siteCount,
    demandCount: demandX.length,
    siteStart,
    siteDemands: siteDemands.subarray(0, used),
  });
}

/** Demands in cell order, their coordinates beside them so that a row of cells is read straight through. */
interface Grid {
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

function gridOf(demandX: Float64Array, demandY: Float64Array, radii: Float64Array): Grid {
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

/** Rows and columns of the grid that a circle can touch. */
function cellsInReach(
  { west, south, cellMetres, columns, rows }: Grid,
  x: number,
  y: number,
  radius: number,
) {
  const reach = radius * (1 + BOUNDARY_SLACK);
  return {
    firstRow: Math.max(0, Math.floor((y - reach - south) / cellMetres)),
    lastRow: Math.min(rows - 1, Math.floor((y + reach - south) / cellMetres)),
    firstColumn: Math.max(0, Math.floor((x - reach - west) / cellMetres)),
    lastColumn: Math.min(columns - 1, Math.floor((x + reach - west) / cellMetres)),
  };
}

/** Demands in the square around a circle: room for all of its demands is made in one go. */
function mostInReach(grid: Grid, x: number, y: number, radius: number): number {
  const { firstRow, lastRow, firstColumn, lastColumn } = cellsInReach(grid, x, y, radius);
  if (lastColumn < firstColumn) return 0;
  let most = 0;
  for (let row = firstRow; row <= lastRow; row += 1) {
    const at = row * grid.columns;
    most += grid.cellStart[at + lastColumn + 1]! - grid.cellStart[at + firstColumn]!;
  }
  return most;
}

/** Appends the demands within the disc to `into` from `used` on; returns the new end. */
function collectDisc(
  grid: Grid,
  x: number,
  y: number,
  radius: number,
  into: Int32Array,
  used: number,
): number {
  const { west, south, cellMetres, columns, cellStart, demands } = grid;
  const limit = radius * radius * (1 + BOUNDARY_SLACK);
  const { firstRow, lastRow, firstColumn, lastColumn } = cellsInReach(grid, x, y, radius);
  if (lastColumn < firstColumn) return used;
  for (let row = firstRow; row <= lastRow; row += 1) {
    const below = y - (south + row * cellMetres);
    const farY = Math.max(Math.abs(below), Math.abs(below - cellMetres));
    // Columns wholly inside the circle on this row; a hundredth of a cell is left to the measured rim.
    const half = limit > farY * farY ? Math.sqrt(limit - farY * farY) : -1;
    let [innerFrom, innerTo] = [lastColumn + 1, lastColumn];
    if (half > cellMetres) {
      innerFrom = Math.max(firstColumn, Math.ceil((x - half - west) / cellMetres + 0.01));
      innerTo = Math.min(lastColumn, Math.floor((x + half - west) / cellMetres - 0.01) - 1);
      if (innerTo < innerFrom) [innerFrom, innerTo] = [lastColumn + 1, lastColumn];
    }
    const at = row * columns;
    const from = cellStart[at + firstColumn]!;
    const to = cellStart[at + lastColumn + 1]!;
    const innerStart = cellStart[at + innerFrom]!;
    const innerEnd = innerTo < innerFrom ? innerStart : cellStart[at + innerTo + 1]!;
    used = measure(grid, from, innerStart, x, y, limit, into, used);
    for (let each = innerStart; each < innerEnd; each += 1) into[used++] = demands[each]!;
    used = measure(grid, innerEnd, to, x, y, limit, into, used);
  }
  return used;
}

function measure(
  { demands, x: demandX, y: demandY }: Grid,
  from: number,
  to: number,
  x: number,
  y: number,
  limit: number,
  into: Int32Array,
  used: number,
): number {
  for (let each = from; each < to; each += 1) {
    const dx = demandX[each]! - x;
    const dy = demandY[each]! - y;
    if (dx * dx + dy * dy <= limit) into[used++] = demands[each]!;
  }
  return used;
}

function requireFinite({ demandX, demandY, siteX, siteY }: CoverPoints, radii: Float64Array): void {
  if (demandX.length !== demandY.length) throw new RangeError("demandX and demandY differ in length");
  if (siteX.length !== siteY.length || radii.length !== siteX.length)
    throw new RangeError("siteX, siteY and the radii differ in length");
  for (const [name, list] of Object.entries({ demandX, demandY, siteX, siteY, radii })) {
    const bad = list.findIndex((value) => !Number.isFinite(value));
    if (bad >= 0) throw new RangeError(`${name}[${bad}] is ${list[bad]}: give a finite number of metres`);
  }
  const negative = radii.findIndex((radius) => radius < 0);
  if (negative >= 0)
    throw new RangeError(`the radius of site ${negative} is ${radii[negative]} m: give 0 m or more`);
}
