import { compoundStream } from "./compound-file";
import type { Format, RawResult, ReadOptions } from "./contract";
import { FormatError, ProblemList } from "./format-error";
import { sheetLayers } from "./sheet-layers";
import { readXlsWorkbook } from "./xls-workbook";

const mark = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Excel 97–2003 workbooks. A new workbook locked by a password comes in the same container and is named. */
export const xls: Format = {
  id: "xls",
  extensions: ["xls", "et"],
  recognise: (head) => mark.every((byte, index) => head[index] === byte),
  read: readXls,
};

function readXls(bytes: Uint8Array, options: ReadOptions): RawResult {
  if (compoundStream(bytes, "EncryptedPackage") !== undefined) throw new FormatError("xlsx-encrypted");
  const stream = compoundStream(bytes, "Workbook", "Book");
  if (stream === undefined) throw new FormatError("xls-broken");
  const problems = new ProblemList(options.fileName);
  try {
    const sheets = readXlsWorkbook(stream, problems).map((sheet) => ({
      ...sheet,
      problems: new ProblemList(options.fileName),
    }));
    return { layers: sheetLayers(sheets, "xls", options), problems: problems.done() };
  } catch (error) {
    if (error instanceof RangeError) throw new FormatError("xls-broken");
    throw error;
  }
}
