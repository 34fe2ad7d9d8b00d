import type { Feature } from "geojson";
import type { Repair } from "../clean-geometry";
import type { Control, Steps } from "../control";
import type { Frame } from "../frame";

/** "At least this many m²: this radius." Smaller ones do not count; the rule with the largest minimum that fits wins. */
export interface RadiusRule {
  readonly minSquareMetres: number;
  readonly radiusMetres: number;
}

export interface ServiceCoverageInput {
  readonly service: { readonly features: readonly Feature[] };
  readonly demand: { readonly features: readonly Feature[] };
  readonly rule: readonly RadiusRule[];
  /** Default: the middle of the demand's and service's bounding box. */
  readonly frame?: Frame;
}

export interface LeftOut {
  readonly side: "service" | "demand";
  /** Position in the collection, counted from 0. */
  readonly index: number;
  /** too-small: no rule fits its area. not-an-area: demand must be a polygon. empty: nothing was left after cleaning. */
  readonly reason: "too-small" | "not-an-area" | "empty";
  readonly areaSquareMetres: number;
}

export interface ServiceCoverage {
  /** 0..1, or null where there is no demand. */
  readonly share: number | null;
  readonly coveredSquareMetres: number;
  readonly demandSquareMetres: number;
  /** Area of the union of the services with their buffers. */
  readonly serviceSquareMetres: number;
  /** One entry per demand feature; NaN where it was left out. */
  readonly perDemand: { readonly coveredSquareMetres: Float64Array; readonly areaSquareMetres: Float64Array };
  /** Metres per service feature; null where it was left out. */
  readonly radii: readonly (number | null)[];
  readonly leftOut: readonly LeftOut[];
  readonly repairs: readonly (Repair & { readonly side: "service" | "demand"; readonly index: number })[];
  readonly frame: Frame;
}

export declare function serviceCoverage(input: ServiceCoverageInput, control?: Control): ServiceCoverage;
export declare function serviceCoverageSteps(input: ServiceCoverageInput): Steps<ServiceCoverage>;
