import type { ProblemList } from "./format-error";

/** The character between cells: the one that splits the first lines most evenly. */
export function delimiterOf(text: string): string {
  const lines = firstLines(text, 12);
  let best = ",";
  let bestScore = 0;
  for (const mark of [",", "\t", ";", "|", "，"]) {
    const counts = lines.map((line) => countOutsideQuotes(line, mark));
    const usual = counts.toSorted((a, b) => a - b)[counts.length >> 1] ?? 0;
    const even = counts.filter((count) => count === usual).length / Math.max(1, counts.length);
    const score = usual === 0 ? 0 : even * 10 + Math.min(usual, 9);
    if (score > bestScore) {
      best = mark;
      bestScore = score;
    }
  }
  return best;
}

function firstLines(text: string, count: number): string[] {
  return text
    .slice(0, 20_000)
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== "")
    .slice(0, count);
}

function countOutsideQuotes(line: string, mark: string): number {
  return line.replace(/"[^"]*"/g, "").split(mark).length - 1;
}

/** A cell longer than this with line breaks in it is an unclosed quote, not a text. */
const longestQuoted = 100_000;
/** After so many unclosed quotes the file does not quote at all. */
const mostOpenQuotes = 20;

/**
 * Rows of cells (RFC 4180, any delimiter, any line ending). A quote that is never closed is taken as a
 * letter and reported with its line, so that it cannot swallow the rest of the file.
 */
export function parseDelimited(
  text: string,
  delimiter: string,
  problems: ProblemList,
  onProgress?: (share: number) => void,
): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  let openQuotes = 0;
  while (at < text.length) {
    if (text[at] === '"' && openQuotes < mostOpenQuotes) {
      const quoted = quotedCell(text, at, delimiter);
      if (quoted === undefined) {
        openQuotes++;
        problems.add("error", "table-quote-open", { line: rows.length + 1 });
      } else {
        row.push(quoted.cell);
        at = quoted.end;
        if (text[at] === delimiter) {
          at++;
          if (at === text.length) row.push("");
          continue;
        }
        at = lineBreakAfter(text, at);
        rows.push(row);
        row = [];
        continue;
      }
    }
    const end = plainEnd(text, at, delimiter);
    row.push(text.slice(at, end));
    if (text[end] === delimiter) {
      at = end + 1;
      if (at === text.length) row.push("");
      continue;
    }
    at = lineBreakAfter(text, end);
    rows.push(row);
    row = [];
    if (rows.length % 20_000 === 0) onProgress?.(at / text.length);
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

/** A quoted cell and where it ends; undefined when its closing quote is missing. */
function quotedCell(
  text: string,
  start: number,
  delimiter: string,
): { cell: string; end: number } | undefined {
  let from = start + 1;
  let cell = "";
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0 || quote - start > longestQuoted) return undefined;
    cell += text.slice(from, quote);
    const next = text[quote + 1];
    if (next === '"') {
      cell += '"';
      from = quote + 2;
    } else if (next === undefined || next === delimiter || next === "\n" || next === "\r")
      return { cell, end: quote + 1 };
    else {
      // A quote inside a quoted cell that someone forgot to double.
      cell += '"';
      from = quote + 1;
    }
  }
}

function plainEnd(text: string, start: number, delimiter: string): number {
  for (let at = start; at < text.length; at++) {
    const letter = text[at];
    if (letter === delimiter || letter === "\n" || letter === "\r") return at;
  }
  return text.length;
}

function lineBreakAfter(text: string, at: number): number {
  if (text[at] === "\r" && text[at + 1] === "\n") return at + 2;
  return at + 1;
}
