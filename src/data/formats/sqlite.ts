import { FormatError } from "./format-error";
import { decodeRecord, type SqliteValue, varintAt } from "./sqlite-record";

/** A table of a database file: its columns in stored order, and the page its tree begins at. */
export interface SqliteTable {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: string; readonly isRowId: boolean }[];
  readonly rootPage: number;
}

/**
 * Reads tables of an SQLite 3 database file without running it: the file format of sqlite.org/fileformat2.html,
 * table b-trees only. Damaged pages throw `sqlite-broken` with the page's number.
 */
export class SqliteFile {
  readonly tables: ReadonlyMap<string, SqliteTable>;
  /** The file was left in write-ahead mode: the newest rows may stand in a file beside it. */
  readonly writeAhead: boolean;
  private readonly view: DataView;
  private readonly pageSize: number;
  private readonly usable: number;
  private readonly decoder: TextDecoder;

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (bytes.length < 512) throw new FormatError("sqlite-broken", { page: 1 });
    const size = this.view.getUint16(16);
    this.pageSize = size === 1 ? 65_536 : size;
    if (this.pageSize < 512 || (this.pageSize & (this.pageSize - 1)) !== 0)
      throw new FormatError("sqlite-broken", { page: 1 });
    this.usable = this.pageSize - this.view.getUint8(20);
    this.writeAhead = this.view.getUint8(18) === 2;
    this.decoder = new TextDecoder(
      ["utf-8", "utf-8", "utf-16le", "utf-16be"][this.view.getUint32(56)] ?? "utf-8",
    );
    const tables = new Map<string, SqliteTable>();
    for (const { values } of this.walk(1)) {
      const [type, name, , rootPage, sql] = values;
      if (
        type === "table" &&
        typeof name === "string" &&
        typeof rootPage === "number" &&
        typeof sql === "string"
      )
        tables.set(name.toLowerCase(), { name, rootPage, columns: columnsOf(sql) });
    }
    this.tables = tables;
  }

  /** The rows of a table as records by column name. */
  *rows(table: SqliteTable): Generator<Map<string, SqliteValue>> {
    for (const { rowId, values } of this.walk(table.rootPage)) {
      const row = new Map<string, SqliteValue>();
      // The row's number stands in place of an INTEGER PRIMARY KEY; columns added later are missing in old rows.
      for (const [index, { name, isRowId }] of table.columns.entries())
        row.set(name, isRowId ? rowId : (values[index] ?? null));
      yield row;
    }
  }

  private *walk(rootPage: number): Generator<{ rowId: number; values: SqliteValue[] }> {
    const seen = new Set<number>();
    const pending = [rootPage];
    for (let page = pending.pop(); page !== undefined; page = pending.pop()) {
      // A page that is met twice would be read for ever.
      if (seen.has(page)) throw new FormatError("sqlite-broken", { page });
      seen.add(page);
      const start = this.pageStart(page);
      const head = page === 1 ? start + 100 : start;
      const kind = this.view.getUint8(head);
      const count = this.view.getUint16(head + 3);
      const pointers = head + (kind === 0x05 ? 12 : 8);
      if ((kind !== 0x05 && kind !== 0x0d) || pointers + count * 2 > start + this.pageSize)
        throw new FormatError("sqlite-broken", { page });
      if (kind === 0x05) {
        pending.push(this.view.getUint32(head + 8));
        for (let index = count - 1; index >= 0; index--)
          pending.push(this.view.getUint32(this.cellAt(start, pointers + index * 2, page)));
        continue;
      }
      for (let index = 0; index < count; index++) {
        const cell = this.cellAt(start, pointers + index * 2, page);
        try {
          yield this.record(cell);
        } catch (error) {
          if (error instanceof RangeError) throw new FormatError("sqlite-broken", { page });
          throw error;
        }
      }
    }
  }

  private pageStart(page: number): number {
    const start = (page - 1) * this.pageSize;
    if (page < 1 || start + this.pageSize > this.bytes.length)
      throw new FormatError("sqlite-broken", { page });
    return start;
  }

  private cellAt(start: number, pointer: number, page: number): number {
    const offset = this.view.getUint16(pointer);
    if (offset < 8 || offset + 4 > this.pageSize) throw new FormatError("sqlite-broken", { page });
    return start + offset;
  }

  private record(cell: number): { rowId: number; values: SqliteValue[] } {
    const size = varintAt(this.view, cell);
    const rowId = varintAt(this.view, size.next);
    if (size.value > this.bytes.length) throw new RangeError("a record larger than the file");
    return { rowId: rowId.value, values: decodeRecord(this.payload(rowId.next, size.value), this.decoder) };
  }

  /** A long record keeps its beginning in the page and the rest in a chain of overflow pages. */
  private payload(at: number, size: number): Uint8Array {
    const mostLocal = this.usable - 35;
    if (size <= mostLocal) return this.slice(at, size);
    const leastLocal = Math.floor(((this.usable - 12) * 32) / 255) - 23;
    const fitting = leastLocal + ((size - leastLocal) % (this.usable - 4));
    const local = fitting <= mostLocal ? fitting : leastLocal;
    const whole = new Uint8Array(size);
    whole.set(this.slice(at, local));
    let filled = local;
    for (let page = this.view.getUint32(at + local); filled < size; ) {
      const start = this.pageStart(page);
      const part = Math.min(size - filled, this.usable - 4);
      whole.set(this.slice(start + 4, part), filled);
      filled += part;
      page = this.view.getUint32(start);
    }
    return whole;
  }

  private slice(at: number, length: number): Uint8Array {
    if (at + length > this.bytes.length) throw new RangeError("beyond the file");
    return this.bytes.subarray(at, at + length);
  }
}

const constraint = /^(constraint|primary|unique|check|foreign)\b/i;
const columnName = /^(?:"((?:[^"]|"")*)"|\[([^\]]*)\]|`([^`]*)`|'([^']*)'|([^\s(]+))\s*(.*)$/s;

/** The columns of a CREATE TABLE statement. */
export function columnsOf(sql: string): SqliteTable["columns"] {
  const body = sql.slice(sql.indexOf("(") + 1, sql.lastIndexOf(")"));
  return splitTop(body)
    .map((part) => part.trim())
    .filter((part) => part !== "" && !constraint.test(part))
    .map((part) => {
      const [, double, square, back, single, bare, rest = ""] = columnName.exec(part) ?? [];
      const name = (double ?? square ?? back ?? single ?? bare ?? "").replaceAll('""', '"');
      const type = /^[A-Za-z]*/.exec(rest)?.[0].toUpperCase() ?? "";
      return { name, type, isRowId: type === "INTEGER" && /primary\s+key/i.test(rest) };
    });
}

/** Splits at commas that stand neither in brackets nor in quotes. */
function splitTop(body: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let quote = "";
  let start = 0;
  for (let at = 0; at < body.length; at++) {
    const letter = body[at] as string;
    if (quote !== "") {
      if (letter === quote) quote = "";
    } else if (letter === '"' || letter === "'" || letter === "`") quote = letter;
    else if (letter === "[") quote = "]";
    else if (letter === "(") depth++;
    else if (letter === ")") depth--;
    else if (letter === "," && depth === 0) {
      parts.push(body.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, body.slice(start)];
}
