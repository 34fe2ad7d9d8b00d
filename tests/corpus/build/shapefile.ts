import { f64, i32big, join, u16, u32, utf8 } from "./bytes";

type Point = readonly [number, number];

/** A shape's record content after ESRI's white paper: type, box, counts, points. */
export const shapes = {
  none: () => u32(0),
  point: ([x, y]: Point) => join(u32(1), f64(x), f64(y)),
  pointZ: ([x, y]: Point, z: number) => join(u32(11), f64(x), f64(y), f64(z), f64(0)),
  multipoint: (points: readonly Point[]) =>
    join(u32(8), box(points), u32(points.length), ...points.map(pair)),
  line: (parts: readonly (readonly Point[])[]) => poly(3, parts),
  polygon: (rings: readonly (readonly Point[])[]) => poly(5, rings),
};

function pair([x, y]: Point): Uint8Array {
  return join(f64(x), f64(y));
}

function box(points: readonly Point[]): Uint8Array {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return join(f64(Math.min(...xs)), f64(Math.min(...ys)), f64(Math.max(...xs)), f64(Math.max(...ys)));
}

function poly(type: number, parts: readonly (readonly Point[])[]): Uint8Array {
  const points = parts.flat();
  let start = 0;
  const starts = parts.map((part) => {
    const at = start;
    start += part.length;
    return u32(at);
  });
  return join(u32(type), box(points), u32(parts.length), u32(points.length), ...starts, ...points.map(pair));
}

/** A .shp of these records; `type` goes into the header. */
export function shpOf(type: number, records: readonly Uint8Array[]): Uint8Array {
  const bodies = records.map((record, index) => join(i32big(index + 1), i32big(record.length / 2), record));
  const length = 100 + bodies.reduce((sum, body) => sum + body.length, 0);
  const zeros = new Uint8Array(64);
  return join(i32big(9994), new Uint8Array(20), i32big(length / 2), u32(1000), u32(type), zeros, ...bodies);
}

export interface DbfColumn {
  readonly name: Uint8Array | string;
  readonly type: "C" | "N" | "D" | "L" | "F";
  readonly width: number;
  readonly decimals?: number;
}

/** A dBase III table. Cells are bytes, padded with blanks; `deleted` rows carry the mark. */
export function dbfOf(
  columns: readonly DbfColumn[],
  rows: readonly (readonly (Uint8Array | string)[])[],
  {
    languageByte = 0,
    deleted = [],
  }: { readonly languageByte?: number; readonly deleted?: readonly number[] } = {},
): Uint8Array {
  const recordBytes = 1 + columns.reduce((sum, { width }) => sum + width, 0);
  const headerBytes = 33 + columns.length * 32;
  const head = join(
    [3, 124, 5, 1],
    u32(rows.length),
    u16(headerBytes),
    u16(recordBytes),
    new Uint8Array(17),
    [languageByte, 0, 0],
  );
  const fields = columns.map(({ name, type, width, decimals = 0 }) =>
    join(fixed(name, 11, 0), utf8(type), new Uint8Array(4), [width, decimals], new Uint8Array(14)),
  );
  const body = rows.map((row, index) =>
    join(
      [deleted.includes(index) ? 0x2a : 0x20],
      ...columns.map(({ width }, column) => fixed(row[column] ?? "", width, 0x20)),
    ),
  );
  return join(head, ...fields, [0x0d], ...body, [0x1a]);
}

function fixed(value: Uint8Array | string, width: number, pad: number): Uint8Array {
  const bytes = typeof value === "string" ? utf8(value) : value;
  const out = new Uint8Array(width).fill(pad);
  out.set(bytes.subarray(0, width));
  return out;
}
