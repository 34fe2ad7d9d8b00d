import type { Crs } from "../../geo/crs/crs";
import { cgcs2000, knownCrs, webMercator, wgs84 } from "../../geo/crs/registry";

/** A 6° strip is 3° wide on either side of its meridian; a 3° one half that, and the county may lie across its edge. */
const furthestDegrees = 3;

/**
 * Systems a county's layers are asked for in: degrees, Web Mercator, and the Gauss-Krüger strips of CGCS2000 that
 * its longitude lies in or beside, the nearest first.
 */
export function crsChoices(lng: number): readonly Crs[] {
  const away = ({ strip }: Crs) => Math.abs((strip?.centralMeridianDegrees ?? Infinity) - lng);
  const strips = knownCrs
    .filter((crs) => crs.datum === "cgcs2000" && crs.strip !== undefined && away(crs) <= furthestDegrees)
    .sort((a, b) => away(a) - away(b));
  return [cgcs2000, wgs84, ...strips, webMercator];
}
