import type { Crs, Datum, Strip } from "./crs";

interface Family {
  readonly firstEpsg: number;
  readonly firstZone: number;
  readonly count: number;
  readonly widthDegrees: 3 | 6;
  readonly datum: Datum;
  /** Whether the easting carries the zone's number in front. */
  readonly prefixed: boolean;
}

/** Gauss-Krüger families of the EPSG dataset; zones 25–45 are 3° wide, zones 13–23 are 6° wide. */
const families: readonly Family[] = [
  { firstEpsg: 4513, firstZone: 25, count: 21, widthDegrees: 3, datum: "cgcs2000", prefixed: true },
  { firstEpsg: 4534, firstZone: 25, count: 21, widthDegrees: 3, datum: "cgcs2000", prefixed: false },
  { firstEpsg: 4491, firstZone: 13, count: 11, widthDegrees: 6, datum: "cgcs2000", prefixed: true },
  { firstEpsg: 4502, firstZone: 13, count: 11, widthDegrees: 6, datum: "cgcs2000", prefixed: false },
  { firstEpsg: 2349, firstZone: 25, count: 21, widthDegrees: 3, datum: "xian-1980", prefixed: true },
  { firstEpsg: 2370, firstZone: 25, count: 21, widthDegrees: 3, datum: "xian-1980", prefixed: false },
  { firstEpsg: 2327, firstZone: 13, count: 11, widthDegrees: 6, datum: "xian-1980", prefixed: true },
  { firstEpsg: 2338, firstZone: 13, count: 11, widthDegrees: 6, datum: "xian-1980", prefixed: false },
  { firstEpsg: 2401, firstZone: 25, count: 21, widthDegrees: 3, datum: "beijing-1954", prefixed: true },
  { firstEpsg: 2422, firstZone: 25, count: 21, widthDegrees: 3, datum: "beijing-1954", prefixed: false },
  { firstEpsg: 21413, firstZone: 13, count: 11, widthDegrees: 6, datum: "beijing-1954", prefixed: true },
  { firstEpsg: 21453, firstZone: 13, count: 11, widthDegrees: 6, datum: "beijing-1954", prefixed: false },
];

const datumNames: Record<Datum, string> = {
  cgcs2000: "CGCS2000",
  wgs84: "WGS 84",
  "xian-1980": "Xian 1980",
  "beijing-1954": "Beijing 1954",
};

function stripOf(family: Family, zone: number): Strip {
  return {
    centralMeridianDegrees: family.widthDegrees === 3 ? zone * 3 : zone * 6 - 3,
    falseEastingMetres: (family.prefixed ? zone * 1e6 : 0) + 500_000,
    falseNorthingMetres: 0,
    scale: 1,
    latitudeOfOriginDegrees: 0,
    widthDegrees: family.widthDegrees,
    ...(family.prefixed ? { zone } : {}),
  };
}

function membersOf(family: Family): Crs[] {
  return Array.from({ length: family.count }, (_, index) => {
    const zone = family.firstZone + index;
    const strip = stripOf(family, zone);
    const width = family.widthDegrees === 3 ? "3-degree Gauss-Kruger" : "Gauss-Kruger";
    const place = family.prefixed ? `zone ${zone}` : `CM ${strip.centralMeridianDegrees}E`;
    return {
      code: `EPSG:${family.firstEpsg + index}`,
      name: `${datumNames[family.datum]} / ${width} ${place}`,
      kind: "transverse-mercator",
      datum: family.datum,
      strip,
    };
  });
}

/** UTM north; 43–53 cover China. Drone and GPS software writes them. */
function utmZones(): Crs[] {
  return Array.from({ length: 60 }, (_, index) => {
    const zone = 1 + index;
    return {
      code: `EPSG:${32600 + zone}`,
      name: `WGS 84 / UTM zone ${zone}N`,
      kind: "transverse-mercator",
      datum: "wgs84",
      strip: {
        centralMeridianDegrees: zone * 6 - 183,
        falseEastingMetres: 500_000,
        falseNorthingMetres: 0,
        scale: 0.9996,
        latitudeOfOriginDegrees: 0,
      },
    };
  });
}

/** The degrees of this workbench; the difference to WGS 84 is below a millimetre in the ellipsoid. */
export const cgcs2000: Crs = {
  code: "EPSG:4490",
  name: "CGCS2000",
  kind: "geographic",
  datum: "cgcs2000",
};
export const wgs84: Crs = { code: "EPSG:4326", name: "WGS 84", kind: "geographic", datum: "wgs84" };
export const webMercator: Crs = {
  code: "EPSG:3857",
  name: "WGS 84 / Pseudo-Mercator",
  kind: "web-mercator",
  datum: "wgs84",
};
const xian1980: Crs = { code: "EPSG:4610", name: "Xian 1980", kind: "geographic", datum: "xian-1980" };
const beijing1954: Crs = {
  code: "EPSG:4214",
  name: "Beijing 1954",
  kind: "geographic",
  datum: "beijing-1954",
};

/** Every system known by code. */
export const knownCrs: readonly Crs[] = [
  cgcs2000,
  wgs84,
  webMercator,
  xian1980,
  beijing1954,
  ...families.flatMap(membersOf),
  ...utmZones(),
];

const byCode = new Map(knownCrs.map((crs) => [crs.code, crs]));
const sameAs = new Map([
  ["EPSG:900913", "EPSG:3857"],
  ["EPSG:102100", "EPSG:3857"],
  ["EPSG:3785", "EPSG:3857"],
  ["OGC:CRS84", "EPSG:4326"],
  ["CRS84", "EPSG:4326"],
]);

/**
 * The system with this code. Takes `EPSG:4546`, `epsg:4546`, `4546`, `urn:ogc:def:crs:EPSG::4546`,
 * `http://www.opengis.net/def/crs/EPSG/0/4546` and `CRS84`; undefined when it is not one of ours.
 */
export function crsByCode(code: string): Crs | undefined {
  const text = code.trim();
  const tail = /(\d{4,6})$/.exec(text)?.[1];
  const key = /CRS:?84$/i.test(text) ? "CRS84" : tail === undefined ? text : `EPSG:${tail}`;
  return byCode.get(sameAs.get(key) ?? key);
}

/** The Gauss-Krüger strip of a datum with this central meridian or zone, where EPSG has one. */
export function gaussKruger(wanted: {
  readonly datum: Datum;
  readonly widthDegrees: 3 | 6;
  readonly centralMeridianDegrees: number;
  readonly prefixed: boolean;
}): Crs | undefined {
  return knownCrs.find(
    ({ datum, strip }) =>
      datum === wanted.datum &&
      strip?.widthDegrees === wanted.widthDegrees &&
      strip.centralMeridianDegrees === wanted.centralMeridianDegrees &&
      (strip.zone !== undefined) === wanted.prefixed,
  );
}
