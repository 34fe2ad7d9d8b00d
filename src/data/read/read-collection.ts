import type { Problem } from "../../model/problem";
import { readJson } from "./read-json";

/** The features of a file, not looked at yet; or why there are none. */
export interface ReadCollection {
  readonly features: readonly unknown[] | null;
  readonly problems: readonly Problem[];
}

const none = (problem: Problem): ReadCollection => ({ features: null, problems: [problem] });

/**
 * Takes the features out of a GeoJSON file in degrees; never throws.
 *
 * A district's own files are plain GeoJSON, which the engine's parser reads fastest. Anything else a
 * bureau sends goes through the formats, which find out encoding and coordinate system.
 */
export function readCollection(bytes: Uint8Array, file: string): ReadCollection {
  const json = readJson(bytes, file);
  if ("problem" in json) return none(json.problem);
  const value = json.value as {
    readonly type?: unknown;
    readonly features?: unknown;
    readonly crs?: unknown;
  };
  if (
    typeof value !== "object" ||
    value === null ||
    value.type !== "FeatureCollection" ||
    !Array.isArray(value.features)
  )
    return none({
      code: "not-a-collection",
      severity: "error",
      file,
      params: { found: kindOf(json.value), expected: "FeatureCollection" },
    });
  const declared = crsNameOf(value.crs);
  if (!isDegrees(declared))
    return none({
      code: "crs-not-degrees",
      severity: "error",
      file,
      params: { found: String(declared).slice(0, 60) },
    });
  const outside = metresAmong(value.features);
  if (outside !== null)
    return none({ code: "crs-not-degrees", severity: "error", file, params: { found: outside } });
  return { features: value.features, problems: [] };
}

function kindOf(value: unknown): string {
  if (value === null || typeof value !== "object") return String(value).slice(0, 40);
  if (Array.isArray(value)) return "[…]";
  const { type } = value as { readonly type?: unknown };
  return typeof type === "string" ? type.slice(0, 40) : "{…}";
}

/** Whether the system a file names is one of degrees; one that names none is taken to be. */
export const isDegrees = (crsName: string | null): boolean =>
  crsName === null || /CRS:?84$|EPSG:+(?:[\d.]*:)?(?:4326|4490)$/i.test(crsName);

/** The name in the `crs` member that GeoJSON had before RFC 7946 and GDAL still writes. */
export function crsNameOf(crs: unknown): string | null {
  const name = (crs as { readonly properties?: { readonly name?: unknown } } | null | undefined)?.properties
    ?.name;
  return typeof name === "string" ? name : null;
}

/** A first position in numbers no degree has, when most features have one: projected metres. */
export function metresAmong(features: readonly unknown[]): string | null {
  const firsts = features.flatMap((feature) => {
    const geometry = (feature as { readonly geometry?: { readonly coordinates?: unknown } } | null)?.geometry;
    const first = firstPosition(geometry?.coordinates);
    return first === null ? [] : [first];
  });
  const beyond = firsts.filter(([x, y]) => Math.abs(x) > 180 || Math.abs(y) > 90);
  const example = beyond[0];
  return example !== undefined && beyond.length * 2 > firsts.length ? example.join(", ") : null;
}

function firstPosition(coordinates: unknown): readonly [number, number] | null {
  let nested = coordinates;
  for (let depth = 0; depth < 5 && Array.isArray(nested); depth += 1) {
    const [x, y] = nested;
    if (typeof x === "number" && typeof y === "number") return [x, y];
    nested = x;
  }
  return null;
}
