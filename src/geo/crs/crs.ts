/** The datums that Chinese county data come in. The first two are taken as they are. */
export type Datum = "cgcs2000" | "wgs84" | "xian-1980" | "beijing-1954";

/**
 * A coordinate reference system as this workbench understands it: degrees, Web Mercator, or a
 * Gauss-Krüger (transverse Mercator) strip.
 */
export interface Crs {
  /** `EPSG:4546`, or `local` for a strip that only its parameters describe. */
  readonly code: string;
  readonly name: string;
  readonly kind: "geographic" | "web-mercator" | "transverse-mercator";
  readonly datum: Datum;
  /** Present for transverse Mercator. */
  readonly strip?: Strip;
}

/** The parameters of one transverse Mercator strip; metres and degrees. */
export interface Strip {
  readonly centralMeridianDegrees: number;
  readonly falseEastingMetres: number;
  readonly falseNorthingMetres: number;
  readonly scale: number;
  readonly latitudeOfOriginDegrees: number;
  /** 3 or 6; a local strip has none. */
  readonly widthDegrees?: 3 | 6;
  /** Set when the easting begins with the zone's number, e.g. 37 in 37 513 260. */
  readonly zone?: number;
}

/** Why a coordinate system cannot be used as it stands. `code` keys the words in the locales. */
export class CrsError extends Error {
  constructor(
    readonly code: "crs-unknown-code" | "crs-old-datum" | "crs-bad-parameters",
    readonly params: Readonly<Record<string, string | number>>,
  ) {
    super(`${code}: ${JSON.stringify(params)}`);
    this.name = "CrsError";
  }
}

/** True for datums whose link to CGCS2000 is local: without parameters the error is 50 to 150 m. */
export function needsDatumParameters(crs: Crs): boolean {
  return crs.datum === "xian-1980" || crs.datum === "beijing-1954";
}
