import type { ProblemList } from "./format-error";
import type { Cell } from "./table";
import { unescapeControl, type Workbook } from "./xlsx-parts";
import { walkXml, type XmlBreak } from "./xml";

const mostColumns = 16_384;
const mostRows = 1_048_576;

interface Pending {
  column: number;
  type: string;
  style: number;
  text: string;
  formula: boolean;
  reference: string;
}

/** The rows of a sheet, counted as in Excel; cells that were never written are null. */
export function readSheet(
  xml: string,
  book: Workbook,
  problems: ProblemList,
  onProgress?: (share: number) => void,
): { readonly rows: Cell[][]; readonly broken?: XmlBreak } {
  const rows: Cell[][] = [];
  const merges: string[] = [];
  let row: Cell[] = [];
  let column = 0;
  let cell: Pending | undefined;
  let listening = false;
  const broken = walkXml(xml, {
    open(name, attributes, at) {
      if (name === "c") {
        const reference = attributes.r ?? "";
        column = reference === "" ? column : columnIndex(reference);
        cell = {
          column,
          type: attributes.t ?? "n",
          style: Number(attributes.s ?? -1),
          text: "",
          formula: false,
          reference,
        };
        column++;
      } else if (name === "v" || name === "t") listening = true;
      else if (name === "f" && cell !== undefined) cell.formula = true;
      else if (name === "row") {
        const number = Number(attributes.r ?? rows.length + 1);
        if (number > rows.length && number <= mostRows) while (rows.length < number - 1) rows.push([]);
        row = [];
        column = 0;
        if (rows.length % 5000 === 0) onProgress?.(at / xml.length);
      } else if (name === "mergeCell" && attributes.ref !== undefined) merges.push(attributes.ref);
    },
    text(piece) {
      if (listening && cell !== undefined) cell.text += piece;
    },
    close(name) {
      if (name === "v" || name === "t") listening = false;
      else if (name === "c" && cell !== undefined) {
        if (cell.column < mostColumns) {
          while (row.length < cell.column) row.push(null);
          row[cell.column] = cellValue(cell, book, problems);
        }
        cell = undefined;
      } else if (name === "row") rows.push(row);
    },
  });
  fillMerged(rows, merges);
  return { rows, ...(broken ? { broken } : {}) };
}

/** `AB12` is column 27. */
function columnIndex(reference: string): number {
  let index = 0;
  for (const letter of reference) {
    const value = letter.charCodeAt(0) & ~0x20;
    if (value < 65 || value > 90) break;
    index = index * 26 + value - 64;
  }
  return Math.max(0, index - 1);
}

function cellValue(cell: Pending, book: Workbook, problems: ProblemList): Cell {
  const { type, text } = cell;
  if (type === "s") return book.strings[Number(text)] ?? null;
  if (type === "inlineStr" || type === "str") return unescapeControl(text);
  if (type === "b") return text === "1" || text === "true";
  if (type === "e") {
    problems.add("warning", "xlsx-error-cell", { cell: cell.reference, found: text });
    return null;
  }
  if (text === "") {
    if (cell.formula) problems.add("warning", "xlsx-formula-empty", { cell: cell.reference });
    return null;
  }
  if (type === "d") return text;
  const number = Number(text);
  if (!Number.isFinite(number)) return text;
  return book.isDateStyle[cell.style] ? dateText(number, book.from1904) : number;
}

const dayMs = 86_400_000;

/** A serial day as ISO text. Day 60 of the 1900 system, 29 February 1900, never was. */
export function dateText(serial: number, from1904: boolean): string {
  const origin = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  const ms = Math.round((origin + serial * dayMs) / 1000) * 1000;
  if (!Number.isFinite(ms) || Math.abs(ms) > 8.64e15) return String(serial);
  const iso = new Date(ms).toISOString();
  if (serial >= 0 && serial < 1) return iso.slice(11, 19);
  return iso.endsWith("T00:00:00.000Z") ? iso.slice(0, 10) : iso.slice(0, 19);
}

/** A town's name merged down over its rows belongs to each of them. Titles merged across stay as they are. */
export function fillMerged(rows: Cell[][], merges: readonly string[]): void {
  for (const reference of merges.slice(0, 100_000)) {
    const match = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/i.exec(reference);
    if (match === null) continue;
    const column = columnIndex(match[1] as string);
    const [first, last] = [Number(match[2]) - 1, Math.min(Number(match[4]), rows.length) - 1];
    const value = rows[first]?.[column] ?? null;
    if (value === null || column !== columnIndex(match[3] as string)) continue;
    for (let index = first + 1; index <= last; index++) {
      const row = rows[index] as Cell[];
      while (row.length <= column) row.push(null);
      row[column] ??= value;
    }
  }
}
