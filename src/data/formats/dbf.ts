import type { EncodingFinding, ReadOptions } from "./contract";
import { dbfValue } from "./dbf-value";
import { encodingLabel, encodingOfLanguageByte } from "./encoding-labels";
import { FormatError, type ProblemList } from "./format-error";
import { emptyRow } from "./row";
import { decideEncoding } from "./text-encoding";

export interface DbfField {
  readonly name: string;
  /** C, N, F, D, L, and what dBase added. */
  readonly type: string;
  readonly width: number;
  readonly decimals: number;
}

export interface DbfContent {
  readonly fields: readonly DbfField[];
  /** Deleted rows are undefined: a shape still belongs to each. */
  readonly rows: readonly (Record<string, unknown> | undefined)[];
  readonly encoding: EncodingFinding;
}

interface RawField extends Omit<DbfField, "name"> {
  readonly nameBytes: Uint8Array;
  readonly offset: number;
}

interface Layout {
  readonly rawFields: readonly RawField[];
  readonly headerBytes: number;
  readonly recordBytes: number;
  readonly count: number;
}

const mostSampledRows = 3000;

/**
 * Reads a dBase table. The encoding is decided by scoring all text, with the .cpg and the header's
 * language byte as hints that are believed only where they fit.
 */
export function readDbf(
  bytes: Uint8Array,
  hints: { readonly cpg?: string; readonly options: ReadOptions },
  problems: ProblemList,
): DbfContent {
  const layout = layoutOf(bytes, problems);
  const encoding = encodingOf(bytes, layout, hints, problems);
  const decoder = new TextDecoder(encoding.name);
  const names = uniqueNames(layout.rawFields.map(({ nameBytes }) => decodeCell(decoder, nameBytes)));
  const fields = layout.rawFields.map(({ type, width, decimals }, index) => {
    return { name: names[index] as string, type, width, decimals };
  });
  const rows: (Record<string, unknown> | undefined)[] = [];
  let damaged = 0;
  let foreign = 0;
  const other = encoding.how === "told" ? undefined : otherDecoder(encoding.name);
  const decode = (part: Uint8Array) => {
    const text = decodeCell(decoder, part);
    if (other !== undefined && isForeign(part, text, encoding.name)) {
      foreign++;
      return decodeCell(other, part);
    }
    if (text.includes("\uFFFD")) damaged++;
    return text;
  };
  for (let index = 0; index < layout.count; index++) {
    const start = layout.headerBytes + index * layout.recordBytes;
    if (bytes[start] === 0x2a) {
      rows.push(undefined);
      continue;
    }
    const row = emptyRow();
    for (const [column, { offset, width, type }] of layout.rawFields.entries()) {
      const cell = bytes.subarray(start + offset, start + offset + width);
      const name = names[column] as string;
      const report = (code: "dbf-number" | "dbf-date", found: string) =>
        problems.add("warning", code, { found, field: name }, { feature: index, field: name });
      row[name] = dbfValue(cell, type, { decode, report });
    }
    rows.push(row);
    if (index % 5000 === 0) hints.options.onProgress?.(index / layout.count);
  }
  if (foreign > 0)
    problems.add("warning", "encoding-mixed-cells", {
      count: foreign,
      name: encoding.name,
      other: other?.encoding ?? "",
    });
  if (damaged > 0) problems.add("warning", "encoding-mixed", { count: damaged, name: encoding.name });
  return { fields, rows, encoding };
}

function otherDecoder(name: string): TextDecoder | undefined {
  if (name === "gb18030") return new TextDecoder("utf-8");
  return name === "utf-8" ? new TextDecoder("gb18030") : undefined;
}

/**
 * True for a cell pasted in from a table of the other encoding: two Chinese characters of valid UTF-8 in
 * a GBK table, or a cell that is not UTF-8 in a UTF-8 table.
 */
