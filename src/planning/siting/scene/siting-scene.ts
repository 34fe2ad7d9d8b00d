import type { Point } from "geojson";
import type { LngLat } from "../../../geo/area";
import type { Service } from "../../../geo/coverage/service";
import type { Frame } from "../../../geo/frame";

/** A spot that wants to be served: a compound's middle, or one of many spots a piece of land is sampled by. */
export interface DemandSpot {
  readonly at: LngLat;
  /** People, households, m² or 1: whatever the question weighs by; 0 or more. */
  readonly weight: number;
  /** Index in the scene's things; several spots may belong to one. */
  readonly thing: number;
}

/** What the spots stand for. */
export interface DemandThing {
  readonly id: string;
  readonly name: string;
  readonly at: LngLat;
  readonly households?: number;
  readonly people?: number;
}

/** Something that serves already. */
export interface StandingSite extends Service {
  readonly id: string;
  readonly name: string;
}

/** Somewhere a new one could stand. */
export interface CandidateSite {
  readonly id: string;
  readonly name: string;
  readonly at: LngLat;
  /** Inside a forbidden zone: kept, so that the advice can say what is out of bounds. */
  readonly barred?: true;
  /** In whatever the budget is counted. */
  readonly cost?: number;
}

/** A question about places, before it becomes one about numbers. */
export interface SitingScene {
  readonly frame: Frame;
  readonly things: readonly DemandThing[];
  readonly demands: readonly DemandSpot[];
  readonly standing: readonly StandingSite[];
  readonly candidates: readonly CandidateSite[];
  /** Metres a new one serves; at exactly this distance a spot is served. */
  readonly radiusMetres: number;
}

/** A new one at a place, as what serves the ground around it. */
export function serviceAt([lng, lat]: LngLat, radiusMetres: number): Service {
  const geometry: Point = { type: "Point", coordinates: [lng, lat] };
  return { geometry, radiusMetres };
}
