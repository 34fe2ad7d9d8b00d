import type { Geometry, Position } from "geojson";
import type { LngLat } from "./area";
import { cleanPath, cleanRing, isUsable, Notes } from "./clean-path";
import { unfold } from "./unfold";

/**
 * ring-unclosed: the first vertex was repeated at the end. coordinate-invalid: positions that are not finite lng, lat were dropped.
 * vertex-repeated: equal neighbours were merged. spike: a path out and straight back (narrower than a millimetre) was cut off.
 * ring-collapsed: fewer than three corners or no area were left; the ring was dropped. self-crossing: the outline crosses itself and
 * was read by the even-odd rule. part-overlap: parts or holes of the polygon overlap; ground covered by any part counts once.
 * line-collapsed: fewer than two positions were left.
 */
export type RepairCode =
  | "coordinate-invalid"
  | "ring-unclosed"
  | "vertex-repeated"
  | "spike"
  | "ring-collapsed"
  | "self-crossing"
  | "part-overlap"
  | "line-collapsed";

export interface Repair {
  readonly code: RepairCode;
  /** How often. */
  readonly count: number;
  /** Where the first of them is. */
  readonly at?: LngLat;
  /** Change of area by the repair where it is known, m²: even-odd against the outline as it winds. */
  readonly squareMetres?: number;
}

export interface Cleaned<G extends Geometry> {
  /**
   * Closed, simple, outer rings counter-clockwise; null when nothing usable was left. A polygon that fell into parts is a
   * MultiPolygon. Never the caller's own arrays when changed.
   */
  readonly geometry: G | null;
  /** What was done, empty when the input was sound. */
  readonly repairs: readonly Repair[];
}

function cleanLine(line: readonly Position[], notes: Notes): Position[] | null {
  const path = cleanPath(line, notes);
  if (path.length >= 2) return path;
  notes.add("line-collapsed", path[0]);
  return null;
}

/** Rings of each polygon without faults of their own, then without crossings. A polygon without its outer ring is gone. */
function cleanAreas(polygons: readonly Position[][][], notes: Notes): Position[][][] {
  const kept = polygons.flatMap(([outer, ...holes]) => {
    const ring = cleanRing(outer ?? [], notes);
    return ring
      ? [[ring, ...holes.flatMap((hole) => [cleanRing(hole, notes) ?? []].filter((h) => h.length > 0))]]
      : [];
  });
  return unfold(kept, notes);
}

function asArea(polygons: Position[][][], multi: boolean): Geometry | null {
  if (polygons.length === 0) return null;
  return multi || polygons.length > 1
    ? { type: "MultiPolygon", coordinates: polygons }
    : { type: "Polygon", coordinates: polygons[0]! };
}

function cleanedBy(geometry: Geometry, notes: Notes): Geometry | null {
  switch (geometry.type) {
    case "Point":
      if (isUsable(geometry.coordinates)) return geometry;
      notes.add("coordinate-invalid");
      return null;
    case "MultiPoint": {
      const coordinates = geometry.coordinates.filter((position) => {
        if (!isUsable(position)) notes.add("coordinate-invalid");
        return isUsable(position);
      });
      return coordinates.length > 0 ? { type: "MultiPoint", coordinates } : null;
    }
    case "LineString": {
      const coordinates = cleanLine(geometry.coordinates, notes);
      return coordinates && { type: "LineString", coordinates };
    }
    case "MultiLineString": {
      const coordinates = geometry.coordinates.flatMap((line) => {
        const path = cleanLine(line, notes);
        return path ? [path] : [];
      });
      return coordinates.length > 0 ? { type: "MultiLineString", coordinates } : null;
    }
    case "Polygon":
      return asArea(cleanAreas([geometry.coordinates], notes), false);
    case "MultiPolygon":
      return asArea(cleanAreas(geometry.coordinates, notes), true);
    case "GeometryCollection": {
      const geometries = geometry.geometries.flatMap((inner) => cleanedBy(inner, notes) ?? []);
      return geometries.length > 0 ? { type: "GeometryCollection", geometries } : null;
    }
  }
}

/**
 * Makes a geometry fit for every engine here and tells what it did. The input is not changed. Not for tracks, whose
 * positions belong to times.
 */
export function cleanGeometry<G extends Geometry>(geometry: G): Cleaned<G> {
  const notes = new Notes();
  const cleaned = cleanedBy(geometry, notes);
  return { geometry: cleaned as G | null, repairs: notes.list() };
}
