import type { Steps } from "../geo/control";
import type { Frame } from "../geo/frame";
import type { Datasets } from "../model/district";
import type { Manifest } from "../model/manifest";
import type { Places } from "../model/places";
import type { FeatureRole } from "../model/role";
import type { FactKey } from "./facts";
import type { Profile } from "./profile";

/**
 * Base units only: shares 0–1, areas in m², lengths in m, times in h. What a reader sees is made of these.
 * `level` is a place on a scale (1, 2, 3 …), `hour-of-week` counts from Monday 00:00; `year` is one of the calendar; none of them has
 * arithmetic.
 */
export type Unit =
  | "1"
  | "m2"
  | "m"
  | "h"
  | "m2/person"
  | "m2/ranger"
  | "count"
  | "count/km2"
  | "households"
  | "people"
  | "level"
  | "hour-of-week"
  | "year";

/** The chapters a reader finds the figures under, in this order. */
export const families = ["parks", "forest", "fire", "facilities", "patrol", "grids", "findings"] as const;
export type Family = (typeof families)[number];

/**
 * How exact a figure is, which decides its error band: counted things are exact, areas carry the rounding of
 * coordinates, lengths the plane's scale error, ground seen from tracks is summed row by row (sampled), entered
 * numbers are as good as their table.
 */
export type Precision = "counted" | "area" | "length" | "sampled" | "entered";

/**
 * One part a figure is made of: a compound, a grid, a street, a finding.
 *
 * A figure of any place is `summarise` over the pieces lying in it, so that drilling down to a town, a
 * village or a grid needs no second computation.
 */
export interface Piece {
  readonly id: string;
  readonly name: string;
  /** The most exact place code it lies in (15, 12, 9 or 6 digits), "" outside every place. */
  readonly place: string;
  readonly numerator: number;
  readonly denominator: number;
  /** Whether it counts as reached, where the figure is a question of reach. */
  readonly covered?: boolean;
  readonly areaSquareMetres?: number;
  readonly households?: number;
  readonly people?: number;
  /** Distance to the nearest thing that serves it. */
  readonly nearestMetres?: number;
  /** How long it has waited, e.g. since the last patrol. */
  readonly hours?: number;
  /** A class within the figure, e.g. a facility category or a fault. */
  readonly group?: string;
  /** lng, lat: where to look. */
  readonly at?: readonly [number, number];
}

/** What was not counted, and why; `reason` is a message key under `leftOut`. */
export interface LeftOut {
  readonly reason: string;
  readonly role: FeatureRole;
  readonly count: number;
  readonly ids: readonly string[];
}

export interface IndicatorResult {
  readonly pieces: readonly Piece[];
  readonly leftOut: readonly LeftOut[];
  /** Figures beside the main one, of the whole county, keys under `measures` in the locales. */
  readonly measures?: Readonly<Record<string, number | null>>;
  /** Compounds reached or not, where the figure is made of other pieces (land, streets) but concerns them. */
  readonly compounds?: readonly Piece[];
}

/** A number with the sum that made it; null where the denominator is missing or 0. */
export interface Summary {
  readonly value: number | null;
  readonly numerator: number;
  readonly denominator: number;
}

export interface Source {
  /** `standard`: a published rule. `ours`: our own measure, with the reason. */
  readonly kind: "standard" | "ours";
  readonly text: string;
}

export const standard = (text: string): Source => ({ kind: "standard", text });
export const ours = (text: string): Source => ({ kind: "ours", text });

/** What a figure may know besides its inputs and parameters. */
export interface ComputeContext {
  readonly frame: Frame;
  readonly manifest: Manifest;
  readonly places: Places;
  /** The moment the figure speaks of. */
  readonly asOfMs: number;
  readonly profile: Profile | null;
  /** Multiplies every radius: 1, or 0.9 and 1.1 for the passport's sensitivity strip. */
  readonly radiusScale: number;
}

type Present<R extends FeatureRole> = { readonly [K in R]: NonNullable<Datasets[K]> };

export interface Indicator<Needs extends FeatureRole = FeatureRole, Params extends object = object> {
  readonly id: string;
  readonly family: Family;
  readonly unit: Unit;
  /** TeX, in the symbols the locales explain. */
  readonly formula: string;
  readonly source: Source;
  /** Roles without which there is no figure. */
  readonly inputs: readonly Needs[];
  /** Roles used when they are there. */
  readonly alsoUses?: readonly FeatureRole[];
  /** Facts of the manifest used when they are there; see `facts.ts`. */
  readonly facts?: readonly FactKey[];
  /** The standards it can be judged by; the first is the default. Empty: no profile. */
  readonly profiles: readonly string[];
  readonly defaults: Params;
  /** The values a parameter may take, where it is a choice. */
  readonly choices?: { readonly [K in keyof Params]?: readonly Params[K][] };
  /** Keys of `IndicatorResult.measures` and their units. */
  readonly measures?: Readonly<Record<string, Unit>>;
  readonly precision: Precision;
  /** Whether a radius or distance decides it, so that ±10 % of it is worth showing. */
  readonly hasRadius?: true;
  /** The role whose features the pieces are, by id; absent where they are something else. */
  readonly piecesAre?: FeatureRole;
  /** More is better (1), less is better (−1), or neither (0). */
  readonly direction: 1 | -1 | 0;
  /** How the pieces of a place make its figure; by default Σ numerator ÷ Σ denominator. */
  readonly summarise?: (pieces: readonly Piece[]) => Summary;
  /** Whether a grid or a town has a figure of its own that can colour the map. */
  readonly perPlace: boolean;
  /**
   * Pure. Heavy ones are generators that pause, so that a worker can report progress and stop.
   * Throws `MissingRole` or `MissingFact` when its parameters or profile ask for what is not there.
   */
  compute(
    data: Present<Needs> & Datasets,
    params: Params,
    context: ComputeContext,
  ): IndicatorResult | Steps<IndicatorResult>;
}

/**
 * Keeps the exact id, inputs, parameters and measures of an indicator while the registry holds all alike,
 * so that the words of every locale are checked against them.
 */
export function defineIndicator<
  const Id extends string,
  const Needs extends FeatureRole,
  Params extends object,
  const Measures extends Readonly<Record<string, Unit>> = Record<never, never>,
>(indicator: Defined<Id, Needs, Params, Measures>): Defined<Id, Needs, Params, Measures> {
  return indicator;
}

type Defined<Id extends string, Needs extends FeatureRole, Params extends object, Measures> = Omit<
  Indicator<Needs, Params>,
  "id" | "measures"
> & { readonly id: Id; readonly measures?: Measures };
