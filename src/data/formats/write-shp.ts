import type { Geometry, Position } from "geojson";
import { signedDoubleArea } from "./rings";

export type ShapeKind = "point" | "multipoint" | "line" | "polygon";

const typeOf: Record<ShapeKind, number> = { point: 1, line: 3, polygon: 5, multipoint: 8 };

/** The kind of shapefile a geometry belongs to; undefined for null and for collections. */
export function shapeKindOf(geometry: Geometry | null): ShapeKind | undefined {
  switch (geometry?.type) {
    case "Point":
      return "point";
    case "MultiPoint":
      return "multipoint";
    case "LineString":
    case "MultiLineString":
      return "line";
    case "Polygon":
    case "MultiPolygon":
      return "polygon";
    default:
      return undefined;
  }
}

/** The .shp and .shx of geometries of one kind; null geometries become null shapes. */
export function writeShp(
  geometries: readonly (Geometry | null)[],
  kind: ShapeKind,
): { shp: Uint8Array; shx: Uint8Array } {
  const records = geometries.map((geometry) => recordOf(geometry, kind));
  const box = boxOf(geometries.flatMap((geometry) => (geometry === null ? [] : partsOf(geometry).flat())));
  const shpBytes = 100 + records.reduce((sum, record) => sum + 8 + record.byteLength, 0);
  const shp = header(shpBytes, typeOf[kind], box);
  const shx = header(100 + records.length * 8, typeOf[kind], box);
  let at = 100;
  for (const [index, record] of records.entries()) {
    shx.setInt32(100 + index * 8, at / 2);
    shx.setInt32(104 + index * 8, record.byteLength / 2);
    shp.setInt32(at, index + 1);
    shp.setInt32(at + 4, record.byteLength / 2);
    new Uint8Array(shp.buffer).set(new Uint8Array(record.buffer), at + 8);
    at += 8 + record.byteLength;
  }
  return { shp: new Uint8Array(shp.buffer), shx: new Uint8Array(shx.buffer) };
}

type Box = readonly [number, number, number, number];

function header(bytes: number, type: number, box: Box): DataView {
  const view = new DataView(new ArrayBuffer(bytes));
  view.setInt32(0, 9994);
  view.setInt32(24, bytes / 2);
  view.setInt32(28, 1000, true);
  view.setInt32(32, type, true);
  box.forEach((value, index) => {
    view.setFloat64(36 + index * 8, value, true);
  });
  return view;
}

function boxOf(positions: readonly Position[]): Box {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x = 0, y = 0] of positions) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return Number.isFinite(box[0]) ? box : [0, 0, 0, 0];
}

function recordOf(geometry: Geometry | null, kind: ShapeKind): DataView {
  const parts = geometry === null ? [] : partsOf(geometry);
  const points = parts.flat();
  if (points.length === 0) return new DataView(new ArrayBuffer(4));
  if (kind === "point") {
    const view = new DataView(new ArrayBuffer(20));
    view.setInt32(0, 1, true);
    writePoint(view, 4, points[0] as Position);
    return view;
  }
  const head = kind === "multipoint" ? 40 : 44 + parts.length * 4;
  const view = new DataView(new ArrayBuffer(head + points.length * 16));
  view.setInt32(0, typeOf[kind], true);
  boxOf(points).forEach((value, index) => {
    view.setFloat64(4 + index * 8, value, true);
  });
  if (kind === "multipoint") view.setInt32(36, points.length, true);
  else {
    view.setInt32(36, parts.length, true);
    view.setInt32(40, points.length, true);
    let start = 0;
    for (const [index, part] of parts.entries()) {
      view.setInt32(44 + index * 4, start, true);
      start += part.length;
    }
  }
  for (const [index, point] of points.entries()) writePoint(view, head + index * 16, point);
  return view;
}

function writePoint(view: DataView, at: number, [x = 0, y = 0]: Position): void {
  view.setFloat64(at, x, true);
  view.setFloat64(at + 8, y, true);
}

/** Lists of positions; rings closed, outer ones clockwise and holes counter-clockwise. */
function partsOf(geometry: Geometry): Position[][] {
  switch (geometry.type) {
    case "Point":
      return geometry.coordinates.length === 0 ? [] : [[geometry.coordinates]];
    case "MultiPoint":
    case "LineString":
      return [geometry.coordinates];
    case "MultiLineString":
      return geometry.coordinates;
    case "Polygon":
      return geometry.coordinates.map(turned);
    case "MultiPolygon":
      return geometry.coordinates.flatMap((polygon) => polygon.map(turned));
    default:
      return [];
  }
}

function turned(ring: readonly Position[], index: number): Position[] {
  const [first = [], last = []] = [ring[0], ring.at(-1)];
  const closed = first[0] === last[0] && first[1] === last[1] ? [...ring] : [...ring, first];
  const clockwise = signedDoubleArea(closed) <= 0;
  return clockwise === (index === 0) ? closed : closed.toReversed();
}
