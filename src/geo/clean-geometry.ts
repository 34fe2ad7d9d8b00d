import type { Geometry } from "geojson";
import type { LngLat } from "./area";

/**
 * ring-unclosed: the first vertex was repeated at the end. coordinate-invalid: positions that are not finite lng, lat were dropped.
 * vertex-repeated: equal neighbours were merged. spike: a path out and straight back was cut off.
 * ring-collapsed: fewer than three corners or no area were left; the ring was dropped. self-crossing: the outline crosses itself and
 * was read by the even-odd rule. part-overlap: parts or holes of the polygon overlap; ground covered by any part counts once.
 * line-collapsed: fewer than two positions were left.
 */
export type RepairCode =
  | "coordinate-invalid"
  | "ring-unclosed"
  | "vertex-repeated"
  | "spike"
  | "ring-collapsed"
  | "self-crossing"
  | "part-overlap"
  | "line-collapsed";

export interface Repair {
  readonly code: RepairCode;
  /** How often. */
  readonly count: number;
  /** Where the first of them is. */
  readonly at?: LngLat;
  /** Change of area by the repair where it is known, m²: even-odd against the outline as it winds. */
  readonly squareMetres?: number;
}

export interface Cleaned<G extends Geometry> {
  /** Closed, simple, outer rings counter-clockwise; null when nothing usable was left. Never the caller's own arrays when changed. */
  readonly geometry: G | null;
  /** What was done, empty when the input was sound. */
  readonly repairs: readonly Repair[];
}

/** Makes a geometry fit for every engine here and tells what it did. The input is not changed. */
export declare function cleanGeometry<G extends Geometry>(geometry: G): Cleaned<G>;
