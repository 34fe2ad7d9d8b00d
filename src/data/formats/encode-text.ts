/** A text as bytes, and how many characters the encoding has no bytes for (they become `?`). */
export interface Encoded {
  readonly bytes: Uint8Array;
  readonly lost: number;
}

export type WriteEncoding = "utf-8" | "gbk";

const utf8 = new TextEncoder();

/** Encodes for files that old programs read. Nothing in the platform writes GBK, so its table is turned round here. */
export function encodeText(text: string, encoding: WriteEncoding): Encoded {
  if (encoding === "utf-8") return { bytes: utf8.encode(text), lost: 0 };
  const table = gbkTable();
  const out: number[] = [];
  let lost = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) as number;
    const pair = code < 0x80 ? code : table.get(letter);
    if (pair === undefined) {
      lost++;
      out.push(0x3f);
    } else if (pair < 0x100) out.push(pair);
    else out.push(pair >> 8, pair & 0xff);
  }
  return { bytes: Uint8Array.from(out), lost };
}

let cached: Map<string, number> | undefined;

/** Every two-byte code of GBK, read through the platform's own decoder. */
function gbkTable(): Map<string, number> {
  if (cached !== undefined) return cached;
  const decoder = new TextDecoder("gb18030");
  cached = new Map();
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const letter = decoder.decode(Uint8Array.of(lead, trail));
      const isOne = [...letter].length === 1 && letter !== "\uFFFD";
      const isPrivate = letter >= "\uE000" && letter <= "\uF8FF";
      if (isOne && !isPrivate && !cached.has(letter)) cached.set(letter, lead * 256 + trail);
    }
  return cached;
}

/** The longest start of a text that fits into so many bytes without cutting a character. */
export function encodeWithin(
  text: string,
  encoding: WriteEncoding,
  mostBytes: number,
): Encoded & { readonly cut: boolean } {
  const whole = encodeText(text, encoding);
  if (whole.bytes.length <= mostBytes) return { ...whole, cut: false };
  let fit = "";
  let length = 0;
  for (const letter of text) {
    length += encodeText(letter, encoding).bytes.length;
    if (length > mostBytes) break;
    fit += letter;
  }
  return { ...encodeText(fit, encoding), cut: true };
}
