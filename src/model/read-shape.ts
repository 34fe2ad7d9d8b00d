import type { Geometry, Position } from "geojson";
import { cleanGeometry, type Repair } from "../geo/clean-geometry";
import { type Shape, shapeTypes } from "./schema/role-schema";

/** A geometry fit for every engine, or why there is none. */
export interface ReadShape {
  readonly geometry: Geometry | null;
  readonly repairs: readonly Repair[];
  readonly fault?: {
    readonly code:
      | "geometry-null"
      | "geometry-empty"
      | "geometry-kind"
      | "geometry-malformed"
      | "geometry-unusable";
    readonly params: Readonly<Record<string, string | number>>;
  };
}

const depths: Readonly<Record<string, number>> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
};

const none = (
  code: NonNullable<ReadShape["fault"]>["code"],
  params: Readonly<Record<string, string | number>> = {},
): ReadShape => ({ geometry: null, repairs: [], fault: { code, params } });

/**
 * Reads a geometry for a role: the right kind, sound arrays, closed, cleaned and repaired.
 *
 * A lone part in a multi-geometry counts as the simple kind. Tracks are not cleaned here, because their
 * positions belong to times.
 */
export function readShape(raw: unknown, shape: Shape): ReadShape {
  if (raw === null || raw === undefined) return none("geometry-null", { expected: expected(shape) });
  if (typeof raw !== "object")
    return none("geometry-malformed", { kind: typeof raw, expected: expected(shape) });
  const { type, coordinates } = raw as { readonly type?: unknown; readonly coordinates?: unknown };
  const depth = typeof type === "string" ? depths[type] : undefined;
  if (depth === undefined)
    return none("geometry-kind", { found: String(type).slice(0, 40), expected: expected(shape) });
  const kind = String(type);
  if (!areNested(coordinates, depth)) return none("geometry-malformed", { kind, expected: expected(shape) });
  if (isEmpty(coordinates)) return none("geometry-empty", { kind, expected: expected(shape) });
  const geometry = fitted({ type, coordinates } as Geometry, shape);
  if (geometry === null) return none("geometry-kind", { found: String(type), expected: expected(shape) });
  if (shape === "track") return { geometry, repairs: [] };
  const cleaned = cleanGeometry(geometry);
  return cleaned.geometry === null
    ? { ...none("geometry-unusable", { expected: expected(shape) }), repairs: cleaned.repairs }
    : cleaned;
}

const expected = (shape: Shape) => shapeTypes[shape].join(" | ");

/** Whether arrays lie in arrays this deep; what stands at the bottom is for the cleaning to judge. */
function areNested(coordinates: unknown, depth: number): boolean {
  if (!Array.isArray(coordinates)) return false;
  return depth === 0 || coordinates.every((part) => areNested(part, depth - 1));
}

function isEmpty(coordinates: unknown): boolean {
  return Array.isArray(coordinates) && coordinates.every((part) => Array.isArray(part) && isEmpty(part));
}

/** The geometry as a kind the role takes; null where it is of another kind. */
function fitted(geometry: Geometry, shape: Shape): Geometry | null {
  const allowed = shapeTypes[shape];
  if (allowed.includes(geometry.type)) return geometry;
  if (geometry.type === "MultiPoint" && allowed.includes("Point") && geometry.coordinates.length === 1)
    return { type: "Point", coordinates: geometry.coordinates[0] as Position };
  if (geometry.type === "MultiLineString" && geometry.coordinates.length === 1)
    return allowed.includes("LineString")
      ? { type: "LineString", coordinates: geometry.coordinates[0] as Position[] }
      : null;
  return null;
}
