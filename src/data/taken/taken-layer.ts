import type { ShiftedDatum } from "../../geo/crs/gcj02";
import type { ReadingProblem } from "../../indicators/reading-problems";
import type { Problem } from "../../model/problem";
import type { Role } from "../../model/role";
import type { Words } from "../../model/words";
import type { CrsFinding, EncodingFinding, FormatId } from "../formats/contract";

/**
 * A layer the doctor has cured and the user has accepted: the one thing that passes from the doctor to whoever
 * keeps it. Plain data, fit for structured cloning; the bytes are meant to be handed over, not copied.
 */
export interface TakenLayer {
  /** Lower-case letters, digits and hyphens, as a manifest wants it; unique among the layers of all districts. */
  readonly id: string;
  /** URL of the district's folder, ending in "/", as jobs name it. */
  readonly district: string;
  readonly role: Role;
  readonly name: Words;
  /** `replace`: instead of every other layer of the role. `join`: beside them. */
  readonly mode: "replace" | "join";
  /**
   * `geojson`: a UTF-8 FeatureCollection, positions lng, lat in degrees of CGCS2000/WGS 84, fields already under
   * the role's own names, so that a manifest needs no `fields`. Else, for the role `elevation`, the raster as it was.
   */
  readonly format: "geojson" | "tif" | "asc" | "hgt";
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Features in the bytes; 1 for a raster. */
  readonly features: number;
  /** west, south, east, north in degrees; null without a placed position. */
  readonly bbox: readonly [number, number, number, number] | null;
  readonly source: TakenSource;
  /** What was repaired, and what is not in the bytes and why, kind by kind: for the passports of its figures. */
  readonly repairs: readonly ReadingProblem[];
  readonly setAside: readonly ReadingProblem[];
  /** The same one by one. */
  readonly lines: Blob;
}

/**
 * The JSON in `lines`: one for each repair and for each feature that was set aside. `file` is the source's name,
 * `feature` the id or code, else `#n` counted in the original file. Hundreds of thousands of them are never
 * unpacked on the page's thread.
 */
export interface TakenLines {
  readonly repairs: readonly Problem[];
  readonly setAside: readonly Problem[];
}

export function packLines(lines: TakenLines): Blob {
  return new Blob([JSON.stringify(lines)], { type: "application/json" });
}

/** Where the layer comes from and how that was read; each decision with how it was reached. */
export interface TakenSource {
  /** Name of the file as it was dropped, with the path inside an archive's layer where it has one. */
  readonly file: string;
  readonly layer: string;
  /** SHA-256 of that file's bytes, lower-case hex, where they were at hand: passports name it. */
  readonly hash?: string;
  /** The day the data speak of, YYYY-MM-DD: what the user said, else the day the file was last changed. */
  readonly date: string;
  readonly format: FormatId;
  readonly encoding: EncodingFinding;
  readonly crs: CrsFinding;
  /** The shift that was undone, and by what it was found; null where none was. */
  readonly datum: TakenDatum | null;
  /** Canonical field → column of the file, or a value given to all features. */
  readonly fields: Readonly<Record<string, TakenField>>;
  /** Features in the file. */
  readonly features: number;
}

export interface TakenDatum {
  readonly name: ShiftedDatum;
  /** `told`: the user's word. `fitted`: the fit against the district was accepted. */
  readonly how: "told" | "fitted";
  /** Median distance to the district's own lines before and after; absent where it was not measured. */
  readonly medianOffsetMetres?: { readonly before: number; readonly after: number };
}

export interface TakenField {
  readonly column?: string;
  readonly constant?: string | number | boolean;
  /** What numbers were multiplied by to come into the role's unit; absent for 1. */
  readonly factor?: number;
}
