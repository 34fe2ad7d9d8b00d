import type { EncodingFinding, ReadOptions } from "./contract";
import { FormatError, type ProblemList } from "./format-error";
import { decodeText } from "./text-encoding";
import { type XmlElement, xmlTree } from "./xml";

/** Decodes by byte-order mark, XML declaration and scoring, and builds the tree; faults become problems. */
export function decodeXml(
  bytes: Uint8Array,
  options: ReadOptions,
  problems: ProblemList,
): { readonly root: XmlElement; readonly encoding: EncodingFinding } {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  const label = /<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)["']/i.exec(head)?.[1];
  const { text, encoding, replaced } = decodeText(bytes, {
    ...(options.encoding === undefined ? {} : { told: options.encoding }),
    ...(label === undefined ? {} : { declared: { label, by: "declared" as const } }),
  });
  if (encoding.how === "scored-against-declared")
    problems.add("warning", "encoding-declared-wrong", { declared: label ?? "", name: encoding.name });
  if (replaced > 0) problems.add("warning", "encoding-mixed", { count: replaced, name: encoding.name });
  const { root, broken } = xmlTree(text);
  if (root === undefined)
    throw new FormatError(broken?.code ?? "xml-broken", { line: 1, found: head.slice(0, 40) });
  if (broken !== undefined) problems.add("error", broken.code, { line: broken.line, found: broken.found });
  return { root, encoding };
}
