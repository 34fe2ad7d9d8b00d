import type { ErrorBand } from "../indicators/error-band";
import type { Figure } from "../indicators/figure";
import type { Passport } from "../indicators/passport";
import type { Difference } from "../indicators/verify-passport";
import type { TerrainTile } from "../layers/hillshade/terrain-tile";
import type { DrawStyle, LayerDescription, LegendEntry, SourceDescription } from "../layers/layer-kind";
import type { Problem } from "../model/problem";
import type { FeatureRole } from "../model/role";
import type { AuditJobs } from "./audit/audit-jobs";
import type { Catalogue } from "./catalogue";
import type { Description, NearHit, PlaceAt, SearchHit, Table } from "./description";
import type { DistrictSummary, Stage } from "./district-summary";
import type { LiveOverlay } from "./live-overlay";
import type { NeedleJobs } from "./needle/needle-jobs";
import type { OwnJobs } from "./own-jobs";
import type { SitingJobs } from "./siting/siting-ask";
import type { TakeAwayJobs } from "./take-away-jobs";

/** A district is named by its folder's URL, ending in "/"; the worker loads it when first asked. */
export interface OfDistrict {
  readonly district: string;
}

/** Which figure: the profile and the parameters are the indicator's own where absent. */
export interface FigureChoice {
  readonly indicator: string;
  readonly profile?: string | null;
  readonly params?: Readonly<Record<string, string | number | boolean>>;
}

/** A `DrawStyle` that names the figure and the profile instead of carrying them. */
export interface DrawChoice extends Omit<DrawStyle, "figure" | "profile"> {
  readonly figure: FigureChoice | null;
  /** Id of a profile; absent or null: the one the figure is judged by. */
  readonly profile?: string | null;
}

/** A source the receiver already has, by its key, comes without its data; a large one as the text of its data. */
export type DrawnSource = Omit<SourceDescription, "data"> & {
  readonly data: SourceDescription["data"] | Blob | null;
};

export interface DrawnLayer extends Omit<LayerDescription, "sources"> {
  readonly sources: readonly DrawnSource[];
  readonly legend: readonly LegendEntry[];
}

/**
 * Everything the statistics worker can be asked: name → [request, response].
 *
 * Both ends derive their types from this one table, so a misspelt job cannot compile.
 */
export interface JobMap extends OwnJobs, TakeAwayJobs, NeedleJobs, SitingJobs, AuditJobs {
  /** Loads as far as `stage`; later stages include earlier ones. Progress: files. */
  open: [OfDistrict & { readonly stage: Stage }, DistrictSummary];
  /** The registries and the profiles, the district's own included. */
  catalogue: [OfDistrict, Catalogue];
  /** Looks whether the files of these layers have changed. Old data stay where that fails. */
  refresh: [OfDistrict & { readonly layers: readonly string[] }, DistrictSummary];
  /** Lays what live streams say over the files; the whole of it each time. */
  live: [OfDistrict & { readonly overlay: LiveOverlay }, DistrictSummary];
  /** What is wrong between files: gaps and overlaps of grids, codes, things outside the county. */
  check: [OfDistrict, readonly Problem[]];
  /** `background`: in advance, behind everything a reader waits for. */
  figure: [OfDistrict & FigureChoice & { readonly background?: boolean }, Figure];
  /** All figures in the order of the registry, each under the profile chosen for it or its first. Progress: figures. */
  figures: [OfDistrict & { readonly profiles?: Readonly<Record<string, string>> }, readonly Figure[]];
  /** All that is needed to defend a figure. Progress: the figure, its error band, its sensitivity. */
  passport: [OfDistrict & FigureChoice, Passport];
  /** The error band of one place's own figure; null where there is none (`errorBandSteps` says why). */
  "place-band": [OfDistrict & FigureChoice & { readonly place: string }, ErrorBand | null];
  /**
   * Reads the files of a passport again, computes its figure again, and tells where the two differ, digit for digit.
   * Empty: nowhere. Progress: files, then the figure.
   */
  recompute: [OfDistrict & { readonly passport: Passport }, readonly Difference[]];
  draw: [
    OfDistrict & { readonly kind: string; readonly style: DrawChoice; readonly have: readonly string[] },
    DrawnLayer,
  ];
  search: [OfDistrict & { readonly text: string; readonly limit: number }, readonly SearchHit[]];
  /** Null when there is no such feature. Its figures are those computed so far: ask again after `figures`. */
  describe: [
    OfDistrict & {
      readonly role: FeatureRole;
      readonly id: string;
      readonly profiles?: Readonly<Record<string, string>>;
    },
    Description | null,
  ];
  "place-at": [OfDistrict & { readonly lng: number; readonly lat: number }, PlaceAt];
  nearest: [
    OfDistrict & {
      readonly lng: number;
      readonly lat: number;
      readonly role: FeatureRole;
      /** Only this category, class or kind. */
      readonly kind?: string;
      readonly count: number;
      readonly withinMetres?: number;
      /** For "open now"; without it `open` is null. */
      readonly atMs?: number;
    },
    readonly NearHit[],
  ];
  table: [
    OfDistrict & {
      readonly role: FeatureRole;
      /** Only rows lying in the place with this code. */
      readonly place?: string;
      readonly sort?: { readonly field: string; readonly direction: "asc" | "desc" };
      readonly limit?: number;
    },
    Table,
  ];
  /** Null outside the district's heights, or where there are none. */
  "elevation-tile": [
    OfDistrict & { readonly z: number; readonly x: number; readonly y: number; readonly size: number },
    TerrainTile | null,
  ];
}

export type JobName = keyof JobMap;
export type JobRequest<N extends JobName> = JobMap[N][0];
export type JobResponse<N extends JobName> = JobMap[N][1];
