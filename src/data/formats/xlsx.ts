import type { Format, RawLayer, RawResult, ReadOptions } from "./contract";
import { FormatError, ProblemList } from "./format-error";
import { baseName } from "./names";
import { tableFeatures } from "./table";
import { readWorkbook, WorkbookParts } from "./xlsx-parts";
import { readSheet } from "./xlsx-sheet";
import { zipEntries } from "./zip";

/** Excel workbooks (.xlsx); each sheet with rows is a layer. */
export const xlsx: Format = {
  id: "xlsx",
  extensions: ["xlsx", "xlsm"],
  recognise: (head) => {
    const text = new TextDecoder("latin1").decode(head);
    return (
      text.startsWith("PK\u0003\u0004") &&
      /\[Content_Types\]\.xml|xl\/(workbook|worksheets|styles)|xl\/_rels/.test(text)
    );
  },
  read: readXlsx,
};

function readXlsx(bytes: Uint8Array, options: ReadOptions): RawResult {
  const problems = new ProblemList(options.fileName);
  const parts = new WorkbookParts(zipEntries(bytes, problems));
  const book = readWorkbook(parts);
  const layers: RawLayer[] = [];
  for (const { name, path, hidden } of book.sheets) {
    const xml = parts.text(path);
    if (xml === undefined) throw new FormatError("xlsx-broken", { part: path });
    const own = new ProblemList(options.fileName);
    if (hidden) own.add("note", "xlsx-hidden-sheet", { sheet: name });
    const { rows, broken } = readSheet(xml, book, own, options.onProgress);
    if (broken !== undefined) own.add("error", broken.code, { line: broken.line, found: broken.found });
    if (!rows.some((row) => row.some((cell) => cell !== null && cell !== ""))) continue;
    const { features, degreesText } = tableFeatures(rows, { told: options.columns, cells: "typed" }, own);
    const layerName = book.sheets.length > 1 ? name : baseName(options.fileName);
    const encoding = { name: "utf-8", how: "format" as const };
    layers.push({ name: layerName, format: "xlsx", encoding, features, degreesText, problems: own.done() });
  }
  if (layers.length === 0) throw new FormatError("table-empty");
  return { layers, problems: problems.done() };
}
