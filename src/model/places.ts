import type { District } from "./district";

/** A stretch of administered ground: county (6 digits), town (9), village or community (12), grid (15). */
export interface Place {
  readonly code: string;
  readonly name: string;
  readonly role: "boundary" | "towns" | "villages" | "grids";
}

/** Which place a spot lies in, and how places nest. */
export interface Places {
  /** Every place of the district by code, county first, each level in code order. */
  readonly all: readonly Place[];
  byCode(code: string): Place | undefined;
  /**
   * Code of the most exact place a spot lies in: the grid, else the village, the town, the county;
   * "" outside all. On a shared edge the lowest code, so that everything is counted once.
   */
  placeOf(lng: number, lat: number): string;
  /** `placeOf` for many. */
  placesOf(spots: readonly (readonly [lng: number, lat: number])[]): string[];
}

export declare function placesOf(district: Pick<District, "datasets" | "manifest">): Places;
