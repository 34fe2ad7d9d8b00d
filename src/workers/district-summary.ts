import type { Manifest } from "../model/manifest";
import type { Problem } from "../model/problem";
import type { Role } from "../model/role";
import type { OwnLayerState } from "./own-jobs";

/** west, south, east, north in degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/**
 * How far the loading of a district should go before the answer comes.
 *
 * first: what the first view shows (boundary, towns, villages, grids, rivers, roads). second: everything
 * but the heavy. all: tracks, forest years and heights too.
 */
export const stages = ["first", "second", "all"] as const;
export type Stage = (typeof stages)[number];

/** One file of the manifest and where it stands. */
export interface FileState {
  readonly layer: string;
  readonly role: Role;
  readonly file: string;
  readonly state: "waiting" | "loading" | "ready" | "failed";
  /** SHA-256 of the bytes, lower-case hex. */
  readonly hash: string | null;
  readonly bytes: number;
  readonly features: number;
  readonly used: number;
  /** When the bytes now in use were read, milliseconds since 1970; null before that. */
  readonly readAtMs: number | null;
  /** When it was last looked for; later than `readAtMs` when a refresh found nothing new or failed. */
  readonly checkedAtMs: number | null;
  /** Why the last look failed although older data are still in use; a message key of `problems`. */
  readonly stale: Problem | null;
}

/** A place of the hierarchy, for drilling down: county 6, town 9, village 12, grid 15 digits. */
export interface PlaceEntry {
  readonly code: string;
  readonly name: string;
  readonly level: "county" | "town" | "village" | "grid";
  /** Code of the place above; null for the county. */
  readonly parent: string | null;
  readonly bounds: Bounds;
}

/** What the main thread knows of a district; the features themselves stay in the worker. */
export interface DistrictSummary {
  readonly url: string;
  readonly stage: Stage;
  /** As shipped, with the user's own layers in it and without what they replace. */
  readonly manifest: Manifest;
  /** SHA-256 of the shipped manifest's bytes: facts and dates count in figures too. */
  readonly manifestHash: string;
  /** What live streams said of the manifest's facts, by name: a text that changes exactly when the fact does. */
  readonly liveFacts?: Readonly<Record<string, string>>;
  readonly asOfMs: number;
  readonly bounds: Bounds | null;
  readonly files: readonly FileState[];
  /** Layers of the user's own, the oldest first; those in use stand in `manifest` and `files` too. */
  readonly own: readonly OwnLayerState[];
  /** Changes exactly when the features of the role do; absent while the role is not loaded or missing. */
  readonly hashes: Readonly<Partial<Record<Role, string>>>;
  /** Number of features in use, by role. */
  readonly counts: Readonly<Partial<Record<Role, number>>>;
  /** Roles the manifest does not name, or whose files could not be read at all. */
  readonly missing: readonly Role[];
  readonly problems: readonly Problem[];
  /** County first, then towns, villages and grids, each in the order of the code. */
  readonly places: readonly PlaceEntry[];
  /** Years of the forest zones, ascending; empty until they are loaded. */
  readonly forestYears: readonly number[];
}
