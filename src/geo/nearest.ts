import type { Geometry } from "geojson";
import type { LngLat } from "./area";
import type { Frame } from "./frame";

export const compassPoints = ["n", "ne", "e", "se", "s", "sw", "w", "nw"] as const;
export type CompassPoint = (typeof compassPoints)[number];

/** The eighth of the compass a bearing lies in: 22.5 <= bearing < 67.5 is ne. */
export declare function compassPoint(bearingDegrees: number): CompassPoint;

export interface NearestHit {
  /** Index in the targets. */
  readonly index: number;
  /** To the target's nearest edge, 0 inside a polygon. */
  readonly metres: number;
  /** Degrees clockwise from true north towards the nearest place of the target. */
  readonly bearingDegrees: number;
  readonly compass: CompassPoint;
}

export interface NearestIndex {
  /** Nearest first; equals in the order of the targets. */
  nearest(from: LngLat, count?: number, maxMetres?: number): NearestHit[];
  /** All within the distance (included), nearest first. */
  within(from: LngLat, metres: number): NearestHit[];
  /** Metres from each point to its nearest target; Infinity without targets. */
  distances(points: readonly LngLat[]): Float64Array;
}

export declare function createNearestIndex(targets: readonly Geometry[], frame: Frame): NearestIndex;
