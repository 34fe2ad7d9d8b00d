export type CsvCell = string | number | boolean | null;

/**
 * Text that a spreadsheet would run as a formula gets an apostrophe in front; numbers stay numbers.
 * The characters are those OWASP lists for CSV injection, full-width forms included, which some programs fold.
 */
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/;

function cellText(cell: CsvCell): string {
  if (cell === null) return "";
  if (typeof cell !== "string") return String(cell);
  const safe = formulaStart.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** U+FEFF: without it Excel reads UTF-8 as the system's old code page. */
const byteOrderMark = "\uFEFF";

/** Rows as RFC 4180 text with a byte order mark. The first row is the heading. */
export function csvOf(rows: readonly (readonly CsvCell[])[]): string {
  return byteOrderMark + rows.map((row) => `${row.map(cellText).join(",")}\r\n`).join("");
}
