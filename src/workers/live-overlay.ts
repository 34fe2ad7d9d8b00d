import type { Feature } from "geojson";

/** What live streams say over the files of a district; the whole of it each time, so that it may be told twice. */
export interface LiveOverlay {
  readonly layers: readonly {
    /** Id of the manifest's layer. */
    readonly layer: string;
    /** In place of the file's features with the same id, or beside them. */
    readonly features: readonly Feature[];
    readonly removed: readonly string[];
  }[];
  /** In place of the manifest's facts of the same name. */
  readonly facts: Readonly<
    Record<
      string,
      { readonly value: number; readonly unit: string; readonly date: string; readonly source: string }
    >
  >;
}
