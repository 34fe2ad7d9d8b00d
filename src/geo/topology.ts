import type { MultiPolygon } from "geojson";
import type { Area, LngLat } from "./area";
import type { Control } from "./control";
import type { Frame } from "./frame";

export interface Cell {
  /** Decides ties: the lowest code wins. */
  readonly code: string;
  readonly geometry: Area;
}

export interface CellOverlap {
  readonly codes: readonly [string, string];
  readonly squareMetres: number;
  readonly geometry: MultiPolygon;
  readonly at: LngLat;
}
export interface CellGap {
  readonly squareMetres: number;
  readonly geometry: MultiPolygon;
  readonly at: LngLat;
  /** Codes of the cells along its edge. */
  readonly beside: readonly string[];
}
export interface CellTopology {
  readonly sumSquareMetres: number;
  readonly unionSquareMetres: number;
  readonly overlapSquareMetres: number;
  readonly gapSquareMetres: number;
  /** Cell area beyond the boundary; 0 without a boundary. */
  readonly outsideSquareMetres: number;
  readonly overlaps: readonly CellOverlap[];
  readonly gaps: readonly CellGap[];
  /** Pairs with a common edge, and its length. */
  readonly neighbours: readonly {
    readonly codes: readonly [string, string];
    readonly sharedMetres: number;
  }[];
}

/**
 * Overlaps of cells, gaps within the boundary (or holes enclosed by the cells where there is none), shared edges.
 * `toleranceSquareMetres` (default 1): smaller overlaps and gaps are rounding of coordinates and are counted but not listed.
 */
export declare function cellTopology(
  input: {
    readonly cells: readonly Cell[];
    readonly boundary?: Area;
    readonly frame: Frame;
    readonly toleranceSquareMetres?: number;
  },
  control?: Control,
): CellTopology;

/** Index of the cell each point lies in, -1 outside all; on a shared edge the lowest code. */
export declare function assignPoints(points: readonly LngLat[], cells: readonly Cell[]): Int32Array;
