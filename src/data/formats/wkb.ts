import type { Geometry, Position } from "geojson";

const deepest = 8;

/** A geometry from well-known binary (ISO, and PostGIS's extension); Z and M are dropped. Throws RangeError where it is damaged. */
export function geometryOfWkb(bytes: Uint8Array): Geometry {
  const cursor = { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), at: 0 };
  return geometryAt(cursor, 0);
}

interface Cursor {
  readonly view: DataView;
  at: number;
}

interface Reading {
  readonly cursor: Cursor;
  readonly little: boolean;
  readonly numbers: number;
}

function geometryAt(cursor: Cursor, depth: number): Geometry {
  if (depth > deepest) throw new RangeError("nested too deep");
  const little = cursor.view.getUint8(cursor.at) === 1;
  const code = cursor.view.getUint32(cursor.at + 1, little);
  cursor.at += 5;
  // PostGIS marks Z, M and SRID in the top bits, ISO by thousands.
  if (code & 0x2000_0000) cursor.at += 4;
  const plain = code & 0x0fff_ffff;
  const iso = Math.floor(plain / 1000);
  const hasZ = (code & 0x8000_0000) !== 0 || iso === 1 || iso === 3;
  const hasM = (code & 0x4000_0000) !== 0 || iso === 2 || iso === 3;
  const reading = { cursor, little, numbers: 2 + (hasZ ? 1 : 0) + (hasM ? 1 : 0) };
  const parts = () => list(reading, 5, () => geometryAt(cursor, depth + 1));
  switch (plain % 1000) {
    case 1:
      return { type: "Point", coordinates: finiteOrEmpty(position(reading)) };
    case 2:
      return { type: "LineString", coordinates: positions(reading) };
    case 3:
      return { type: "Polygon", coordinates: rings(reading) };
    case 4:
      return { type: "MultiPoint", coordinates: coordinatesOf(parts()) as Position[] };
    case 5:
      return { type: "MultiLineString", coordinates: coordinatesOf(parts()) as Position[][] };
    case 6:
      return { type: "MultiPolygon", coordinates: coordinatesOf(parts()) as Position[][][] };
    case 7:
      return { type: "GeometryCollection", geometries: parts() };
    default:
      throw new RangeError(`kind ${code}`);
  }
}

/** An empty point is written as NaN. */
function finiteOrEmpty(place: Position): Position {
  return place.every(Number.isNaN) ? [] : place;
}

function coordinatesOf(parts: readonly Geometry[]): unknown[] {
  return parts.map((part) => ("coordinates" in part ? part.coordinates : []));
}

function list<T>({ cursor, little }: Reading, leastBytes: number, read: () => T): T[] {
  const count = cursor.view.getUint32(cursor.at, little);
  cursor.at += 4;
  if (count * leastBytes > cursor.view.byteLength - cursor.at) throw new RangeError("more parts than bytes");
  return Array.from({ length: count }, read);
}

function position({ cursor, little, numbers }: Reading): Position {
  const place = [cursor.view.getFloat64(cursor.at, little), cursor.view.getFloat64(cursor.at + 8, little)];
  cursor.at += numbers * 8;
  return place;
}

function positions(reading: Reading): Position[] {
  return list(reading, reading.numbers * 8, () => position(reading));
}

function rings(reading: Reading): Position[][] {
  return list(reading, 4, () => positions(reading));
}
