import type { Feature } from "geojson";
import type { Crs } from "../../geo/crs/crs";
import type { Problem } from "../../model/problem";
import type { WriteEncoding } from "./encode-text";

/** A layer to be written: features in degrees. */
export interface WriteLayer {
  readonly name: string;
  readonly features: readonly Feature[];
}

export interface WriteOptions {
  /** The system the coordinates are written in. */
  readonly crs: Crs;
  /** For formats that leave a choice. */
  readonly encoding: WriteEncoding;
}

export interface WrittenFile {
  /** Appended to the name without its ending: `.shp`, `_point.dbf`, or the whole ending asked for. */
  readonly suffix: string;
  readonly bytes: Uint8Array;
}

export interface Written {
  readonly files: readonly WrittenFile[];
  readonly problems: readonly Problem[];
}

/** One format that can be written. Throws FormatError where a layer cannot be written in it. */
export interface Writer {
  readonly id: string;
  readonly extensions: readonly string[];
  readonly write: (layer: WriteLayer, options: WriteOptions) => Written | Promise<Written>;
}
