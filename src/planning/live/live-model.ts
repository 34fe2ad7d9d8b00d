import type { Geometry } from "geojson";
import type { Service } from "../../geo/coverage/service";
import type { RadiusRule } from "../../geo/coverage/service-coverage";
import type { Area } from "../../model/entities";
import type { ThingRef } from "../scenario/edit";

/** What the share of a figure counts: ground, compounds one each, or who lives in them. */
export type CoverBase = "land" | "compounds" | "households" | "people";

/** A compound by its middle, as the figures of reach judge it. */
export interface LivePoint {
  readonly id: string;
  readonly name: string;
  readonly at: readonly [lng: number, lat: number];
  readonly households: number | null;
  readonly people: number | null;
}

/** A thing that is being tried elsewhere, with how far it serves. */
export interface LiveThing extends ThingRef {
  readonly name: string;
  readonly geometry: Geometry;
  /** Metres by its size, where size decides; empty where it has one radius. */
  readonly rules: readonly RadiusRule[];
  /** Metres where size does not decide; null: it serves nowhere under this figure. */
  readonly radiusMetres: number | null;
  /** Why the figure does not count it; null where it does. */
  readonly notCounted: "class" | "too-small" | "no-radius" | null;
}

/**
 * Everything a drag needs to recount a figure at every frame, as plain data: made once when a thing is taken up,
 * from what does not move while it is held.
 */
export interface LiveModel {
  /** Centre of the district's plane. */
  readonly center: { readonly lng: number; readonly lat: number };
  readonly indicator: string;
  readonly profile: string | null;
  readonly base: CoverBase;
  /** The ground that is to be covered, each stretch with its m². */
  readonly land: readonly Area[];
  readonly landSquareMetres: Float64Array;
  /** m² of each stretch covered before, and covered by all that stays where it is. */
  readonly landBefore: Float64Array;
  readonly landByOthers: Float64Array;
  readonly points: readonly LivePoint[];
  /** 1 where covered before; 1 where covered by what stays. */
  readonly pointsBefore: Uint8Array;
  readonly pointsByOthers: Uint8Array;
  /** All that stays. */
  readonly others: readonly Service[];
  /** What is held, at the place it had before; a new one was nowhere. */
  readonly held: readonly LiveThing[];
  readonly isNew: boolean;
  /**
   * False where stretches of land overlap, or a rule looks at more than place and size: then the exact figure
   * may differ in the last digits until it is set down.
   */
  readonly exact: boolean;
}
