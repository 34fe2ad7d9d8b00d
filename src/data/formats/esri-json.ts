import type { Feature, Geometry, Position } from "geojson";
import type { ProblemList } from "./format-error";
import { checkedGeometry } from "./geojson-feature";
import { polygonOfRings } from "./rings";

/** ArcGIS services answer in a JSON of their own that ends in .json like any other. */
export function isEsriJson(head: unknown): boolean {
  return typeof head === "object" && head !== null && ("geometryType" in head || "spatialReference" in head);
}

/** A feature of ESRI JSON; undefined when it is none. */
export function esriFeature(value: unknown, index: number, problems: ProblemList): Feature | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { attributes, geometry } = value as Record<string, unknown>;
  if (typeof attributes !== "object" || attributes === null) return undefined;
  return {
    type: "Feature",
    properties: attributes as Record<string, unknown>,
    geometry: (geometry == null
      ? null
      : geometryOf(geometry as Record<string, unknown>, index, problems)) as Geometry,
  };
}

function geometryOf(esri: Record<string, unknown>, index: number, problems: ProblemList): Geometry | null {
  const { x, y, points, paths, rings } = esri;
  if (rings !== undefined) {
    const checked = checkedGeometry({ type: "Polygon", coordinates: rings }, index, problems);
    return checked?.type === "Polygon" ? polygonOfRings(checked.coordinates as Position[][]).geometry : null;
  }
  if (paths !== undefined)
    return checkedGeometry({ type: "MultiLineString", coordinates: paths }, index, problems);
  if (points !== undefined)
    return checkedGeometry({ type: "MultiPoint", coordinates: points }, index, problems);
  return checkedGeometry({ type: "Point", coordinates: [x, y] }, index, problems);
}
