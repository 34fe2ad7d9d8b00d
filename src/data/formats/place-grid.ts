import type { Crs } from "../../geo/crs/crs";
import { CrsError } from "../../geo/crs/crs";
import { guessCrs } from "../../geo/crs/guess";
import { recogniseCrs } from "../../geo/crs/recognise";
import { crsByCode } from "../../geo/crs/registry";
import { type Projection, projectionOf } from "../../geo/crs/transform";
import type { HeightField } from "../../geo/elevation";
import type { CrsFinding, ReadOptions } from "./contract";
import { FormatError, type ProblemList } from "./format-error";

/** A height grid in its own coordinates: x, y of the centre of the north-western sample. */
export interface RawGrid {
  readonly width: number;
  readonly height: number;
  readonly origin: readonly [x: number, y: number];
  readonly cell: readonly [x: number, y: number];
  readonly heights: Int16Array | Float32Array;
  readonly nodata: number | null;
}

/** More samples than this do not fit beside a map. */
export const mostSamples = 60_000_000;

/** Brings a grid into degrees; a projected one is resampled bilinearly at its own spacing. */
export function placeGrid(
  grid: RawGrid,
  declared: string | undefined,
  options: ReadOptions,
  problems: ProblemList,
): { readonly field: HeightField; readonly crs: CrsFinding } {
  const { crs, finding } = systemOf(grid, declared, options);
  if (crs.kind === "geographic") {
    const { width, height, heights, nodata } = grid;
    return {
      field: { width, height, origin: grid.origin, cellDegrees: grid.cell, heights, nodata },
      crs: finding,
    };
  }
  problems.add("note", "elevation-projected", { crs: crs.name });
  try {
    return { field: resampled(grid, projectionOf(crs, options.datumParameters)), crs: finding };
  } catch (error) {
    if (error instanceof CrsError) throw new FormatError(error.code, error.params);
    throw error;
  }
}

function systemOf(
  grid: RawGrid,
  declared: string | undefined,
  options: ReadOptions,
): { crs: Crs; finding: CrsFinding } {
  if (options.crs !== undefined) {
    const crs = crsByCode(options.crs);
    if (crs === undefined) throw new FormatError("crs-unknown-code", { code: options.crs });
    return { crs, finding: { code: crs.code, how: "told" } };
  }
  const recognised = declared === undefined ? undefined : recogniseCrs(declared);
  if (recognised !== undefined && "crs" in recognised)
    return {
      crs: recognised.crs,
      finding: { code: recognised.crs.code, how: "declared", declared: recognised.crs.name },
    };
  if (recognised !== undefined && recognised.why !== "not-understood")
    throw new FormatError(
      recognised.why === "contradiction" ? "crs-contradiction" : "crs-unsupported-projection",
      {
        name: recognised.unknown.slice(0, 80),
      },
    );
  const [x, y] = [
    grid.origin[0] + (grid.cell[0] * grid.width) / 2,
    grid.origin[1] - (grid.cell[1] * grid.height) / 2,
  ];
  const guesses = guessCrs([[x, y]], options.near).filter(({ swapped }) => !swapped);
  const [best, second] = guesses;
  if (best === undefined) throw new FormatError("crs-undecided", { x: Math.round(x), y: Math.round(y) });
  if (second !== undefined && options.near === undefined)
    throw new FormatError("crs-ambiguous", {
      codes: guesses.map(({ crs }) => crs.code).join(", "),
    });
  return { crs: best.crs, finding: { code: best.crs.code, how: best.reason } };
}

const metresPerDegree = 111_195;

function resampled(grid: RawGrid, projection: Projection): HeightField {
  const { west, south, east, north } = boundsOf(grid, projection);
  const stepLat = grid.cell[1] / metresPerDegree;
  const stepLng = grid.cell[0] / (metresPerDegree * Math.cos((((south + north) / 2) * Math.PI) / 180));
  const width = Math.max(1, Math.floor((east - west) / stepLng) + 1);
  const height = Math.max(1, Math.floor((north - south) / stepLat) + 1);
  if (!(width * height <= mostSamples)) throw new FormatError("elevation-too-large", { width, height });
  const nodata = grid.nodata ?? -32_768;
  const heights = new Float32Array(width * height).fill(nodata);
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const [x, y] = projection.fromLngLat(west + column * stepLng, north - row * stepLat);
      const value = sampled(grid, (x - grid.origin[0]) / grid.cell[0], (grid.origin[1] - y) / grid.cell[1]);
      if (value !== undefined) heights[row * width + column] = value;
    }
  return { width, height, origin: [west, north], cellDegrees: [stepLng, stepLat], heights, nodata };
}

/** Along all four edges: the corners of a strip are not its extremes. */
function boundsOf({ width, height, origin, cell }: RawGrid, projection: Projection) {
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (let step = 0; step <= 32; step++) {
    const x = origin[0] + (cell[0] * (width - 1) * step) / 32;
    const y = origin[1] - (cell[1] * (height - 1) * step) / 32;
    const bottom = origin[1] - cell[1] * (height - 1);
    const right = origin[0] + cell[0] * (width - 1);
    for (const [px, py] of [
      [x, origin[1]],
      [x, bottom],
      [origin[0], y],
      [right, y],
    ] as const) {
      const [lng, lat] = projection.toLngLat(px, py);
      box.west = Math.min(box.west, lng);
      box.east = Math.max(box.east, lng);
      box.south = Math.min(box.south, lat);
      box.north = Math.max(box.north, lat);
    }
  }
  return box;
}

/** Bilinear; undefined outside, and where a neighbour has no data. */
function sampled({ width, height, heights, nodata }: RawGrid, x: number, y: number): number | undefined {
  if (!(x >= -0.5 && y >= -0.5 && x <= width - 0.5 && y <= height - 0.5)) return undefined;
  const left = Math.min(width - 1, Math.max(0, Math.floor(x)));
  const top = Math.min(height - 1, Math.max(0, Math.floor(y)));
  const right = Math.min(width - 1, left + 1);
  const bottom = Math.min(height - 1, top + 1);
  const [tx, ty] = [Math.min(1, Math.max(0, x - left)), Math.min(1, Math.max(0, y - top))];
  const at = (row: number, column: number) => heights[row * width + column] as number;
  const corners = [at(top, left), at(top, right), at(bottom, left), at(bottom, right)] as const;
  if (corners.some((value) => value === nodata || Number.isNaN(value))) return undefined;
  const [a, b, c, d] = corners;
  return (a * (1 - tx) + b * tx) * (1 - ty) + (c * (1 - tx) + d * tx) * ty;
}
