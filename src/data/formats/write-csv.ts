import { encodeText } from "./encode-text";
import { ProblemList } from "./format-error";
import { harmless } from "./safe-cell";
import type { Cell } from "./table";
import { tableOf } from "./write-table";
import type { Writer } from "./writer";

/** A list with a byte-order mark (or in GBK), so that Excel opens it with its Chinese intact. */
export const csvWriter: Writer = {
  id: "csv",
  extensions: ["csv"],
  write(layer, { crs, encoding }) {
    const problems = new ProblemList(layer.name);
    const { header, rows } = tableOf(layer, crs);
    const text = [header, ...rows].map((row) => row.map(cellText).join(",")).join("\r\n");
    const { bytes, lost } = encodeText(`${encoding === "utf-8" ? "\uFEFF" : ""}${text}\r\n`, encoding);
    if (lost > 0) problems.add("warning", "write-unencodable", { count: lost, encoding });
    return { files: [{ suffix: ".csv", bytes }], problems: problems.done() };
  },
};

function cellText(cell: Cell): string {
  if (cell === null) return "";
  const text = typeof cell === "string" ? harmless(cell) : String(cell);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
