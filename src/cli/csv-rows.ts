/** One row of a table and the line it begins on, counted from 1. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A fault of a table: what is wrong, on which line. */
export class CsvFault extends Error {
  override readonly name = "CsvFault";
}

/**
 * The rows of a comma-separated text by RFC 4180: quotes, doubled quotes, line breaks inside quotes; CR LF or LF; a byte
 * order mark is passed over, and so are empty lines.
 *
 * @throws CsvFault when a quote is never closed.
 */
export function* csvRows(text: string): Generator<CsvRow> {
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let line = 1;
  while (at < text.length) {
    const begun = line;
    const cells: string[] = [];
    for (;;) {
      let cell: string;
      if (text[at] === '"') {
        const close = closingQuote(text, at, begun);
        cell = text.slice(at + 1, close).replaceAll('""', '"');
        line += cell.split("\n").length - 1;
        at = close + 1;
      } else {
        const end = endOfCell(text, at);
        cell = text.slice(at, end).trim();
        at = end;
      }
      cells.push(cell);
      if (text[at] !== ",") break;
      at += 1;
    }
    const rest = endOfLine(text, at);
    at = rest + 1;
    line += 1;
    if (cells.length > 1 || cells[0] !== "") yield { line: begun, cells };
  }
}

function closingQuote(text: string, open: number, line: number): number {
  for (let at = text.indexOf('"', open + 1); at >= 0; at = text.indexOf('"', at + 2))
    if (text[at + 1] !== '"') return at;
  throw new CsvFault(`line ${line}: a quote is opened and never closed`);
}

function endOfCell(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== "," && text[at] !== "\n") at += 1;
  return at;
}

function endOfLine(text: string, from: number): number {
  const at = text.indexOf("\n", from);
  return at < 0 ? text.length : at;
}

/** Rows under a heading, with the wanted columns found by name whatever their order. */
export function* csvTable(
  text: string,
  file: string,
  wanted: readonly string[],
): Generator<{ readonly line: number; readonly values: readonly string[] }> {
  let columns: number[] | null = null;
  for (const { line, cells } of csvRows(text)) {
    if (columns === null) {
      const heading = cells.map((cell) => cell.trim().toLowerCase());
      columns = wanted.map((name) => heading.indexOf(name));
      const absent = wanted.filter((_, i) => columns?.[i] === -1);
      if (absent.length > 0)
        throw new CsvFault(
          `${file}, line ${line}: no column ${absent.join(", ")}; expected a heading with ${wanted.join(",")}`,
        );
      continue;
    }
    yield { line, values: columns.map((column) => (cells[column] ?? "").trim()) };
  }
  if (columns === null) throw new CsvFault(`${file} is empty; expected a heading with ${wanted.join(",")}`);
}
