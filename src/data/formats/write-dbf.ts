import { describeFields } from "./describe-fields";
import { type Encoded, encodeText, encodeWithin, type WriteEncoding } from "./encode-text";
import type { ProblemList } from "./format-error";
import type { WriteLayer } from "./writer";

interface Column {
  readonly name: string;
  readonly nameBytes: Uint8Array;
  readonly type: "C" | "N" | "L" | "D";
  readonly width: number;
  readonly decimals: number;
}

const widestText = 254;
const mostNameBytes = 10;

/** A dBase III table of the properties. Names longer than ten bytes are cut and said so. */
export function writeDbf(
  features: WriteLayer["features"],
  encoding: WriteEncoding,
  problems: ProblemList,
): Uint8Array {
  const columns = columnsOf(features, encoding, problems);
  const recordBytes = 1 + columns.reduce((sum, { width }) => sum + width, 0);
  const headerBytes = 33 + columns.length * 32;
  const bytes = new Uint8Array(headerBytes + recordBytes * features.length + 1).fill(0x20);
  writeHeader(bytes, { columns, count: features.length, headerBytes, recordBytes, encoding });
  const loss = new Loss(encoding);
  for (const [index, { properties }] of features.entries()) {
    let at = headerBytes + index * recordBytes + 1;
    for (const column of columns) {
      const cell = loss.count(column.name, cellOf(properties?.[column.name], column, encoding));
      // Numbers stand at the right of their field.
      bytes.set(cell, column.type === "N" ? at + column.width - cell.length : at);
      at += column.width;
    }
  }
  bytes[bytes.length - 1] = 0x1a;
  loss.report(problems);
  return bytes;
}

/** Counts what did not fit, field by field, so that one line can say it. */
class Loss {
  private unencodable = 0;
  private readonly cut = new Map<string, number>();

  constructor(private readonly encoding: WriteEncoding) {}

  count(field: string, { bytes, lost, cut }: Encoded & { cut?: boolean }): Uint8Array {
    this.unencodable += lost;
    if (cut) this.cut.set(field, (this.cut.get(field) ?? 0) + 1);
    return bytes;
  }

  report(problems: ProblemList): void {
    const { unencodable: count, encoding } = this;
    if (count > 0) problems.add("warning", "write-unencodable", { count, encoding });
    for (const [name, count] of this.cut)
      problems.add("warning", "write-text-cut", { name, count }, { field: name });
  }
}

function writeHeader(
  bytes: Uint8Array,
  parts: {
    columns: readonly Column[];
    count: number;
    headerBytes: number;
    recordBytes: number;
    encoding: WriteEncoding;
  },
): void {
  const view = new DataView(bytes.buffer);
  bytes.fill(0, 0, parts.headerBytes);
  // Version 3 and a fixed date: the same layer gives the same bytes on any day.
  bytes.set([3, 100, 1, 1]);
  view.setUint32(4, parts.count, true);
  view.setUint16(8, parts.headerBytes, true);
  view.setUint16(10, parts.recordBytes, true);
  bytes[29] = parts.encoding === "gbk" ? 0x4d : 0;
  for (const [index, { nameBytes, type, width, decimals }] of parts.columns.entries()) {
    const at = 32 + index * 32;
    bytes.set(nameBytes, at);
    bytes[at + 11] = type.charCodeAt(0);
    bytes[at + 16] = width;
    bytes[at + 17] = decimals;
  }
  bytes[parts.headerBytes - 1] = 0x0d;
}

function columnsOf(
  features: WriteLayer["features"],
  encoding: WriteEncoding,
  problems: ProblemList,
): Column[] {
  const used = new Set<string>();
  const columns = describeFields(features).map(({ name, type }): Column => {
    const nameBytes = fieldName(name, encoding, used, problems);
    const values = features.map(({ properties }) => properties?.[name]).filter((value) => value != null);
    if (type === "number") return { name, nameBytes, type: "N", ...numberShape(values as number[]) };
    if (type === "boolean") return { name, nameBytes, type: "L", width: 1, decimals: 0 };
    if (type === "date" && values.every((value) => String(value).length === 10))
      return { name, nameBytes, type: "D", width: 8, decimals: 0 };
    const widest = values.reduce<number>(
      (most, value) => Math.max(most, encodeText(textOf(value), encoding).bytes.length),
      1,
    );
    return { name, nameBytes, type: "C", width: Math.min(widestText, widest), decimals: 0 };
  });
  // A table without a column is none to most readers.
  if (columns.length > 0) return columns;
  return [{ name: "id", nameBytes: encodeText("id", encoding).bytes, type: "C", width: 1, decimals: 0 }];
}

function fieldName(
  name: string,
  encoding: WriteEncoding,
  used: Set<string>,
  problems: ProblemList,
): Uint8Array {
  const fitted = encodeWithin(name, encoding, mostNameBytes);
  let bytes = fitted.bytes;
  let text = bytes.join();
  for (let count = 2; used.has(text); count++) {
    const tail = encodeText(`_${count}`, encoding).bytes;
    const head = encodeWithin(name, encoding, mostNameBytes - tail.length).bytes;
    bytes = Uint8Array.from([...head, ...tail]);
    text = bytes.join();
  }
  used.add(text);
  const short = new TextDecoder(encoding === "gbk" ? "gb18030" : "utf-8").decode(bytes);
  if (short !== name) problems.add("note", "write-name-cut", { name, short }, { field: name });
  return bytes;
}

function numberShape(values: readonly number[]): { width: number; decimals: number } {
  let whole = 1;
  let decimals = 0;
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    const text = plain(value);
    const point = text.indexOf(".");
    whole = Math.max(whole, point < 0 ? text.length : point);
    decimals = Math.max(decimals, point < 0 ? 0 : text.length - point - 1);
  }
  decimals = Math.min(decimals, 15, Math.max(0, 30 - whole));
  return { width: whole + (decimals > 0 ? decimals + 1 : 0), decimals };
}

/** Without an exponent. */
function plain(value: number): string {
  const text = String(value);
  return text.includes("e") ? value.toFixed(Math.abs(value) < 1 ? 15 : 0) : text;
}

function cellOf(value: unknown, column: Column, encoding: WriteEncoding): Encoded & { cut?: boolean } {
  if (value === null || value === undefined) return { bytes: new Uint8Array(0), lost: 0 };
  if (column.type === "N") {
    const number = Number(value);
    return encodeText(Number.isFinite(number) ? number.toFixed(column.decimals) : "", "utf-8");
  }
  if (column.type === "L") return encodeText(value === true ? "T" : "F", "utf-8");
  if (column.type === "D") return encodeText(String(value).replaceAll("-", ""), "utf-8");
  return encodeWithin(textOf(value), encoding, column.width);
}

function textOf(value: unknown): string {
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
