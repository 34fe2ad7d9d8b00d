import type { Feature, Geometry } from "geojson";
import type { FigureWords } from "./figure-words";

/** A file that is not what the command needs; the message names file and feature. */
export class DataError extends Error {
  override readonly name = "DataError";
}

const singles = ["Point", "LineString", "Polygon", "MultiPoint", "MultiLineString", "MultiPolygon"];
const degreesNames = /CRS84|EPSG:{1,2}(4326|4490)\b|EPSG::?(4326|4490)\b/i;

/**
 * The features of a GeoJSON text: a FeatureCollection, a Feature, a bare geometry or a collection of geometries. Rings are
 * not judged here (they are cleaned later, and what was done is told), but what cannot be degrees is refused.
 *
 * Throws `DataError`. A feature without geometry is kept: it is left out by the computation, and told.
 */
export function plainGeoJson(text: string, path: string, { say }: FigureWords): readonly Feature[] {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (fault) {
    throw new DataError(
      say("not-json", { path, detail: fault instanceof Error ? fault.message : String(fault) }),
    );
  }
  if (!isRecord(json)) throw new DataError(say("not-geojson", { path, found: kindOf(json) }));
  const crs = crsName(json);
  if (crs !== null && !degreesNames.test(crs)) throw new DataError(say("wrong-crs", { path, found: crs }));
  const features = featuresOf(json);
  if (features === null) throw new DataError(say("not-geojson", { path, found: kindOf(json.type ?? json) }));
  if (!features.some((feature) => isRecord(feature) && feature.geometry != null))
    throw new DataError(say("empty-file", { path }));
  features.forEach((feature, index) => {
    const detail = faultOf(feature, say);
    if (detail !== null) throw new DataError(say("bad-feature", { path, index, detail }));
  });
  return features as readonly Feature[];
}

type Loose = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Loose =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const kindOf = (value: unknown): string =>
  typeof value === "string"
    ? value.slice(0, 40)
    : value === null
      ? "null"
      : Array.isArray(value)
        ? "[…]"
        : typeof value;

function crsName({ crs }: Loose): string | null {
  if (!isRecord(crs) || !isRecord(crs.properties)) return null;
  const { name } = crs.properties;
  return typeof name === "string" ? name : null;
}

function featuresOf(json: Loose): readonly unknown[] | null {
  if (json.type === "FeatureCollection") return Array.isArray(json.features) ? json.features : null;
  if (json.type === "Feature") return [json];
  if (json.type === "GeometryCollection")
    return Array.isArray(json.geometries) ? json.geometries.map(bare) : null;
  return typeof json.type === "string" && singles.includes(json.type) ? [bare(json)] : null;
}

const bare = (geometry: unknown) => ({ type: "Feature", properties: {}, geometry });

/** What is wrong with a feature, null where nothing is. */
function faultOf(feature: unknown, say: FigureWords["say"]): string | null {
  if (!isRecord(feature) || feature.type !== "Feature")
    return say("bad-geometry", { found: kindOf(feature) });
  const { geometry } = feature;
  if (geometry === null || geometry === undefined) return null;
  return geometryFault(geometry, say);
}

function geometryFault(geometry: unknown, say: FigureWords["say"]): string | null {
  if (!isRecord(geometry)) return say("bad-geometry", { found: kindOf(geometry) });
  if (geometry.type === "GeometryCollection" && Array.isArray(geometry.geometries))
    return (
      geometry.geometries.map((part) => geometryFault(part, say)).find((fault) => fault !== null) ?? null
    );
  if (typeof geometry.type !== "string" || !singles.includes(geometry.type))
    return say("bad-geometry", { found: kindOf(geometry.type) });
  return positionFault(geometry.coordinates, depthOf(geometry.type as Geometry["type"]), say);
}

/** How deep positions lie in `coordinates`. */
function depthOf(type: Geometry["type"]): number {
  if (type === "Point") return 0;
  if (type === "LineString" || type === "MultiPoint") return 1;
  return type === "MultiPolygon" ? 3 : 2;
}

function positionFault(value: unknown, depth: number, say: FigureWords["say"]): string | null {
  const found = () => JSON.stringify(value)?.slice(0, 60) ?? "—";
  if (!Array.isArray(value)) return say("bad-coordinate", { found: found() });
  if (depth > 0) {
    for (const part of value) {
      const fault = positionFault(part, depth - 1, say);
      if (fault !== null) return fault;
    }
    return null;
  }
  const [x, y] = value as readonly unknown[];
  if (typeof x !== "number" || typeof y !== "number") return say("bad-coordinate", { found: found() });
  return Math.abs(x) > 180 || Math.abs(y) > 90 ? say("metres", { found: found() }) : null;
}
