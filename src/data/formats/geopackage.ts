import type { Feature, Geometry } from "geojson";
import type { Format, RawLayer, RawResult, ReadOptions } from "./contract";
import { FormatError, ProblemList } from "./format-error";
import { emptyRow } from "./row";
import { SqliteFile, type SqliteTable } from "./sqlite";
import type { SqliteValue } from "./sqlite-record";
import { geometryOfWkb } from "./wkb";

/** GeoPackage (OGC 12-128): each feature table is a layer. Read straight from the database file. */
export const geopackage: Format = {
  id: "geopackage",
  extensions: ["gpkg"],
  recognise: (head) => new TextDecoder("latin1").decode(head.subarray(0, 16)) === "SQLite format 3\u0000",
  read: readGeopackage,
};

function readGeopackage(bytes: Uint8Array, options: ReadOptions): RawResult {
  const problems = new ProblemList(options.fileName);
  const file = new SqliteFile(bytes);
  if (file.writeAhead) problems.add("warning", "sqlite-wal");
  const register = file.tables.get("gpkg_geometry_columns");
  if (register === undefined) throw new FormatError("geopackage-none");
  const systems = systemsOf(file);
  const layers: RawLayer[] = [];
  for (const entry of file.rows(register)) {
    const name = String(entry.get("table_name"));
    const table = file.tables.get(name.toLowerCase());
    if (table === undefined) continue;
    const own = new ProblemList(options.fileName);
    const features = featuresOf(file, table, String(entry.get("column_name")), own, options);
    const text = systems.get(Number(entry.get("srs_id")));
    layers.push({
      name,
      format: "geopackage",
      encoding: { name: "utf-8", how: "format" },
      features,
      ...(text === undefined ? {} : { declaredCrs: { text } }),
      problems: own.done(),
    });
  }
  if (layers.length === 0) throw new FormatError("geopackage-none");
  return { layers, problems: problems.done() };
}

/** What each srs_id stands for: an EPSG code, or the definition where it has none. */
function systemsOf(file: SqliteFile): Map<number, string> {
  const systems = new Map<number, string>();
  const table = file.tables.get("gpkg_spatial_ref_sys");
  if (table === undefined) return systems;
  for (const row of file.rows(table)) {
    const id = Number(row.get("srs_id"));
    const isEpsg = /^epsg$/i.test(String(row.get("organization")));
    const text = isEpsg ? `EPSG:${row.get("organization_coordsys_id")}` : String(row.get("definition") ?? "");
    if (id > 0 && text !== "" && text !== "undefined") systems.set(id, text);
  }
  return systems;
}

function featuresOf(
  file: SqliteFile,
  table: SqliteTable,
  geometryColumn: string,
  problems: ProblemList,
  options: ReadOptions,
): Feature[] {
  const features: Feature[] = [];
  const shown = table.columns.filter(({ name }) => name !== geometryColumn);
  for (const row of file.rows(table)) {
    const index = features.length;
    const properties = emptyRow();
    for (const { name, type } of shown) properties[name] = propertyOf(row.get(name) ?? null, type);
    const geometry = geometryOf(row.get(geometryColumn) ?? null, index, problems);
    features.push({ type: "Feature", properties, geometry: geometry as Geometry });
    if (index % 5000 === 0) options.onProgress?.(0.5);
  }
  return features;
}

function propertyOf(value: SqliteValue, type: string): unknown {
  if (type === "BOOLEAN" && typeof value === "number") return value !== 0;
  return value instanceof Uint8Array ? null : value;
}

const envelopeBytes = [0, 32, 48, 48, 64];

/** A GeoPackage blob: `GP`, version, flags, srs_id, an envelope, then well-known binary. */
function geometryOf(value: SqliteValue, feature: number, problems: ProblemList): Geometry | null {
  if (!(value instanceof Uint8Array)) return null;
  const flags = value[3] ?? 0;
  const skip = envelopeBytes[(flags >> 1) & 7];
  if (value[0] === 0x47 && value[1] === 0x50 && skip !== undefined) {
    if (flags & 0x10) return null;
    try {
      return geometryOfWkb(value.subarray(8 + skip));
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
  }
  problems.add("error", "geopackage-geometry", {}, { feature });
  return null;
}
