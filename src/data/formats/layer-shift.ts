import type { Feature, Geometry, Position } from "geojson";
import { detectDatumShift, type ShiftFinding, type ShiftReference } from "../../geo/crs/datum-shift";

/**
 * Holds an imported layer against features known to be right (boundary, roads, compounds) and tells
 * whether it lies in GCJ-02 or BD-09. Areas and lines are judged both ways round, and the way that fits
 * closer counts. Undefined where one side has no position.
 */
export function layerShift(
  imported: readonly Feature[],
  known: readonly Feature[],
): ShiftFinding | undefined {
  const own = partsOf(imported);
  const reference = partsOf(known);
  const findings = [
    detectDatumShift(verticesOf(own), reference),
    ...(own.lines.length > 0 ? [detectDatumShift(verticesOf(reference), own, "targets")] : []),
  ].filter((finding) => finding !== undefined);
  const closeness = ({ medianOffsetMetres }: ShiftFinding) => medianOffsetMetres.after;
  return findings.sort((a, b) => closeness(a) - closeness(b))[0];
}

type Parts = Required<ShiftReference>;

function verticesOf({ points, lines }: Parts): Position[] {
  return [...points, ...lines.flat()] as Position[];
}

function partsOf(features: readonly Feature[]): Parts {
  const points: Position[] = [];
  const lines: Position[][] = [];
  const visit = (geometry: Geometry | null): void => {
    switch (geometry?.type) {
      case "Point":
        points.push(geometry.coordinates);
        break;
      case "MultiPoint":
        points.push(...geometry.coordinates);
        break;
      case "LineString":
        lines.push(geometry.coordinates);
        break;
      case "MultiLineString":
      case "Polygon":
        lines.push(...geometry.coordinates);
        break;
      case "MultiPolygon":
        lines.push(...geometry.coordinates.flat());
        break;
      case "GeometryCollection":
        for (const part of geometry.geometries) visit(part);
    }
  };
  for (const { geometry } of features) visit(geometry);
  return { points, lines };
}
