import type { Format, RawResult, ReadOptions } from "./contract";
import { FormatError, ProblemList } from "./format-error";
import { sheetLayers } from "./sheet-layers";
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
  const sheets = book.sheets.map(({ name, path, hidden }) => {
    const xml = parts.text(path);
    if (xml === undefined) throw new FormatError("xlsx-broken", { part: path });
    const own = new ProblemList(options.fileName);
    const { rows, broken } = readSheet(xml, book, own, options.onProgress);
    if (broken !== undefined) own.add("error", broken.code, { line: broken.line, found: broken.found });
    return { name, hidden, rows, problems: own };
  });
  return { layers: sheetLayers(sheets, "xlsx", options), problems: problems.done() };
}
