/** A fault of a table: a key of the words, what fills it, and the line (from 1) where there is one. */
export class CsvFault extends Error {
  override readonly name = "CsvFault";

  constructor(
    readonly key: CsvFaultKey,
    readonly params: Readonly<Record<string, string | number>>,
  ) {
    super(`${key} ${JSON.stringify(params)}`);
  }
}

export type CsvFaultKey =
  | "table-empty"
  | "column-missing"
  | "column-twice"
  | "row-short"
  | "row-long"
  | "quote-open"
  | "quote-trailing";

/** What a table is called in faults, and its text. */
export interface CsvText {
  readonly file: string;
  readonly text: string;
}

const comma = 44;
const quote = 34;
const carriageReturn = 13;
const lineFeed = 10;

/**
 * Goes through the rows of a comma-separated table by RFC 4180: quotes, doubled quotes, line breaks inside quotes; CR LF, LF
 * or CR; a byte order mark and empty lines are passed over. The first row is the heading; wanted columns are found by name,
 * whatever their order and case, and handed over without the spaces around them. Other columns are not looked at.
 *
 * The same array is handed over for every row: millions of rows would not bear one each.
 *
 * @throws CsvFault with file and line for a missing or repeated column, a row of another length than the heading (empty
 * cells at its end do no harm), an open quote, or text behind a closed one.
 */
export function readCsv(
  table: CsvText,
  wanted: readonly string[],
  visit: (cells: readonly string[], line: number) => void,
): void {
  const rows = new RowReader(table);
  if (!rows.next()) throw new CsvFault("table-empty", { file: table.file, columns: wanted.join(",") });
  const heading = rows.cells.map((cell) => cell.trim().toLowerCase());
  const places = wanted.map((name) => placeOf(name, heading, wanted, table.file, rows.line));
  const width = rows.cells.length;
  const cells = wanted.map(() => "");
  while (rows.next()) {
    if (rows.cells.length !== width) requireWidth(rows, width, table.file);
    for (let at = 0; at < places.length; at += 1) cells[at] = rows.cells[places[at]!]!.trim();
    visit(cells, rows.line);
  }
}

function placeOf(
  name: string,
  heading: readonly string[],
  wanted: readonly string[],
  file: string,
  line: number,
) {
  const place = heading.indexOf(name);
  if (place < 0) throw new CsvFault("column-missing", { file, line, name, columns: wanted.join(",") });
  if (heading.indexOf(name, place + 1) >= 0) throw new CsvFault("column-twice", { file, line, name });
  return place;
}

function requireWidth({ cells, line }: RowReader, width: number, file: string): void {
  const count = cells.length;
  if (count < width) throw new CsvFault("row-short", { file, line, count, width });
  if (cells.slice(width).some((cell) => cell.trim() !== ""))
    throw new CsvFault("row-long", { file, line, count, width });
}

class RowReader {
  cells: string[] = [];
  /** The line the present row begins on. */
  line = 0;
  private at: number;
  private nextLine = 1;
  private readonly text: string;
  private readonly file: string;

  constructor({ file, text }: CsvText) {
    this.text = text;
    this.file = file;
    this.at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  }

  /** Reads the next row that is not empty; false at the end. */
  next(): boolean {
    while (this.at < this.text.length) {
      this.line = this.nextLine;
      this.cells = [];
      while (this.readCell());
      if (this.cells.length > 1 || this.cells[0]!.trim() !== "") return true;
    }
    return false;
  }

  /** Reads one cell and what ends it; tells whether another cell follows in the row. */
  private readCell(): boolean {
    const { text } = this;
    if (text.charCodeAt(this.at) === quote) this.cells.push(this.quoted());
    else {
      let end = this.at;
      for (; end < text.length; end += 1) {
        const code = text.charCodeAt(end);
        if (code === comma || code === lineFeed || code === carriageReturn) break;
      }
      this.cells.push(text.slice(this.at, end));
      this.at = end;
    }
    const ending = text.charCodeAt(this.at);
    this.at += 1;
    if (ending === comma) {
      if (this.at < text.length) return true;
      this.cells.push("");
      return false;
    }
    if (ending === carriageReturn && text.charCodeAt(this.at) === lineFeed) this.at += 1;
    this.nextLine += 1;
    return false;
  }

  private quoted(): string {
    const { text, file, line } = this;
    let close = text.indexOf('"', this.at + 1);
    while (close >= 0 && text.charCodeAt(close + 1) === quote) close = text.indexOf('"', close + 2);
    if (close < 0) throw new CsvFault("quote-open", { file, line });
    const cell = text.slice(this.at + 1, close).replaceAll('""', '"');
    this.nextLine += cell.split(/\r\n|\n|\r/).length - 1;
    this.at = close + 1;
    const after = text.charCodeAt(this.at);
    if (this.at < text.length && after !== comma && after !== lineFeed && after !== carriageReturn)
      throw new CsvFault("quote-trailing", { file, line });
    return cell;
  }
}
