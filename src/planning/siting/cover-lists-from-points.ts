import { type CoverLists, knownSound } from "./cover-lists";
import { listsFromRuns, RunBuilder } from "./cover-runs";
import { type PointGrid, pointGrid } from "./point-grid";

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

/** Share of a cell left to measuring wherever a column is told from a chord, as both carry rounding. */
const MARGIN = 0.01;

/**
 * Cover lists by straight-line distance on a plane: a demand is covered when its distance is at most the radius
 * (the boundary counts). Demands are put in the order of a grid, where a row of cells inside a disc is one run; only
 * cells cut by a circle are measured.
 *
 * @throws RangeError when a coordinate or a radius is not a finite number, or a radius is negative.
 */
export function coverListsFromPoints(points: CoverPoints): CoverLists {
  const { demandX, demandY, siteX, siteY, radiusMetres } = points;
  const siteCount = siteX.length;
  const radii =
    typeof radiusMetres === "number" ? new Float64Array(siteCount).fill(radiusMetres) : radiusMetres;
  requireFinite(points, radii);
  const grid = pointGrid(demandX, demandY, radii);
  const builder = new RunBuilder(siteCount);
  for (let site = 0; site < siteCount; site += 1) {
    collectDisc(grid, siteX[site]!, siteY[site]!, radii[site]!, builder);
    builder.endSite(site);
  }
  return knownSound(listsFromRuns(builder.runs(grid.demands)));
}

/** Adds the runs of demands within one disc, row by row. */
function collectDisc(grid: PointGrid, x: number, y: number, radius: number, into: RunBuilder): void {
  const { west, south, cellMetres, columns, rows, cellStart } = grid;
  const limit = radius * radius * (1 + BOUNDARY_SLACK);
  const reach = radius * (1 + BOUNDARY_SLACK);
  const firstRow = Math.max(0, Math.floor((y - reach - south) / cellMetres - MARGIN));
  const lastRow = Math.min(rows - 1, Math.floor((y + reach - south) / cellMetres + MARGIN));
  const middle = (x - west) / cellMetres;
  for (let row = firstRow; row <= lastRow; row += 1) {
    const below = y - (south + row * cellMetres);
    const above = below - cellMetres;
    const near = below < 0 ? -below : Math.max(0, above);
    const outer = Math.sqrt(Math.max(0, limit - near * near)) / cellMetres + MARGIN;
    const first = Math.max(0, Math.floor(middle - outer));
    const last = Math.min(columns - 1, Math.floor(middle + outer));
    if (last < first) continue;
    // Columns wholly inside the circle on this row; none where it passes through.
    const far = Math.max(Math.abs(below), Math.abs(above)) + MARGIN * cellMetres;
    const inner = limit > far * far ? Math.sqrt(limit - far * far) / cellMetres - MARGIN : -1;
    const innerFirst = Math.max(first, Math.ceil(middle - inner));
    const innerLast = Math.min(last, Math.floor(middle + inner) - 1);
    const from = cellStart[row * columns + first]!;
    const to = cellStart[row * columns + last + 1]!;
    if (inner < 0 || innerLast < innerFirst) {
      measure(grid, from, to, x, y, limit, into);
      continue;
    }
    const innerFrom = cellStart[row * columns + innerFirst]!;
    const innerTo = cellStart[row * columns + innerLast + 1]!;
    measure(grid, from, innerFrom, x, y, limit, into);
    into.add(innerFrom, innerTo);
    measure(grid, innerTo, to, x, y, limit, into);
  }
}

/** Adds those demands of a stretch of the grid that lie within the disc. */
function measure(
  { x: demandX, y: demandY }: PointGrid,
  from: number,
  to: number,
  x: number,
  y: number,
  limit: number,
  into: RunBuilder,
): void {
  for (let at = from; at < to; at += 1) {
    const dx = demandX[at]! - x;
    const dy = demandY[at]! - y;
    if (dx * dx + dy * dy <= limit) into.add(at, at + 1);
  }
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
