import type { Format, RawResult, ReadOptions } from "./contract";
import { delimiterOf, parseDelimited } from "./delimited";
import { FormatError, ProblemList } from "./format-error";
import { baseName } from "./names";
import { tableFeatures } from "./table";
import { decodeText } from "./text-encoding";

/** Lists as text: comma, tab, semicolon, in any encoding. */
export const csv: Format = {
  id: "csv",
  extensions: ["csv", "tsv", "tab", "txt"],
  read: readCsv,
};

/** Also used for the `.xls` that is a text in disguise. */
export function readCsv(bytes: Uint8Array, options: ReadOptions): RawResult {
  const problems = new ProblemList(options.fileName);
  const told = options.encoding === undefined ? {} : { told: options.encoding };
  const { text: raw, encoding, replaced } = decodeText(bytes, told);
  if (replaced > 0) problems.add("warning", "encoding-mixed", { count: replaced, name: encoding.name });
  const text = raw.replace(/^\uFEFF/, "");
  if (looksBinary(text)) throw new FormatError("table-binary");
  const rows = parseDelimited(text, delimiterOf(text), problems, options.onProgress);
  const { features, degreesText } = tableFeatures(rows, { told: options.columns, cells: "text" }, problems);
  const name = baseName(options.fileName);
  return { layers: [{ name, format: "csv", encoding, features, degreesText, problems: problems.done() }] };
}

function looksBinary(text: string): boolean {
  const head = text.slice(0, 4000);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const control = head.match(/[\u0000-\u0008\u000e-\u001f\uFFFD]/g)?.length ?? 0;
  return control > head.length / 20;
}
