import type { Geometry, Position } from "geojson";

const kinds: Readonly<Record<string, readonly [type: string, depth: number]>> = {
  POINT: ["Point", 0],
  MULTIPOINT: ["MultiPoint", 1],
  LINESTRING: ["LineString", 1],
  MULTILINESTRING: ["MultiLineString", 2],
  POLYGON: ["Polygon", 2],
  MULTIPOLYGON: ["MultiPolygon", 3],
};

const start =
  /^\s*(?:SRID\s*=\s*\d+\s*;)?\s*(MULTIPOINT|MULTILINESTRING|MULTIPOLYGON|POINT|LINESTRING|POLYGON)\s*(?:ZM?|M)?\s*/i;

/** A geometry from well-known text; undefined where it is damaged, null where it says EMPTY. */
export function geometryOfWkt(text: string): Geometry | null | undefined {
  const match = start.exec(text);
  const kind = kinds[match?.[1]?.toUpperCase() ?? ""];
  if (match === null || kind === undefined) return undefined;
  const body = text.slice(match[0].length).trim();
  if (/^EMPTY$/i.test(body)) return null;
  const [type, depth] = kind;
  const cursor = { text: body, at: 0 };
  // Points may stand bare or in brackets of their own: MULTIPOINT(1 2, 3 4) and MULTIPOINT((1 2), (3 4)).
  const coordinates = depth === 0 ? single(list(cursor, 1)) : list(cursor, depth);
  if (coordinates === undefined || cursor.at !== body.length) return undefined;
  return { type, coordinates } as Geometry;
}

interface Cursor {
  readonly text: string;
  at: number;
}

function single(positions: unknown[] | undefined): unknown {
  return positions?.length === 1 ? positions[0] : undefined;
}

function list(cursor: Cursor, depth: number): unknown[] | undefined {
  if (!take(cursor, "(")) return undefined;
  const out: unknown[] = [];
  do {
    const part = depth > 1 ? list(cursor, depth - 1) : position(cursor);
    if (part === undefined) return undefined;
    out.push(part);
  } while (take(cursor, ","));
  return take(cursor, ")") ? out : undefined;
}

function position(cursor: Cursor): Position | undefined {
  const bracketed = take(cursor, "(");
  const match =
    /^\s*(-?[\d.]+(?:e[+-]?\d+)?)\s+(-?[\d.]+(?:e[+-]?\d+)?)((?:\s+-?[\d.]+(?:e[+-]?\d+)?){0,2})\s*/i.exec(
      cursor.text.slice(cursor.at, cursor.at + 200),
    );
  if (match === null) return undefined;
  cursor.at += match[0].length;
  if (bracketed && !take(cursor, ")")) return undefined;
  const place = [Number(match[1]), Number(match[2])];
  return place.every(Number.isFinite) ? place : undefined;
}

function take(cursor: Cursor, mark: string): boolean {
  while (/\s/.test(cursor.text[cursor.at] ?? "")) cursor.at++;
  if (cursor.text[cursor.at] !== mark) return false;
  cursor.at++;
  while (/\s/.test(cursor.text[cursor.at] ?? "")) cursor.at++;
  return true;
}
