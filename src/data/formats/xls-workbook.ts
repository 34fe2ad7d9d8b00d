import { columnName } from "./column-name";
import { FormatError, type ProblemList } from "./format-error";
import type { Cell } from "./table";
import { PieceReader, type XlsRecord, xlsRecords } from "./xls-records";
import { isDateFormat, isDatePattern } from "./xlsx-parts";
import { dateText, fillMerged } from "./xlsx-sheet";

export interface XlsSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: Cell[][];
}

interface Globals {
  readonly sheets: { readonly name: string; readonly hidden: boolean; readonly at: number }[];
  strings: string[];
  readonly patterns: Map<number, string>;
  /** Number format by cell format. */
  readonly cellFormats: number[];
  from1904: boolean;
}

const errors: Readonly<Record<number, string>> = {
  0: "#NULL!",
  7: "#DIV/0!",
  15: "#VALUE!",
  23: "#REF!",
  29: "#NAME?",
  36: "#NUM!",
  42: "#N/A",
};

/** The sheets of an Excel 97–2003 workbook ([MS-XLS], BIFF8). */
export function readXlsWorkbook(stream: Uint8Array, problems: ProblemList): XlsSheet[] {
  const globals: Globals = { sheets: [], strings: [], patterns: new Map(), cellFormats: [], from1904: false };
  for (const record of xlsRecords(stream)) {
    if (record.type === 0x0a) break;
    readGlobal(record, globals);
  }
  if (globals.sheets.length === 0) throw new FormatError("xls-broken");
  return globals.sheets.map(({ name, hidden, at }) => {
    if (at >= stream.length) throw new FormatError("xls-broken");
    return { name, hidden, rows: readSheetAt(stream.subarray(at), globals, problems) };
  });
}

function readGlobal({ type, at, pieces }: XlsRecord, globals: Globals): void {
  const [data] = pieces as [Uint8Array];
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  if (at === 0 && (type !== 0x809 || data.length < 4 || view.getUint16(0, true) !== 0x600))
    throw new FormatError("xls-too-old");
  if (type === 0x2f) throw new FormatError("xlsx-encrypted");
  if (type === 0x22) globals.from1904 = data[0] === 1;
  if (type === 0xe0 && data.length >= 4) globals.cellFormats.push(view.getUint16(2, true));
  if (type === 0x41e) {
    const reader = new PieceReader(pieces);
    const id = reader.u16();
    globals.patterns.set(id, reader.text(reader.u16()));
  }
  if (type === 0x85) {
    const reader = new PieceReader(pieces);
    const offset = reader.u32();
    const state = reader.byte();
    // Charts and macros stand among the sheets under other kinds.
    const kind = reader.byte();
    const name = reader.text(reader.byte());
    if (kind === 0) globals.sheets.push({ name, hidden: (state & 3) !== 0, at: offset });
  }
  if (type === 0xfc) globals.strings = sharedTexts(pieces);
}

function sharedTexts(pieces: readonly Uint8Array[]): string[] {
  const reader = new PieceReader(pieces);
  reader.u32();
  const count = reader.u32();
  const texts: string[] = [];
  while (texts.length < count && !reader.done) texts.push(reader.text(reader.u16()));
  return texts;
}

