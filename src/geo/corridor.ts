import type { Area, LngLat, Path } from "./area";
import type { Control, Steps } from "./control";
import type { Frame } from "./frame";

/** A track as recorded: positions and when, milliseconds since 1970 (NaN where unknown). */
export interface Track {
  readonly positions: readonly LngLat[];
  readonly timesMs?: readonly number[];
}

export interface SplitRule {
  /** A longer silence breaks the track. Default 300 s. */
  readonly maxGapSeconds?: number;
  /** A faster step breaks the track. Default 30 m/s. */
  readonly maxMetresPerSecond?: number;
}

export interface TrackPiece {
  readonly positions: readonly LngLat[];
  readonly timesMs?: readonly number[];
  /** Index of its first position in the track. */
  readonly from: number;
}
export interface SplitTrack {
  readonly pieces: readonly TrackPiece[];
  readonly breaks: readonly {
    readonly after: number;
    readonly reason: "gap" | "speed" | "order";
    readonly seconds: number;
    readonly metres: number;
  }[];
}

/** Cuts a track where the recorder was silent or jumped, so that no straight line is invented across the hole. */
export declare function splitTrack(track: Track, frame: Frame, rule?: SplitRule): SplitTrack;

export interface StreetCorridorInput {
  readonly streets: readonly Path[];
  /** Tracks already split. A single position is a disc. */
  readonly tracks: readonly (readonly LngLat[])[];
  readonly sightMetres: number;
  readonly frame: Frame;
}
export interface StreetCorridor {
  readonly total: {
    readonly seenMetres: number;
    readonly lengthMetres: number;
    readonly share: number | null;
  };
  /** One number per street. */
  readonly perStreet: { readonly seenMetres: Float64Array; readonly lengthMetres: Float64Array };
}
/** Length of each street within sight of any track. The tracks are never buffered. */
export declare function streetCorridor(input: StreetCorridorInput, control?: Control): StreetCorridor;
export declare function streetCorridorSteps(input: StreetCorridorInput): Steps<StreetCorridor>;

export interface AreaCorridorInput {
  readonly areas: readonly Area[];
  readonly tracks: readonly (readonly LngLat[])[];
  readonly sightMetres: number;
  readonly frame: Frame;
}
export interface AreaCorridor {
  readonly total: {
    readonly seenSquareMetres: number;
    readonly areaSquareMetres: number;
    readonly share: number | null;
  };
  readonly perArea: { readonly seenSquareMetres: Float64Array; readonly areaSquareMetres: Float64Array };
}
/** Ground of each area within sight of any track, each m² once. */
export declare function areaCorridor(input: AreaCorridorInput, control?: Control): AreaCorridor;
export declare function areaCorridorSteps(input: AreaCorridorInput): Steps<AreaCorridor>;
