import type { Feature, Geometry, Position } from "geojson";
import type { Crs } from "../../geo/crs/crs";
import { describeFields } from "./describe-fields";
import { columnsByName } from "./place-columns";
import { projectFeatures } from "./project-features";
import type { Cell } from "./table";
import type { WriteLayer } from "./writer";

/** A layer as rows: its fields, and its place as two columns for points or as well-known text otherwise. */
export function tableOf(
  { features }: WriteLayer,
  crs: Crs,
): { readonly header: string[]; readonly rows: Cell[][] } {
  const projected = projectFeatures(features, crs);
  const points = projected.every(({ geometry }) => geometry === null || geometry.type === "Point");
  const taken = describeFields(features).map(({ name }) => name);
  const places = points ? pointColumns(crs) : ["WKT"];
  // Columns the places were once read from would contradict the ones written now, above all after a correction.
  const stale = staleColumns(taken, points);
  const names = taken.filter((name) => !places.includes(name) && !stale.has(name));
  const rows = projected.map((feature) => [
    ...names.map((name) => cellOf(feature.properties?.[name])),
    ...placeCells(feature, points),
  ]);
  return { header: [...names, ...places], rows };
}

function staleColumns(names: readonly string[], points: boolean): Set<string> {
  const { x, y, pair, geometry } = columnsByName(names) ?? {};
  const indices = points ? [x, y, pair, geometry] : [geometry];
  return new Set(indices.flatMap((index) => (index === undefined ? [] : [names[index] as string])));
}

function pointColumns(crs: Crs): [string, string] {
  return crs.kind === "geographic" ? ["经度", "纬度"] : ["东坐标", "北坐标"];
}

function placeCells({ geometry }: Feature, points: boolean): Cell[] {
  const place = geometry as Geometry | null;
  if (!points) return [place === null ? null : wktOf(place)];
  return place?.type === "Point"
    ? [place.coordinates[0] ?? null, place.coordinates[1] ?? null]
    : [null, null];
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "string") return value;
  return JSON.stringify(value);
}

/** Well-known text of a geometry. */
export function wktOf(geometry: Geometry): string {
  if (geometry.type === "GeometryCollection")
    return `GEOMETRYCOLLECTION (${geometry.geometries.map(wktOf).join(", ")})`;
  const { type, coordinates } = geometry;
  if (coordinates.length === 0) return `${type.toUpperCase()} EMPTY`;
  const text = type === "Point" ? `(${pair(coordinates)})` : nested(coordinates);
  return `${type.toUpperCase()} ${text}`;
}

function nested(value: readonly unknown[]): string {
  const parts = value.map((part) => {
    const list = part as unknown[];
    return typeof list[0] === "number" ? pair(list as Position) : nested(list);
  });
  return `(${parts.join(", ")})`;
}

function pair([x = 0, y = 0]: Position): string {
  return `${x} ${y}`;
}
