import type { EncodingFinding } from "./contract";
import { encodingLabel } from "./encoding-labels";

/** A text sample's likeness to what people write, 0 to 1, per encoding. */
interface Scored {
  readonly name: string;
  readonly score: number;
}

interface Hints {
  /** What the user chose; taken without question. */
  readonly told?: string;
  /** What the file says of itself, and where it says so. They lie, so they are only believed when they fit. */
  readonly declared?: { readonly label: string; readonly by: "declared" | "cpg" | "ldid" };
}

const candidates = ["utf-8", "gb18030", "big5", "windows-1252"] as const;
/** A declaration this close to the best reading is believed. */
const benefitOfDoubt = 0.1;
const sampleBytes = 200_000;

/**
 * Decides the encoding of several byte strings that belong together (the cells of a table, the names
 * in a zip), by scoring how well each candidate reads them. A last character cut by a fixed width is forgiven.
 */
export function decideEncoding(samples: readonly Uint8Array[], hints: Hints = {}): EncodingFinding {
  const declared = hints.declared && (encodingLabel(hints.declared.label) ?? undefined);
  const claim = hints.declared ? { declared: hints.declared.label } : {};
  const told = hints.told === undefined ? undefined : (encodingLabel(hints.told) ?? hints.told);
  if (told !== undefined) return { name: told, how: "told", ...claim };
  const chosen = limited(samples.filter(hasHighByte));
  if (chosen.length === 0) return { name: declared ?? "utf-8", how: hints.declared?.by ?? "ascii", ...claim };
  const scores = candidates.map((name): Scored => ({ name, score: scoreOf(chosen, name) }));
  const best = scores.reduce((a, b) => (b.score > a.score ? b : a));
  const own = scores.find(({ name }) => name === declared);
  if (own !== undefined && hints.declared && own.score > 0 && own.score >= best.score - benefitOfDoubt)
    return { name: own.name, how: hints.declared.by, ...claim };
  if (declared !== undefined) return { name: best.name, how: "scored-against-declared", ...claim };
  return { name: best.name, how: best.name === "utf-8" ? "strict-utf8" : "scored", ...claim };
}

/** The encoding of a whole text file: byte-order mark, then declaration and scoring as above. */
export function encodingOfFile(bytes: Uint8Array, hints: Hints = {}): EncodingFinding {
  const mark = markOf(bytes);
  if (hints.told === undefined && mark !== undefined) return { name: mark, how: "bom" };
  return decideEncoding(spread(bytes), hints);
}

/** Decodes a whole text file; `replaced` counts what could not be read. */
export function decodeText(
  bytes: Uint8Array,
  hints: Hints = {},
): { readonly text: string; readonly encoding: EncodingFinding; readonly replaced: number } {
  const encoding = encodingOfFile(bytes, hints);
  const text = new TextDecoder(encoding.name).decode(bytes);
  return { text, encoding, replaced: countReplaced(text) };
}

function markOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}

/** Whole lines from the start, the middle and the end of a long file, and its first lines with high bytes. */
function spread(bytes: Uint8Array): Uint8Array[] {
  if (bytes.length <= sampleBytes) return [bytes];
  const part = sampleBytes >> 2;
  const firstHigh = Math.max(
    0,
    bytes.findIndex((byte) => byte >= 0x80),
  );
  const starts = [0, firstHigh, bytes.length >> 1, bytes.length - part];
  return starts.map((start) => wholeLines(bytes, Math.max(0, start - 200), start + part));
}

/** Between line breaks near both ends; a file without line breaks is cut anywhere. */
function wholeLines(bytes: Uint8Array, from: number, to: number): Uint8Array {
  const part = bytes.subarray(from, to);
  const start = from === 0 ? 0 : part.indexOf(10) + 1;
  const end = to >= bytes.length ? part.length : part.lastIndexOf(10);
  return end > start ? part.subarray(start, end) : part;
}

function hasHighByte(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte >= 0x80);
}

function limited(samples: readonly Uint8Array[]): Uint8Array[] {
  let sum = 0;
  return samples.filter((sample) => {
    sum += sample.length;
    return sum - sample.length < sampleBytes * 2;
  });
}

function scoreOf(samples: readonly Uint8Array[], name: (typeof candidates)[number]): number {
  const decoder = new TextDecoder(name);
  let sum = 0;
  let count = 0;
  let broken = false;
  for (const sample of samples) {
    const text = decoder.decode(sample);
    // One broken character at the very end is a field cut at its width.
    for (const letter of text.replace(/\uFFFD{1,3}$/, "")) {
      if (letter < "\u0080") continue;
      sum += likeness(letter, name);
      count++;
      broken ||= letter === "\uFFFD";
    }
  }
  // A GBK character is valid UTF-8 by chance one time in seven: four in a row are no chance.
  if (name === "utf-8" && !broken && count >= 4) return 1.01;
  return count === 0 ? 0 : Math.max(0, sum / count);
}

function likeness(letter: string, name: (typeof candidates)[number]): number {
  const code = letter.codePointAt(0) as number;
  if (code === 0xfffd) return -4;
  if (code < 0xa0 || (code >= 0xe000 && code <= 0xf8ff)) return -1;
  if (code >= 0x4e00 && code <= 0x9fff) return isCommon(letter, name) ? 1 : 0.25;
  if ((code >= 0x3000 && code <= 0x303f) || (code >= 0xff00 && code <= 0xffef)) return 0.9;
  if (name === "windows-1252") return code >= 0xc0 && code <= 0xff ? 0.35 : 0.1;
  if (name === "utf-8") return 0.6;
  return marks.has(letter) ? 0.9 : 0.2;
}

/** What tables write between Chinese words and figures: degrees, minutes and seconds, quotes, dashes, units. */
const marks = new Set("°′″‘’“”–—…·×±℃㎡‰");

let simplified: Set<string> | undefined;
let traditional: Set<string> | undefined;

/** The 3,755 everyday characters of GB 2312's first level, or the 5,401 of Big5's. */
function isCommon(letter: string, name: (typeof candidates)[number]): boolean {
  simplified ??= everyday("gb18030", [0xb0, 0xd7], [[0xa1, 0xfe]]);
  if (name === "gb18030") return simplified.has(letter);
  traditional ??= everyday(
    "big5",
    [0xa4, 0xc6],
    [
      [0x40, 0x7e],
      [0xa1, 0xfe],
    ],
  );
  return traditional.has(letter) || (name === "utf-8" && simplified.has(letter));
}

function everyday(label: string, [first, last]: [number, number], trails: [number, number][]): Set<string> {
  const bytes: number[] = [];
  for (let lead = first; lead <= last; lead++)
    for (const [from, to] of trails) for (let trail = from; trail <= to; trail++) bytes.push(lead, trail);
  const letters = new TextDecoder(label).decode(Uint8Array.from(bytes));
  return new Set([...letters].filter((letter) => letter >= "\u4e00" && letter <= "\u9fff"));
}

/** How many characters could not be read. */
export function countReplaced(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\uFFFD"); at >= 0; at = text.indexOf("\uFFFD", at + 1)) count++;
  return count;
}
