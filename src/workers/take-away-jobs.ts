import type { ScoreSheet } from "../indicators/score-card";
import type { Problem } from "../model/problem";
import type { FeatureRole } from "../model/role";
import type { Words } from "../model/words";
import type { FigureChoice } from "./job-map";

export const exportFormats = ["geojson", "shapefile", "kml", "csv", "xlsx", "flatgeobuf"] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** A layer as it is in use, or what a figure says of places or of the pieces it was computed from. */
export type ExportSubject =
  | { readonly kind: "layer"; readonly role: FeatureRole }
  | { readonly kind: "pieces"; readonly figure: FigureChoice }
  /** Ground reached once, twice, three times or more, and land nobody reaches. */
  | { readonly kind: "overlap"; readonly figure: FigureChoice }
  | {
      readonly kind: "places";
      readonly figure: FigureChoice;
      readonly level: "boundary" | "towns" | "villages" | "grids";
    };

/** What a layer carries wherever it goes: whose data, under which label. */
export interface ExportStamp {
  /** e.g. 示意数据 · 非法定界线; null for data that need none. */
  readonly label: string | null;
  readonly source: string;
  /** More lines, for the note that lies beside the files of a zip. */
  readonly notes: readonly string[];
}

export interface TakenAway {
  readonly fileName: string;
  readonly content: Blob;
}

/** What can be taken away as files. */
export interface TakeAwayJobs {
  /** Progress: steps of the writing, `what` being `read`, `write` or `pack`. Rejects saying why it cannot be written. */
  "export-layer": [
    {
      readonly district: string;
      readonly subject: ExportSubject;
      readonly format: ExportFormat;
      /** A code of the registry of coordinate systems. */
      readonly crs: string;
      readonly encoding: "utf-8" | "gbk";
      /** Name of the file without its ending. */
      readonly name: string;
      readonly stamp: ExportStamp;
    },
    TakenAway & { readonly features: number; readonly problems: readonly Problem[] },
  ];
  /**
   * The district as it is in use, own layers included, as files that can be served. Into `folder` where one is
   * given (then without content), else as a zip. Progress: files.
   */
  "save-district": [
    {
      readonly district: string;
      readonly id: string;
      readonly name: Words;
      /** Score card entries of this browser that go along. */
      readonly entered?: readonly ScoreSheet[];
      readonly folder?: FileSystemDirectoryHandle;
    },
    {
      readonly zip: TakenAway | null;
      readonly files: number;
      readonly bytes: number;
      /** Layers that could not be read and are therefore not in it. */
      readonly left: readonly Problem[];
    },
  ];
}
