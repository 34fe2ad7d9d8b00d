import type { ProblemList } from "./format-error";
import type { Cell } from "./table";

const plainNumber = /^-?(0|[1-9]\d{0,9})(\.\d+)?$/;
/** What a spreadsheet makes of a 15-digit code: its last digits are gone. */
const roundedCode = /^\d(\.\d+)?E\+1[1-9]$/i;

/**
 * Columns that hold only numbers become numbers. Leading zeros and more than ten digits before the
 * point mean a code or a telephone number, which stays text.
 */
export function typedColumns(
  rows: readonly { readonly row: readonly Cell[]; readonly line: number }[],
  problems: ProblemList,
): { row: readonly Cell[]; line: number }[] {
  const width = rows.reduce((most, { row }) => Math.max(most, row.length), 0);
  const isNumber = Array.from({ length: width }, (_, column) => {
    let some = false;
    for (const { row, line } of rows) {
      const text = String(row[column] ?? "").trim();
      if (text === "") continue;
      if (roundedCode.test(text))
        problems.add("warning", "table-code-rounded", { line: line + 1, found: text });
      if (!plainNumber.test(text)) return false;
      some = true;
    }
    return some;
  });
  return rows.map(({ row, line }) => ({
    line,
    row: row.map((cell, column) => {
      const text = typeof cell === "string" ? cell.trim() : cell;
      return isNumber[column] && typeof text === "string" && text !== "" ? Number(text) : text;
    }),
  }));
}
