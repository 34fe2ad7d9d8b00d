import type { Feature, Geometry } from "geojson";
import { cleanGeometry } from "../../geo/clean-geometry";
import type { ReadOptions } from "./contract";
import type { ProblemList } from "./format-error";
import { signedDoubleArea, withoutOrphans } from "./rings";

/**
 * Mends what is certain (unclosed rings, repeated vertices, spikes, crossings by the even-odd rule) and
 * names each repair with its place; what nothing is left of is set aside. Tracks keep their positions,
 * since each belongs to a time.
 */
export function checkGeometry(
  features: readonly Feature[],
  problems: ProblemList,
  options: ReadOptions,
): void {
  let reversed = 0;
  for (const [index, feature] of features.entries()) {
    if (index % 200 === 0) options.onProgress?.(index / features.length);
    const read = feature.geometry as Geometry | null;
    const geometry = read === null ? null : holesWithin(read, index, problems);
    if (geometry === null || geometry.type === "Point" || feature.properties?.timesMs !== undefined) continue;
    if (runsClockwise(geometry)) reversed++;
    const cleaned = cleanGeometry(geometry);
    if (cleaned.repairs.length === 0) {
      if (geometry !== read) (feature as { geometry: Geometry | null }).geometry = geometry;
      continue;
    }
    for (const { code, count, at, squareMetres } of cleaned.repairs) {
      const params: Record<string, string | number> = { count, found: "NaN" };
      if (squareMetres !== undefined) params.squareMetres = Math.round(squareMetres);
      const severity = cleaned.geometry === null ? "error" : "warning";
      problems.add(severity, code, params, { feature: index, ...(at ? { at } : {}) });
    }
    (feature as { geometry: Geometry | null }).geometry = cleaned.geometry;
  }
  if (reversed > 0) problems.add("note", "ring-reversed", { count: reversed });
}

/** The geometry, with holes that lie in nothing as ground of their own, and a line about them. */
function holesWithin(geometry: Geometry, feature: number, problems: ProblemList): Geometry {
  if (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon") return geometry;
  const { geometry: sound, orphans } = withoutOrphans(geometry);
  if (orphans > 0) problems.add("warning", "hole-outside", { count: orphans }, { feature });
  return sound;
}

/** GeoJSON wants outer rings counter-clockwise. Areas come out the same; some programs then draw the rest of the world. */
function runsClockwise(geometry: Geometry): boolean {
  const outer =
    geometry.type === "Polygon"
      ? geometry.coordinates[0]
      : geometry.type === "MultiPolygon"
        ? geometry.coordinates[0]?.[0]
        : undefined;
  return outer !== undefined && signedDoubleArea(outer) < 0;
}
