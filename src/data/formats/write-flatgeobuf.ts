import type { ColumnMeta } from "flatgeobuf/lib/mjs/column-meta.js";
import { ColumnType } from "flatgeobuf/lib/mjs/flat-geobuf/column-type.js";
import { GeometryType } from "flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js";
import { buildFeature, type IProperties } from "flatgeobuf/lib/mjs/generic/feature.js";
import { buildHeader } from "flatgeobuf/lib/mjs/generic/featurecollection.js";
import { parseGC, parseGeometry } from "flatgeobuf/lib/mjs/geojson/geometry.js";
import type { Feature, Geometry } from "geojson";
import type { Field } from "./contract";
import { describeFields } from "./describe-fields";
import { FormatError, ProblemList } from "./format-error";
import { projectFeatures } from "./project-features";
import type { Writer } from "./writer";

const magic = Uint8Array.of(0x66, 0x67, 0x62, 3, 0x66, 0x67, 0x62, 0);

/**
 * FlatGeobuf 3 without an index. The library's own `serialize` takes the columns from the first feature
 * and stumbles over features without geometry; here they come from all features.
 */
export const flatgeobufWriter: Writer = {
  id: "flatgeobuf",
  extensions: ["fgb"],
  write({ name, features }, { crs }) {
    const problems = new ProblemList(name);
    const placed = features.filter(({ geometry }) => geometry !== null);
    if (placed.length < features.length)
      problems.add("warning", "write-without-geometry", { count: features.length - placed.length });
    if (placed.length === 0) throw new FormatError("layer-empty");
    const projected = projectFeatures(placed, crs);
    const columns = describeFields(projected).map(columnOf);
    const header = {
      geometryType: commonType(projected),
      columns,
      envelope: null,
      featuresCount: projected.length,
      indexNodeSize: 0,
      crs: null,
      title: null,
      description: null,
      metadata: null,
    };
    const code = Number(/^EPSG:(\d+)$/.exec(crs.code)?.[1] ?? 0);
    const parts = [magic, buildHeader(header, code)];
    for (const { geometry, properties } of projected)
      parts.push(buildFeature(parsed(geometry), valuesOf(properties, columns), header));
    return { files: [{ suffix: ".fgb", bytes: joined(parts) }], problems: problems.done() };
  },
};

const columnTypes: Record<Field["type"], ColumnType> = {
  text: ColumnType.String,
  number: ColumnType.Double,
  boolean: ColumnType.Bool,
  date: ColumnType.String,
  mixed: ColumnType.String,
  empty: ColumnType.String,
  object: ColumnType.Json,
};

function columnOf({ name, type }: Field): ColumnMeta {
  return {
    name,
    type: columnTypes[type],
    title: null,
    description: null,
    width: -1,
    precision: -1,
    scale: -1,
    nullable: true,
    unique: false,
    primary_key: false,
  };
}

function valuesOf(properties: Feature["properties"], columns: readonly ColumnMeta[]): IProperties {
  return Object.fromEntries(
    columns.map(({ name, type }) => {
      const value = (properties?.[name] ?? null) as IProperties[string] | null;
      if (value === null || type !== ColumnType.String || typeof value === "string") return [name, value];
      return [name, typeof value === "object" ? JSON.stringify(value) : String(value)];
    }),
  );
}

function commonType(features: readonly Feature[]): GeometryType {
  const kinds = new Set(features.map(({ geometry }) => geometry.type));
  const [only] = kinds;
  return kinds.size === 1 && only !== undefined ? GeometryType[only] : GeometryType.Unknown;
}

function parsed(geometry: Geometry) {
  return geometry.type === "GeometryCollection"
    ? parseGC(geometry as never)
    : parseGeometry(geometry as never);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
