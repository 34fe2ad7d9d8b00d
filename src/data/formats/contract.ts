import type { Feature } from "geojson";
import type { Crs } from "../../geo/crs/crs";
import type { ShiftedDatum } from "../../geo/crs/gcj02";
import type { DatumParameters } from "../../geo/crs/transform";
import type { HeightField } from "../../geo/elevation";
import type { Problem } from "../../model/problem";

/** How the text encoding was decided. Each has words in the locales under `encoding-how-…`. */
export type EncodingHow =
  | "told"
  | "format"
  | "bom"
  | "declared"
  | "cpg"
  | "ldid"
  | "ascii"
  | "strict-utf8"
  | "scored"
  | "scored-against-declared";

export interface EncodingFinding {
  /** A label TextDecoder knows: `utf-8`, `gb18030`, `big5`, `utf-16le`, `windows-1252`. */
  readonly name: string;
  readonly how: EncodingHow;
  /** What the file itself claimed, where it claimed something. */
  readonly declared?: string;
}

/** How the coordinate system was decided. Each has words in the locales under `crs-how-…`. */
export type CrsHow =
  | "told"
  | "format"
  | "declared"
  | "declared-swapped"
  | "degrees"
  | "degrees-swapped"
  | "degrees-text"
  | "zone-prefix"
  | "zone-prefix-swapped"
  | "central-meridian"
  | "central-meridian-swapped"
  | "web-mercator"
  | "web-mercator-swapped"
  | "undecided"
  | "refused";

export interface CrsFinding {
  /** `EPSG:4546`, `local` (parameters in the file), or null where it could not be decided. */
  readonly code: string | null;
  readonly how: CrsHow;
  /** What the file says of itself: the name in the .prj, the crs member. */
  readonly declared?: string;
  /** Other systems the numbers would fit, best first, for the user to choose from. */
  readonly candidates?: readonly { readonly code: string; readonly middle: readonly [number, number] }[];
}

/** What a user or the command line may decide instead of the reader. */
export interface ReadOptions {
  readonly fileName: string;
  /** Files beside it, by name: a shapefile's .dbf, .prj, .cpg. */
  readonly siblings?: Readonly<Record<string, Uint8Array>>;
  /** A TextDecoder label. */
  readonly encoding?: string;
  /** A code of the registry. */
  readonly crs?: string;
  /** For Xian 80 and Beijing 54: three or seven parameters to CGCS2000. */
  readonly datumParameters?: DatumParameters;
  /** Undo this shift after projecting. Never guessed silently. */
  readonly datum?: ShiftedDatum;
  /** The district's centre, lng, lat: ranks central meridians. */
  readonly near?: readonly [number, number];
  /** Columns of a table that hold the place. */
  readonly columns?: PlaceColumns;
  /** `quick` leaves out the search for crossings and the like, about 0.1 ms a polygon. Default: `full`. */
  readonly checks?: "full" | "quick";
  /** Called now and then with the share done, 0 to 1; throwing from it stops the reading. */
  readonly onProgress?: (share: number) => void;
}

export interface PlaceColumns {
  readonly x?: string;
  readonly y?: string;
  /** Well-known text. */
  readonly geometry?: string;
}

/** One layer as it will be used: positions in degrees of CGCS2000/WGS 84. */
export interface Layer {
  readonly name: string;
  readonly format: FormatId;
  readonly encoding: EncodingFinding;
  readonly crs: CrsFinding;
  /** In lng, lat; in the file's own coordinates while `crs.code` is null. */
  readonly features: Feature[];
  /** Kinds that occur, `null` for features without geometry. */
  readonly geometryTypes: readonly string[];
  /** west, south, east, north in degrees; null without a placed position. */
  readonly bbox: readonly [number, number, number, number] | null;
  readonly fields: readonly Field[];
  readonly problems: readonly Problem[];
  /** Properties of the first features. */
  readonly firstRows: readonly Readonly<Record<string, unknown>>[];
}

export interface Field {
  readonly name: string;
  readonly type: "text" | "number" | "boolean" | "date" | "mixed" | "empty" | "object";
}

/** Everything one file gave. A file that cannot be read gives no layer and an error among the problems. */
export interface ReadResult {
  readonly layers: readonly Layer[];
  readonly elevations: readonly Elevation[];
  /** Problems of the file as a whole. */
  readonly problems: readonly Problem[];
}

export interface Elevation {
  readonly name: string;
  readonly format: FormatId;
  readonly crs: CrsFinding;
  readonly field: HeightField;
}

export const formatIds = [
  "geojson",
  "geojson-lines",
  "topojson",
  "shapefile",
  "zip",
  "kml",
  "kmz",
  "gpx",
  "csv",
  "xlsx",
  "xls",
  "flatgeobuf",
  "geopackage",
  "geotiff",
  "ascii-grid",
  "hgt",
] as const;

export type FormatId = (typeof formatIds)[number];

/** What a format's own reader hands on: positions still in the file's coordinates. */
export interface RawLayer {
  readonly name: string;
  readonly format: FormatId;
  readonly encoding: EncodingFinding;
  readonly features: Feature[];
  /** What the file says about its system: a .prj text, a code. `fixed`: the format allows only this one. */
  readonly declaredCrs?: { readonly text: string } | { readonly fixed: Crs };
  /** Text columns gave degrees, minutes and seconds. */
  readonly degreesText?: boolean;
  readonly problems: Problem[];
}

export interface RawResult {
  readonly layers: readonly RawLayer[];
  readonly elevations?: readonly Elevation[];
  readonly problems?: readonly Problem[];
}

/** One format: how it is told from others and how it is read. */
export interface Format {
  readonly id: FormatId;
  /** Endings in lower case, without the dot. */
  readonly extensions: readonly string[];
  /** True when the first bytes can only be this format. */
  readonly recognise?: (head: Uint8Array) => boolean;
  /** Throws FormatError where nothing can be read. */
  readonly read: (bytes: Uint8Array, options: ReadOptions) => RawResult | Promise<RawResult>;
}
