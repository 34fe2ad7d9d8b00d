import type { Frame } from "../geo/frame";
import type { Datasets } from "../model/district";
import type { Manifest } from "../model/manifest";
import type { FeatureRole } from "../model/role";
import type { Profile } from "./profile";

/** Base units only: shares 0–1, areas in m², lengths in m. What a reader sees is made of these. */
export type Unit = "1" | "m2" | "m" | "m2/person" | "m2/ranger" | "count" | "count/km2" | "households";

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

/** Lets a worker report progress and stop between slices of work. */
export interface ComputeContext {
  readonly frame: Frame;
  readonly manifest: Manifest;
  /** The moment the figure speaks of. */
  readonly asOfMs: number;
  readonly profile: Profile | null;
}

type Present<R extends FeatureRole> = { readonly [K in R]: NonNullable<Datasets[K]> };

export interface Indicator<Needs extends FeatureRole = FeatureRole, Params extends object = object> {
  readonly id: string;
  readonly unit: Unit;
  /** TeX, in the symbols the locales explain. */
  readonly formula: string;
  readonly source: Source;
  /** Roles without which there is no figure. */
  readonly inputs: readonly Needs[];
  /** Roles used when they are there. */
  readonly alsoUses?: readonly FeatureRole[];
  /** The standards it can be judged by; the first is the default. Empty: no profile. */
  readonly profiles: readonly string[];
  readonly defaults: Params;
  /** More is better (1), less is better (−1), or neither (0). */
  readonly direction: 1 | -1 | 0;
  /** How the pieces of a place make its figure; by default Σ numerator ÷ Σ denominator. */
  readonly summarise?: (pieces: readonly Piece[]) => Summary;
  /** Whether a grid or a town has a figure of its own that can colour the map. */
  readonly perPlace: boolean;
  compute(data: Present<Needs> & Datasets, params: Params, context: ComputeContext): IndicatorResult;
}

/** Keeps the types of inputs and parameters while the registry holds all indicators alike. */
export function defineIndicator<const Needs extends FeatureRole, Params extends object>(
  indicator: Indicator<Needs, Params>,
): Indicator<Needs, Params> {
  return indicator;
}
