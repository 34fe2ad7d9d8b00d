import type { Area } from "./area";
import type { Control, Steps } from "./control";
import type { Frame } from "./frame";

export interface ZoneOverlayInput {
  /** E.g. grids. */
  readonly cells: readonly Area[];
  /** E.g. forest polygons with the class of each. */
  readonly zones: readonly { readonly geometry: Area; readonly class: string }[];
  readonly frame: Frame;
  /**
   * sum: polygons that overlap are counted each. dissolved: within a class each m² counts once.
   * Default dissolved.
   */
  readonly counting?: "sum" | "dissolved";
}

export interface ZoneOverlay {
  readonly classes: readonly string[];
  /** m² per cell and class: index `cell * classes.length + class`. */
  readonly squareMetres: Float64Array;
  readonly cellSquareMetres: Float64Array;
}

export declare function zoneOverlay(input: ZoneOverlayInput, control?: Control): ZoneOverlay;
export declare function zoneOverlaySteps(input: ZoneOverlayInput): Steps<ZoneOverlay>;
