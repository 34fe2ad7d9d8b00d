import type { Geometry, Position } from "geojson";
import { FormatError, type ProblemList } from "./format-error";
import { polygonOfRings } from "./rings";

/** Geometries of a .shp in file order; null for null shapes and those that could not be read. */
export interface ShpContent {
  readonly geometries: (Geometry | null)[];
  /** The header's shape type. */
  readonly type: number;
}

const headerBytes = 100;
const kinds: Readonly<Record<number, "null" | "point" | "line" | "polygon" | "multipoint">> = {
  0: "null",
  1: "point",
  3: "line",
  5: "polygon",
  8: "multipoint",
  11: "point",
  13: "line",
  15: "polygon",
  18: "multipoint",
  21: "point",
  23: "line",
  25: "polygon",
  28: "multipoint",
};

/**
 * Reads the main file of a shapefile (ESRI white paper, July 1998). Z and M are dropped.
 *
 * A record that contradicts its own length becomes a null geometry with a problem, so that the rows
 * of the .dbf still belong to the right shapes. A file cut off gives what was whole.
 */
export function readShp(bytes: Uint8Array, problems: ProblemList): ShpContent {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < headerBytes) throw new FormatError("shp-header", { bytes: bytes.length });
  if (view.getInt32(0) !== 9994 || view.getInt32(28, true) !== 1000)
    throw new FormatError("shp-header", { bytes: bytes.length });
  const type = view.getInt32(32, true);
  if (type === 31) throw new FormatError("shp-multipatch");
  if (kinds[type] === undefined) throw new FormatError("shp-kind", { kind: type });
  const claimed = view.getInt32(24) * 2;
  if (claimed !== bytes.length) problems.add("note", "shp-length-lies", { claimed, bytes: bytes.length });
  const geometries: (Geometry | null)[] = [];
  let at = headerBytes;
  while (at + 8 <= bytes.length) {
    const length = view.getInt32(at + 4) * 2;
    const index = geometries.length;
    if (length < 4 || at + 8 + length > bytes.length) {
      problems.add("error", "shp-cut-off", { read: index, bytes: bytes.length }, { feature: index });
      break;
    }
    geometries.push(
      readRecord(new DataView(bytes.buffer, bytes.byteOffset + at + 8, length), index, problems),
    );
    at += 8 + length;
  }
  return { geometries, type };
}

function readRecord(view: DataView, index: number, problems: ProblemList): Geometry | null {
  const type = view.getInt32(0, true);
  const kind = kinds[type];
  try {
    if (kind === "null") return null;
    if (kind === "point") return { type: "Point", coordinates: positionAt(view, 4) };
    if (kind === "multipoint") return multiPoint(view);
    if (kind === "line") return lineOf(partsOf(view));
    if (kind === "polygon") return polygonAt(partsOf(view), index, problems);
    problems.add("error", "shp-record-kind", { kind: type }, { feature: index });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    problems.add("error", "shp-record-lies", { bytes: view.byteLength }, { feature: index });
  }
  return null;
}

function positionAt(view: DataView, at: number): Position {
  return [view.getFloat64(at, true), view.getFloat64(at + 8, true)];
}

function multiPoint(view: DataView): Geometry {
  const count = view.getInt32(36, true);
  if (count < 0 || 40 + count * 16 > view.byteLength) throw new RangeError("points beyond the record");
  return {
    type: "MultiPoint",
    coordinates: Array.from({ length: count }, (_, i) => positionAt(view, 40 + i * 16)),
  };
}

function partsOf(view: DataView): Position[][] {
  const partCount = view.getInt32(36, true);
  const pointCount = view.getInt32(40, true);
  const first = 44 + partCount * 4;
  if (partCount < 0 || pointCount < 0 || first + pointCount * 16 > view.byteLength)
    throw new RangeError("points beyond the record");
  const starts = Array.from({ length: partCount }, (_, i) => view.getInt32(44 + i * 4, true));
  return starts.map((start, i) => {
    const end = starts[i + 1] ?? pointCount;
    if (start < 0 || end < start || end > pointCount) throw new RangeError("a part beyond the points");
    return Array.from({ length: end - start }, (_, j) => positionAt(view, first + (start + j) * 16));
  });
}

function lineOf(parts: Position[][]): Geometry | null {
  if (parts.length === 0) return null;
  const [single] = parts;
  if (parts.length === 1 && single !== undefined) return { type: "LineString", coordinates: single };
  return { type: "MultiLineString", coordinates: parts };
}

function polygonAt(rings: Position[][], index: number, problems: ProblemList): Geometry | null {
  const { geometry, orphans } = polygonOfRings(rings.filter((ring) => ring.length > 0));
  if (orphans > 0) problems.add("warning", "hole-outside", { count: orphans }, { feature: index });
  return geometry;
}
