import type { FormatId, RawLayer, ReadOptions } from "./contract";
import { FormatError, type ProblemList } from "./format-error";
import { baseName } from "./names";
import { type Cell, tableFeatures } from "./table";

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly (readonly Cell[])[];
  readonly problems: ProblemList;
}

/** Each sheet with something in it as a layer; throws `table-empty` when none has. */
export function sheetLayers(sheets: readonly Sheet[], format: FormatId, options: ReadOptions): RawLayer[] {
  const filled = sheets.filter(({ rows }) =>
    rows.some((row) => row.some((cell) => cell !== null && cell !== "")),
  );
  if (filled.length === 0) throw new FormatError("table-empty");
  return filled.map(({ name, hidden, rows, problems }) => {
    if (hidden) problems.add("note", "xlsx-hidden-sheet", { sheet: name });
    const { features, degreesText } = tableFeatures(
      rows,
      { told: options.columns, cells: "typed" },
      problems,
    );
    const layerName = sheets.length > 1 ? name : baseName(options.fileName);
    const encoding = { name: "utf-8", how: "format" as const };
    return { name: layerName, format, encoding, features, degreesText, problems: problems.done() };
  });
}
