import type { LayerOrigin } from "../model/manifest";
import type { LeftOut, Piece, Summary, Unit } from "./indicator";
import type { MeasureThreshold, Threshold } from "./profile";

export interface Verdict {
  readonly passes: boolean;
  readonly threshold: Threshold;
  /** How many pieces break a rule that speaks of each piece; absent where it speaks of the total. */
  readonly failing?: number;
}

/** A number beside the figure against the line drawn for it. */
export interface MeasureVerdict {
  readonly measure: string;
  readonly value: number;
  readonly passes: boolean;
  readonly threshold: MeasureThreshold;
}

/**
 * Why there is no number. `detail` is the role, the fact's key, "" or the error's message.
 */
export interface NoFigure {
  readonly reason: "missing-role" | "missing-fact" | "missing-farmland" | "empty-denominator" | "failed";
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
  /** Against the governing line: the mandatory one, or else the profile's first. Null without a line or a value. */
  readonly verdict: Verdict | null;
  /** Against every line the profile draws for this indicator, the governing one first. */
  readonly verdicts: readonly Verdict[];
  /** Numbers beside the figure against their own lines; none where such a number is not known. */
  readonly measureVerdicts: readonly MeasureVerdict[];
  readonly missing: NoFigure | null;
  readonly pieces: readonly Piece[];
  /** Compounds reached or not, where the pieces are something else; otherwise empty. */
  readonly compounds: readonly Piece[];
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
    /** What the file was made from, where the data doctor made it. */
    readonly origin?: LayerOrigin;
  }[];
  readonly params: Readonly<Record<string, unknown>>;
}
