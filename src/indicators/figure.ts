import type { LeftOut, Piece, Summary, Unit } from "./indicator";
import type { Threshold } from "./profile";

export interface Verdict {
  readonly passes: boolean;
  readonly threshold: Threshold;
}

/** Why there is no number: a missing role, an empty denominator, a fault in the computation. */
export interface NoFigure {
  readonly reason: "missing-role" | "empty-denominator" | "failed";
  readonly detail: string;
}

/**
 * A computed figure of one indicator under one profile, for the whole county, with all it is made of.
 * It crosses the worker boundary and is what panels, tables, the wall and the command line show.
 */
export interface Figure {
  readonly indicator: string;
  readonly unit: Unit;
  readonly profile: string | null;
  readonly summary: Summary;
  readonly verdict: Verdict | null;
  readonly missing: NoFigure | null;
  readonly pieces: readonly Piece[];
  readonly leftOut: readonly LeftOut[];
  readonly measures: Readonly<Record<string, number | null>>;
  /** Code of a county (6), town (9), village (12) or grid (15) → its figure; empty where not `perPlace`. */
  readonly byPlace: Readonly<Record<string, Summary>>;
  /** Files that went in, for the passport. */
  readonly inputs: readonly {
    readonly role: string;
    readonly file: string;
    readonly date: string;
    readonly hash: string | null;
    readonly features: number;
    readonly used: number;
  }[];
  readonly params: Readonly<Record<string, unknown>>;
}
