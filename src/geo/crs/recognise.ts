import type { Crs, Datum } from "./crs";
import { cgcs2000, crsByCode, gaussKruger, knownCrs, webMercator, wgs84 } from "./registry";
import { findNode, type WktNode, wktTree } from "./wkt-tree";

/** What a .prj, a `crs` member or a name says: a system and by what it was known, or that it says nothing we know. */
export type Recognition =
  | { readonly crs: Crs; readonly by: "code" | "name" | "parameters" }
  | { readonly unknown: string; readonly why: "not-understood" | "contradiction" | "unsupported-projection" };

const datumPatterns: readonly [Datum, RegExp][] = [
  [
    "cgcs2000",
    /CGCS[\s_-]*2000|China[\s_-]*(Geodetic[\s_-]*Coordinate[\s_-]*System[\s_-]*)?2000|GCS2000|国家大地坐标系|国家2000|2000国家|大地2000/i,
  ],
  ["xian-1980", /Xi'?an[\s_-]*(19)?80|西安\s*(19)?80|(19)?80\s*西安|国家80|80坐标系/i],
  ["beijing-1954", /Beijing[\s_-]*(19)?54|北京\s*(19)?54|(19)?54\s*(年)?北京|新54|54坐标系/i],
  ["wgs84", /WGS[\s_-]*(19)?84|World[\s_-]*Geodetic[\s_-]*System[\s_-]*1984/i],
];

/** Ellipsoids by their semi-major axis and inverse flattening. */
const ellipsoids: readonly [Datum, number, number][] = [
  ["xian-1980", 6_378_140, 298.257],
  ["beijing-1954", 6_378_245, 298.3],
  ["cgcs2000", 6_378_137, 298.257222101],
  ["wgs84", 6_378_137, 298.257223563],
];

const merc = /Mercator_Auxiliary_Sphere|Pseudo.?Mercator|Web_?Mercator|Popular_Visualisation|EPSG:3857/i;

/**
 * Reads a coordinate system out of ESRI or OGC well-known text, a PROJ string, a code, or a plain name
 * such as `CGCS2000_3_Degree_GK_Zone_37` or `2000国家大地坐标系 3度带 中央经线111`.
 */
export function recogniseCrs(text: string): Recognition {
  const clean = text.replace(/^\uFEFF/, "").trim();
  const tree = wktTree(clean);
  if (tree !== undefined) return fromTree(tree, clean);
  if (/^\+/.test(clean) || clean.includes("+proj=")) return fromProjString(clean);
  if (/^(urn:|https?:|EPSG|OGC|CRS84|\d{4,6}$)/i.test(clean)) {
    const crs = crsByCode(clean);
    // A code says exactly what it means: lacking it, the numbers must not be read as something else.
    return crs ? { crs, by: "code" } : { unknown: clean, why: "unsupported-projection" };
  }
  return fromName(clean);
}

function fromTree(tree: WktNode, text: string): Recognition {
  const name = tree.texts[0] ?? "";
  if (/PROJ(CS|CRS|ECTEDCRS)/.test(tree.keyword) || tree.keyword === "COMPD_CS")
    return fromProjected(tree, text);
  if (!/GEO(G|D|GCS|GCRS|DCRS|GRAPHICCRS|DETICCRS)/.test(tree.keyword))
    return { unknown: name, why: "not-understood" };
  const datum = datumOf(tree, name);
  if (datum === undefined) return { unknown: name, why: "not-understood" };
  if (datum === "contradiction") return { unknown: name, why: "contradiction" };
  return { crs: geographicOf(datum), by: "parameters" };
}

function fromProjected(tree: WktNode, text: string): Recognition {
  const projected = findNode(tree, "PROJCS", "PROJCRS", "PROJECTEDCRS") ?? tree;
  const name = projected.texts[0] ?? "";
  if (merc.test(text)) return { crs: webMercator, by: "name" };
  const method = findNode(projected, "PROJECTION", "METHOD")?.texts[0] ?? "";
  if (!/Gauss|Transverse[\s_]*Mercator/i.test(method))
    return { unknown: name, why: "unsupported-projection" };
  const datum = datumOf(projected, name);
  if (datum === undefined) return { unknown: name, why: "not-understood" };
  if (datum === "contradiction") return { unknown: name, why: "contradiction" };
  return fromStrip(name, datum, {
    centralMeridianDegrees:
      parameter(projected, /central_?\s?meridian|longitude.*natural origin/i) ?? Number.NaN,
    falseEastingMetres: parameter(projected, /false[\s_]easting/i) ?? 0,
    falseNorthingMetres: parameter(projected, /false[\s_]northing/i) ?? 0,
    scale: parameter(projected, /scale[\s_]factor/i) ?? 1,
    latitudeOfOriginDegrees: parameter(projected, /latitude[\s_]of[\s_](origin|natural)/i) ?? 0,
  });
}

type BareStrip = Omit<NonNullable<Crs["strip"]>, "widthDegrees" | "zone">;

/** The registered strip with these parameters, or a local one: many cities keep their own central meridian. */
function fromStrip(name: string, datum: Datum, strip: BareStrip): Recognition {
  if (!Number.isFinite(strip.centralMeridianDegrees)) return { unknown: name, why: "not-understood" };
  const same = knownCrs.filter(
    (crs) =>
      crs.datum === datum &&
      crs.strip !== undefined &&
      Math.abs(crs.strip.centralMeridianDegrees - strip.centralMeridianDegrees) < 1e-9 &&
      crs.strip.falseEastingMetres === strip.falseEastingMetres &&
      crs.strip.falseNorthingMetres === strip.falseNorthingMetres &&
      crs.strip.scale === strip.scale &&
      crs.strip.latitudeOfOriginDegrees === strip.latitudeOfOriginDegrees,
  );
  // A 6° strip without prefix has the same numbers as the 3° one: the name decides, else 3°.
  const saysThree = /3[\s_-]*(deg|度)/i.test(name);
  const saysSix = !saysThree && /GK_(CM|Zone)|Gauss[\s_-]*Kr|6[\s_-]*(deg|度)/i.test(name);
  const crs = same.find((one) => one.strip?.widthDegrees === (saysSix ? 6 : 3)) ?? same[0];
  if (crs !== undefined) return { crs, by: "parameters" };
  return { crs: { code: "local", name, kind: "transverse-mercator", datum, strip }, by: "parameters" };
}

function parameter(tree: WktNode, name: RegExp): number | undefined {
  if (tree.keyword === "PARAMETER" && name.test(tree.texts[0] ?? "")) return tree.numbers[0];
  for (const child of tree.children) {
    const value = parameter(child, name);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** By the ellipsoid, which decides the arithmetic; a datum's name that says otherwise is a contradiction. */
function datumOf(tree: WktNode, name: string): Datum | "contradiction" | undefined {
  const spheroid = findNode(tree, "SPHEROID", "ELLIPSOID");
  const [axis, flattening] = spheroid?.numbers ?? [];
  const bySize = ellipsoids.find(
    ([, a, rf]) => Math.abs((axis ?? 0) - a) < 0.5 && Math.abs((flattening ?? 0) - rf) < 1e-7,
  )?.[0];
  const datum = findNode(tree, "DATUM", "ENSEMBLE", "TRF", "GEODETICDATUM")?.texts[0] ?? "";
  const geographic =
    findNode(tree, "GEOGCS", "BASEGEOGCRS", "GEOGCRS", "BASEGEODCRS", "GEODCRS")?.texts[0] ?? "";
  const byName = namedDatum(`${datum} ${geographic} ${name}`);
  if (bySize === undefined) return spheroid === undefined ? byName : undefined;
  if (byName === undefined || byName === bySize) return bySize;
  const modern = (one: Datum) => one === "cgcs2000" || one === "wgs84";
  return modern(byName) && modern(bySize) ? byName : "contradiction";
}

function namedDatum(text: string): Datum | undefined {
  return datumPatterns.find(([, pattern]) => pattern.test(text))?.[0];
}

function geographicOf(datum: Datum): Crs {
  if (datum === "cgcs2000") return cgcs2000;
  if (datum === "wgs84") return wgs84;
  return crsByCode(datum === "xian-1980" ? "4610" : "4214") as Crs;
}

function fromName(name: string): Recognition {
  const code = /EPSG[\s:_-]*(\d{4,6})/i.exec(name)?.[1];
  if (code !== undefined && crsByCode(code)) return { crs: crsByCode(code) as Crs, by: "code" };
  if (merc.test(name)) return { crs: webMercator, by: "name" };
  const datum = namedDatum(name);
  if (datum === undefined) return { unknown: name, why: "not-understood" };
  // The digits of "2000" and "1980" must not be read as a zone or a meridian.
  const rest = name.replace(/CGCS[\s_-]*2000|2000|19(54|80|84)/gi, " ");
  const zone = /(?:zone|带号|第)[\s_:：]*(\d{2})|(\d{2})\s*(?:号)?带/i.exec(rest);
  const meridian =
    /(?:CM|中央经线|中央子午线|L0)[\s_:：=]*(\d{2,3})|(\d{2,3})\s*(?:E\b|°E|度\s*(?:中央|分带)?$)/i.exec(
      rest,
    );
  const zoneNumber = Number(zone?.[1] ?? zone?.[2] ?? Number.NaN);
  const saysSix = /6[\s_-]*(deg|度)/i.test(rest) || (/GK_CM/i.test(rest) && !/3[\s_-]*deg/i.test(rest));
  const widthDegrees = saysSix || (zoneNumber >= 13 && zoneNumber <= 23) ? 6 : 3;
  const centralMeridianDegrees = meridian
    ? Number(meridian[1] ?? meridian[2])
    : widthDegrees === 3
      ? zoneNumber * 3
      : zoneNumber * 6 - 3;
  if (Number.isFinite(centralMeridianDegrees)) {
    const prefixed = !meridian;
    const crs = gaussKruger({ datum, widthDegrees, centralMeridianDegrees, prefixed });
    return crs ? { crs, by: "name" } : { unknown: name, why: "not-understood" };
  }
  if (/GK|Gauss|高斯|投影|带/i.test(rest)) return { unknown: name, why: "not-understood" };
  return { crs: geographicOf(datum), by: "name" };
}

function fromProjString(text: string): Recognition {
  const value = (key: string) => new RegExp(`\\+${key}=([^\\s]+)`).exec(text)?.[1];
  const number = (key: string, otherwise: number) => Number(value(key) ?? otherwise);
  const ellipsoid = value("ellps") ?? value("datum") ?? "";
  const size = ellipsoids.find(
    ([, a, rf]) => Number(value("a")) === a && Math.abs(number("rf", 0) - rf) < 1e-7,
  );
  const named: Record<string, Datum> = {
    GRS80: "cgcs2000",
    WGS84: "wgs84",
    IAU76: "xian-1980",
    krass: "beijing-1954",
  };
  const datum = named[ellipsoid] ?? size?.[0];
  const method = value("proj");
  if (method === "merc" && value("a") === value("b")) return { crs: webMercator, by: "parameters" };
  if (datum === undefined) return { unknown: text, why: "not-understood" };
  if (method === "longlat" || method === "latlong") return { crs: geographicOf(datum), by: "parameters" };
  if (method !== "tmerc" && method !== "etmerc" && method !== "gauss")
    return { unknown: text, why: "unsupported-projection" };
  return fromStrip(text, datum, {
    centralMeridianDegrees: number("lon_0", Number.NaN),
    falseEastingMetres: number("x_0", 0),
    falseNorthingMetres: number("y_0", 0),
    scale: number("k", number("k_0", 1)),
    latitudeOfOriginDegrees: number("lat_0", 0),
  });
}
