import { FormatError } from "./format-error";

/** Where a piece of JSON lies in the bytes; `end` is one past its last byte. */
export interface JsonRange {
  readonly start: number;
  readonly end: number;
}

export interface JsonScan {
  /** The values at the top: one in a JSON file, many in a newline-delimited one. */
  readonly roots: readonly JsonRange[];
  /** Elements of the `features` array of the first root, or of the root itself where that is an array. */
  readonly elements: readonly JsonRange[];
  /** The array those elements stand in. */
  readonly array?: JsonRange;
  /** Set when the text ends inside a value: the byte where the unfinished part begins. */
  readonly cutOffAt?: number;
  /** Set when a bracket closes what was not open. */
  readonly brokenAt?: number;
}

const mostDepth = 200;
const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;

/**
 * Finds the features of a GeoJSON text without parsing it, so that they can be parsed one by one:
 * a file of 200 MB never stands twice in memory, one damaged feature does not cost the others, and
 * nesting beyond 200 is refused before any parser sees it.
 */
export function scanJson(bytes: Uint8Array, onProgress?: (share: number) => void): JsonScan {
  const roots: JsonRange[] = [];
  const elements: JsonRange[] = [];
  let depth = 0;
  let rootStart = 0;
  let elementStart = -1;
  let arrayDepth = -1;
  let array: JsonRange | undefined;
  let key: JsonRange | undefined;
  let nextReport = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    if (byte === quote) {
      const end = stringEnd(bytes, at);
      if (end < 0) return { roots, elements, array, cutOffAt: elementStart >= 0 ? elementStart : at };
      if (depth === 1 && arrayDepth < 0) key = { start: at + 1, end };
      at = end;
    } else if (byte === 0x7b || byte === 0x5b) {
      if (depth === 0) rootStart = at;
      const opensFeatures = depth === 1 && byte === 0x5b && key !== undefined && isFeatures(bytes, key);
      if (arrayDepth < 0 && roots.length === 0 && ((depth === 0 && byte === 0x5b) || opensFeatures)) {
        arrayDepth = depth + 1;
        array = { start: at, end: bytes.length };
      } else if (depth === arrayDepth && elementStart < 0) elementStart = at;
      depth++;
      if (depth > mostDepth) throw new FormatError("json-too-deep", { at });
    } else if (byte === 0x7d || byte === 0x5d) {
      depth--;
      if (depth < 0) return { roots, elements, array, brokenAt: at };
      if (depth === arrayDepth && elementStart >= 0) {
        elements.push({ start: elementStart, end: at + 1 });
        elementStart = -1;
      } else if (depth === arrayDepth - 1 && array !== undefined) {
        array = { start: array.start, end: at + 1 };
        arrayDepth = Number.POSITIVE_INFINITY;
      }
      if (depth === 0) roots.push({ start: rootStart, end: at + 1 });
      if (onProgress !== undefined && at > nextReport) {
        onProgress(at / bytes.length);
        nextReport = at + 4_000_000;
      }
    } else if (byte === comma && depth === 1) key = undefined;
  }
  if (depth > 0) return { roots, elements, array, cutOffAt: elementStart >= 0 ? elementStart : bytes.length };
  return { roots, elements, array };
}

function stringEnd(bytes: Uint8Array, start: number): number {
  for (let at = start + 1; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === quote) return at;
    if (byte === backslash) at++;
  }
  return -1;
}

const featuresKey = [...'features"'].map((letter) => letter.charCodeAt(0));

function isFeatures(bytes: Uint8Array, key: JsonRange): boolean {
  return key.end - key.start === 8 && featuresKey.every((code, index) => bytes[key.start + index] === code);
}
