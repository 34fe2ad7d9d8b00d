import proj4 from "proj4";
import { type Crs, CrsError, type Datum, needsDatumParameters } from "./crs";

export type LngLat = readonly [lng: number, lat: number];

/**
 * The seven parameters from an old datum to CGCS2000/WGS 84 in the position-vector sense:
 * dx, dy, dz in metres, rx, ry, rz in arc seconds, scale in parts per million; or only the first three.
 */
export type DatumParameters = readonly number[];

/** Both directions between a system's own x, y (easting, northing or degrees) and lng, lat; NaN gives NaN. */
export interface Projection {
  toLngLat(x: number, y: number): [number, number];
  fromLngLat(lng: number, lat: number): [number, number];
}

const ellipsoids: Record<Datum, string> = {
  cgcs2000: "+ellps=GRS80",
  wgs84: "+ellps=WGS84",
  "xian-1980": "+a=6378140 +rf=298.257",
  "beijing-1954": "+a=6378245 +rf=298.3",
};

/**
 * The way into and out of a system.
 *
 * CGCS2000 and WGS 84 degrees count as the same. An old datum needs the county's own parameters:
 * without them this throws `crs-old-datum`; a list that is not 3 or 7 finite numbers, `crs-bad-parameters`.
 */
export function projectionOf(crs: Crs, parameters?: DatumParameters): Projection {
  if (needsDatumParameters(crs) && parameters === undefined)
    throw new CrsError("crs-old-datum", { name: crs.name, code: crs.code });
  if (parameters !== undefined && !areParameters(parameters))
    throw new CrsError("crs-bad-parameters", { given: parameters.join(",") });
  if (crs.kind === "geographic" && !needsDatumParameters(crs)) return degrees;
  // The same ellipsoid on both sides, so that nothing is shifted unless parameters say so.
  const target = needsDatumParameters(crs) ? "+proj=longlat +datum=WGS84" : longlatOn(crs.datum);
  const converter = proj4(target, definitionOf(crs, parameters));
  return {
    toLngLat(x, y) {
      if (!Number.isFinite(x) || !Number.isFinite(y)) return [Number.NaN, Number.NaN];
      const [lng, lat] = converter.inverse([x, y]);
      return [lng as number, lat as number];
    },
    fromLngLat(lng, lat) {
      if (!Number.isFinite(lng) || !Number.isFinite(lat)) return [Number.NaN, Number.NaN];
      const [x, y] = converter.forward([lng, lat]);
      return [x as number, y as number];
    },
  };
}

const degrees: Projection = {
  toLngLat: (x, y) => [x, y],
  fromLngLat: (lng, lat) => [lng, lat],
};

function areParameters(parameters: DatumParameters): boolean {
  return (parameters.length === 3 || parameters.length === 7) && parameters.every(Number.isFinite);
}

function longlatOn(datum: Datum): string {
  return `+proj=longlat ${ellipsoids[datum]} +no_defs`;
}

function definitionOf(crs: Crs, parameters?: DatumParameters): string {
  const shift = needsDatumParameters(crs) && parameters ? ` +towgs84=${parameters.join(",")}` : "";
  if (crs.kind === "geographic") return `${longlatOn(crs.datum)}${shift}`;
  if (crs.kind === "web-mercator" || crs.strip === undefined)
    return "+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +nadgrids=@null +no_defs";
  const { strip } = crs;
  return (
    `+proj=etmerc +lat_0=${strip.latitudeOfOriginDegrees} +lon_0=${strip.centralMeridianDegrees} ` +
    `+k=${strip.scale} +x_0=${strip.falseEastingMetres} +y_0=${strip.falseNorthingMetres} ` +
    `${ellipsoids[crs.datum]}${shift} +units=m +no_defs`
  );
}
