import type { MultiPolygon } from "geojson";
import type { Area } from "./area";
import type { Control } from "./control";
import type { Service } from "./coverage/service";
import type { Frame } from "./frame";

/** Geometry to be shown or exported. Null where nothing is left. All lng, lat in degrees. */

/** All ground within reach of any service. */
export declare function serviceArea(
  services: readonly Service[],
  frame: Frame,
  control?: Control,
): MultiPolygon | null;
/** What of the demand no service reaches. */
export declare function uncoveredArea(
  demands: readonly Area[],
  services: readonly Service[],
  frame: Frame,
  control?: Control,
): MultiPolygon | null;

export interface OverlapDepth {
  /** Reached by exactly this many; the last entry by this many or more. */
  readonly depth: number;
  readonly geometry: MultiPolygon | null;
  readonly squareMetres: number;
}
/** The ground reached by one, two, … `deepest` or more services. */
export declare function overlapDepths(
  services: readonly Service[],
  frame: Frame,
  deepest: number,
  control?: Control,
): OverlapDepth[];
/** The polygons together as one. */
export declare function dissolve(areas: readonly Area[], frame: Frame): MultiPolygon | null;
export declare function clip(areas: readonly Area[], by: readonly Area[], frame: Frame): MultiPolygon | null;
export declare function subtract(
  areas: readonly Area[],
  by: readonly Area[],
  frame: Frame,
): MultiPolygon | null;