function readSheetAt(stream: Uint8Array, globals: Globals, problems: ProblemList): Cell[][] {
  const rows: Cell[][] = [];
  const merges: string[] = [];
  let pending: [row: number, column: number] | undefined;
  const put = (row: number, column: number, cell: Cell) => {
    while (rows.length <= row) rows.push([]);
    const list = rows[row] as Cell[];
    while (list.length < column) list.push(null);
    list[column] = cell;
  };
  for (const { type, pieces } of xlsRecords(stream)) {
    if (type === 0x0a) break;
    const [data] = pieces as [Uint8Array];
    const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
    const place = () => [view.getUint16(0, true), view.getUint16(2, true), view.getUint16(4, true)] as const;
    if (type === 0xfd) {
      const [row, column] = place();
      put(row, column, globals.strings[view.getUint32(6, true)] ?? null);
    } else if (type === 0x204) {
      const [row, column] = place();
      const reader = new PieceReader([data.subarray(6)]);
      put(row, column, reader.text(reader.u16()));
    } else if (type === 0x203) {
      const [row, column, format] = place();
      put(row, column, numberCell(view.getFloat64(6, true), format, globals));
    } else if (type === 0x27e) {
      const [row, column, format] = place();
      put(row, column, numberCell(packedNumber(view.getUint32(6, true)), format, globals));
    } else if (type === 0xbd) {
      const [row, first] = place();
      for (let at = 4, column = first; at + 8 <= data.length; at += 6, column++)
        put(
          row,
          column,
          numberCell(packedNumber(view.getUint32(at + 2, true)), view.getUint16(at, true), globals),
        );
    } else if (type === 0x205) {
      const [row, column] = place();
      put(row, column, truthOrError(view, [row, column], problems));
    } else if (type === 0x06) {
      const [row, column, format] = place();
      pending = view.getUint16(12, true) === 0xffff && data[6] === 0 ? [row, column] : undefined;
      if (pending === undefined)
        put(row, column, formulaCell(view, [row, column, format], globals, problems));
    } else if (type === 0x207 && pending !== undefined) {
      const reader = new PieceReader(pieces);
      put(...pending, reader.text(reader.u16()));
      pending = undefined;
    } else if (type === 0xe5) merges.push(...mergesOf(view));
  }
  fillMerged(rows, merges);
  return rows;
}

/** Thirty bits of a whole number or of the top of a double; the lowest bits say which, and whether to divide by 100. */
function packedNumber(packed: number): number {
  const value = packed & 2 ? (packed | 0) >> 2 : topOfDouble(packed);
  return packed & 1 ? value / 100 : value;
}

function topOfDouble(packed: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setUint32(0, packed & 0xffff_fffc);
  return view.getFloat64(0);
}

function numberCell(value: number, format: number, { cellFormats, patterns, from1904 }: Globals): Cell {
  const id = cellFormats[format] ?? 0;
  const pattern = patterns.get(id);
  const isDate = pattern === undefined ? isDateFormat(id) : isDatePattern(pattern);
  return isDate ? dateText(value, from1904) : value;
}

function truthOrError(view: DataView, place: readonly [number, number], problems: ProblemList): Cell {
  if (view.getUint8(7) === 0) return view.getUint8(6) !== 0;
  return reportError(view.getUint8(6), place, problems);
}

function reportError(code: number, [row, column]: readonly [number, number], problems: ProblemList): null {
  const cell = `${columnName(column)}${row + 1}`;
  problems.add("warning", "xlsx-error-cell", { cell, found: errors[code] ?? `#${code}` });
  return null;
}

/** The saved result: a number, or when the last two bytes are FF a truth, an error or an empty text. */
function formulaCell(
  view: DataView,
  [row, column, format]: readonly [number, number, number],
  globals: Globals,
  problems: ProblemList,
): Cell {
  if (view.getUint16(12, true) !== 0xffff) return numberCell(view.getFloat64(6, true), format, globals);
  const kind = view.getUint8(6);
  if (kind === 1) return view.getUint8(8) !== 0;
  return kind === 2 ? reportError(view.getUint8(8), [row, column], problems) : "";
}

function mergesOf(view: DataView): string[] {
  const count = view.getUint16(0, true);
  const merges: string[] = [];
  for (let index = 0; index < count && 10 + index * 8 <= view.byteLength; index++) {
    const [first, last, left, right] = [0, 2, 4, 6].map((at) => view.getUint16(2 + index * 8 + at, true));
    merges.push(`${columnName(left ?? 0)}${(first ?? 0) + 1}:${columnName(right ?? 0)}${(last ?? 0) + 1}`);
  }
  return merges;
}
