import type { Feature, Geometry, Position } from "geojson";
import type { ProblemList } from "./format-error";

/** How deep the positions lie in each kind's coordinates. */
const depths: Readonly<Record<string, number>> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
};

/** A Feature or a bare geometry, checked; undefined when the value is neither. */
export function asFeature(value: unknown, index: number, problems: ProblemList): Feature | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { type, geometry, properties, id } = value as Record<string, unknown>;
  if (type === "Feature")
    return {
      type: "Feature",
      ...(typeof id === "string" || typeof id === "number" ? { id } : {}),
      properties: isRecord(properties) ? properties : {},
      // A null geometry is legal: the row exists and has no place.
      geometry: (geometry == null ? null : checkedGeometry(geometry, index, problems)) as Geometry,
    };
  if (typeof type === "string" && (type in depths || type === "GeometryCollection"))
    return {
      type: "Feature",
      properties: {},
      geometry: checkedGeometry(value, index, problems) as Geometry,
    };
  return undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The geometry with its positions checked, or null with a problem saying why. */
export function checkedGeometry(value: unknown, index: number, problems: ProblemList): Geometry | null {
  const { type, coordinates, geometries } = (isRecord(value) ? value : {}) as Record<string, unknown>;
  if (type === "GeometryCollection" && Array.isArray(geometries)) {
    const parts = geometries
      .map((part) => checkedGeometry(part, index, problems))
      .filter((part) => part !== null);
    return { type, geometries: parts };
  }
  const depth = typeof type === "string" ? depths[type] : undefined;
  if (depth === undefined) {
    problems.add("error", "geometry-unknown-kind", { kind: String(type).slice(0, 40) }, { feature: index });
    return null;
  }
  const cleaned = cleanedAt(coordinates, depth, { index, problems });
  if (cleaned === undefined) {
    const kind = String(type);
    problems.add("error", "geometry-malformed", { kind, expected: kind }, { feature: index });
    return null;
  }
  return { type, coordinates: cleaned } as Geometry;
}

interface Report {
  readonly index: number;
  readonly problems: ProblemList;
}

function cleanedAt(value: unknown, depth: number, report: Report): unknown {
  if (!Array.isArray(value)) return undefined;
  if (depth === 0) return position(value, report);
  // Numbers where lists of positions belong: the nesting is wrong, not one position.
  if (value.length > 0 && !value.some(Array.isArray)) return undefined;
  const out: unknown[] = [];
  for (const part of value) {
    const cleaned = cleanedAt(part, depth - 1, report);
    if (cleaned === undefined && depth > 1) return undefined;
    if (cleaned === undefined)
      report.problems.add(
        "warning",
        "coordinate-invalid",
        { found: JSON.stringify(part)?.slice(0, 40) ?? "" },
        { feature: report.index },
      );
    else out.push(cleaned);
  }
  return out;
}

/** Two or three numbers; numbers written as text are taken with a line in the list. */
function position(value: unknown[], { index, problems }: Report): Position | undefined {
  if (typeof value[0] === "number" && typeof value[1] === "number")
    return Number.isFinite(value[0]) && Number.isFinite(value[1])
      ? (value.slice(0, 3) as Position)
      : undefined;
  const [x, y] = value.map((part) => (typeof part === "string" && part.trim() !== "" ? Number(part) : part));
  if (typeof x !== "number" || typeof y !== "number" || !Number.isFinite(x) || !Number.isFinite(y))
    return undefined;
  problems.add("warning", "coordinate-as-text", { found: String(value[0]).slice(0, 40) }, { feature: index });
  return [x, y];
}