function isForeign(bytes: Uint8Array, text: string, name: string): boolean {
  if (name === "utf-8") return text.includes("\uFFFD");
  const multi = bytes.findIndex((byte) => byte >= 0x80);
  if (multi < 0) return false;
  const asUtf8 = decodeCell(new TextDecoder("utf-8"), bytes);
  return !asUtf8.includes("\uFFFD") && (asUtf8.match(/[\u4e00-\u9fff]/g)?.length ?? 0) >= 2;
}

/** Fixed width cuts characters in two: the broken half at the end goes. */
function decodeCell(decoder: TextDecoder, bytes: Uint8Array): string {
  let end = bytes.indexOf(0);
  if (end < 0) end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0x20) end--;
  return decoder
    .decode(bytes.subarray(0, end))
    .replace(/\uFFFD{1,3}$/, "")
    .trim();
}

function layoutOf(bytes: Uint8Array, problems: ProblemList): Layout {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 33) throw new FormatError("dbf-header", { bytes: bytes.length });
  const claimed = view.getUint32(4, true);
  const headerBytes = view.getUint16(8, true);
  const recordBytes = view.getUint16(10, true);
  if (headerBytes < 33 || headerBytes > bytes.length || recordBytes < 1)
    throw new FormatError("dbf-header", { bytes: bytes.length });
  const rawFields: RawField[] = [];
  let offset = 1;
  for (let at = 32; at + 32 <= headerBytes && bytes[at] !== 0x0d && bytes[at] !== 0; at += 32) {
    const type = String.fromCharCode(bytes[at + 11] as number);
    const low = bytes[at + 16] as number;
    const high = bytes[at + 17] as number;
    // Text wider than 255 keeps its high byte where numbers keep their decimals.
    const width = type === "C" ? low + high * 256 : low;
    rawFields.push({
      nameBytes: bytes.subarray(at, at + 11),
      type,
      width,
      decimals: type === "C" ? 0 : high,
      offset,
    });
    offset += width;
  }
  if (offset > recordBytes) throw new FormatError("dbf-header", { bytes: bytes.length });
  const present = Math.max(0, Math.floor((bytes.length - headerBytes) / recordBytes));
  if (present < claimed) problems.add("error", "dbf-cut-off", { claimed, read: present });
  return { rawFields, headerBytes, recordBytes, count: Math.min(claimed, present) };
}

function encodingOf(
  bytes: Uint8Array,
  layout: Layout,
  { cpg, options }: { readonly cpg?: string; readonly options: ReadOptions },
  problems: ProblemList,
): EncodingFinding {
  const samples = layout.rawFields.map(({ nameBytes }) => trimmed(nameBytes));
  const texts = layout.rawFields.filter(({ type }) => type === "C");
  const step = Math.max(1, Math.floor(layout.count / mostSampledRows));
  for (let index = 0; index < layout.count; index += step)
    for (const { offset, width } of texts) {
      const start = layout.headerBytes + index * layout.recordBytes + offset;
      samples.push(trimmed(bytes.subarray(start, start + width)));
    }
  if (cpg !== undefined && encodingLabel(cpg) === undefined)
    problems.add("warning", "encoding-unknown-label", { label: cpg.trim().slice(0, 40) });
  const byLanguage = encodingOfLanguageByte(bytes[29] as number);
  const declared =
    cpg !== undefined && encodingLabel(cpg) !== undefined
      ? { label: cpg.trim(), by: "cpg" as const }
      : byLanguage !== undefined
        ? { label: byLanguage, by: "ldid" as const }
        : undefined;
  const finding = decideEncoding(samples, { told: options.encoding, declared });
  if (finding.how === "scored-against-declared")
    problems.add("warning", "encoding-declared-wrong", {
      declared: finding.declared ?? "",
      name: finding.name,
    });
  return finding;
}

function trimmed(bytes: Uint8Array): Uint8Array {
  let end = bytes.indexOf(0);
  if (end < 0) end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0x20) end--;
  return bytes.subarray(0, end);
}

/** Two columns of the same name would overwrite each other: the second becomes `NAME_2`. */
export function uniqueNames(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name, index) => {
    const base = name === "" ? `field_${index + 1}` : name;
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    return count === 1 ? base : `${base}_${count}`;
  });
}
