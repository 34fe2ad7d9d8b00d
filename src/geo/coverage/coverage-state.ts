import type { CoverageInput, CoverageTotal } from "./coverage";
import type { Service } from "./service";

/** Coverage that follows edits: a change computes again only the demand polygons it can touch. */
export interface CoverageState {
  readonly total: CoverageTotal;
  /** Live views: read, never write. One number per demand. */
  readonly perDemand: { readonly coveredSquareMetres: Float64Array; readonly areaSquareMetres: Float64Array };
  /** Appends a service and returns its index. */
  add(service: Service): number;
  /** Puts another geometry or radius in a service's place. */
  replace(index: number, service: Service): void;
  /** Takes a service away; the indices of the others stay. */
  remove(index: number): void;
  /** Indices of the demands that the last change computed again. */
  readonly touched: readonly number[];
}

export declare function createCoverageState(input: CoverageInput): CoverageState;
