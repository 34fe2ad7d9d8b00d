import type { Family, Source, Unit } from "../indicators/indicator";
import type { Profile } from "../indicators/profile";
import type { LayerKind } from "../layers/layer-kind";
import type { FeatureRole } from "../model/role";

/** An indicator as it is listed and explained, without the code that computes it. */
export interface IndicatorEntry {
  readonly id: string;
  readonly family: Family;
  readonly unit: Unit;
  readonly formula: string;
  readonly source: Source;
  readonly inputs: readonly FeatureRole[];
  readonly alsoUses: readonly FeatureRole[];
  /** Facts of the manifest it may change with. */
  readonly facts: readonly string[];
  /** Ids of the profiles it can be judged by; the first is the default. */
  readonly profiles: readonly string[];
  readonly defaults: Readonly<Record<string, unknown>>;
  readonly direction: 1 | -1 | 0;
  readonly perPlace: boolean;
  /** The values a parameter may take, where it is a choice. */
  readonly choices?: Readonly<Record<string, readonly unknown[] | undefined>>;
  /** Units of the numbers beside the main one. */
  readonly measures?: Readonly<Record<string, Unit>>;
  /** The role whose features the pieces are, by id; absent where they are something else. */
  readonly piecesAre?: FeatureRole;
}

/** A layer kind as it is listed, without the code that draws it. */
export type KindEntry = Omit<LayerKind, "draw" | "legend">;

/** What can be computed and drawn of a district: the registries, so that the page need not load their code. */
export interface Catalogue {
  readonly indicators: readonly IndicatorEntry[];
  readonly kinds: readonly KindEntry[];
  /** The shipped ones and those the district adds. */
  readonly profiles: readonly Profile[];
}
