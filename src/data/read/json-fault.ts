/** Where a text stops being JSON: line and column counted from 1, and what stands there. */
export interface JsonFault {
  readonly line: number;
  readonly column: number;
  /** The character found, or "" at the end of the text. */
  readonly found: string;
}

const literal = /true|false|null/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const escaped = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const space = /[ \t\n\r]*/y;

/**
 * The first place where a text breaks the JSON grammar (RFC 8259), or null when it is JSON.
 *
 * Engines word their messages differently and often leave the position out. Goes through the text without
 * recursion, so that depth is no danger; only run after `JSON.parse` has thrown.
 */
export function findJsonFault(text: string): JsonFault | null {
  const offset = faultOffset(text);
  if (offset === null) return null;
  const before = text.slice(0, offset);
  const line = before.split("\n").length;
  return { line, column: offset - before.lastIndexOf("\n"), found: String(text[offset] ?? "") };
}

type Expecting = "value" | "value-or-end" | "key" | "key-or-end" | "colon" | "comma-or-end" | "nothing";

function faultOffset(text: string): number | null {
  const open: string[] = [];
  let expecting: Expecting = "value";
  let at = 0;
  for (;;) {
    at = skip(space, text, at) ?? at;
    const sign = text[at];
    if (sign === undefined) return expecting === "nothing" ? null : at;
    const step = take(text, at, sign, expecting, open);
    if (step === null) return at;
    [at, expecting] = step;
  }
}

/** One sign further: the next offset and what may stand there, or null where the sign must not stand. */
function take(
  text: string,
  at: number,
  sign: string,
  expecting: Expecting,
  open: string[],
): [number, Expecting] | null {
  if ((sign === "]" || sign === "}") && mayClose(sign, expecting, open)) {
    open.pop();
    return [at + 1, afterValue(open)];
  }
  switch (expecting) {
    case "value":
    case "value-or-end":
      return takeValue(text, at, sign, open);
    case "key":
    case "key-or-end": {
      const end = sign === '"' ? stringEnd(text, at) : null;
      return end === null ? null : [end, "colon"];
    }
    case "colon":
      return sign === ":" ? [at + 1, "value"] : null;
    case "comma-or-end":
      return sign === "," ? [at + 1, open.at(-1) === "{" ? "key" : "value"] : null;
    case "nothing":
      return null;
  }
}

function mayClose(sign: string, expecting: Expecting, open: readonly string[]): boolean {
  if (open.at(-1) !== (sign === "]" ? "[" : "{")) return false;
  return expecting === "comma-or-end" || expecting === (sign === "]" ? "value-or-end" : "key-or-end");
}

function takeValue(text: string, at: number, sign: string, open: string[]): [number, Expecting] | null {
  if (sign === "[" || sign === "{") {
    open.push(sign);
    return [at + 1, sign === "[" ? "value-or-end" : "key-or-end"];
  }
  const end = sign === '"' ? stringEnd(text, at) : skip(/[-\d]/.test(sign) ? number : literal, text, at);
  return end === null ? null : [end, afterValue(open)];
}

const afterValue = (open: readonly string[]): Expecting => (open.length === 0 ? "nothing" : "comma-or-end");

/** The offset behind the closing quote; null where a control character or the end of the text comes first. */
function stringEnd(text: string, from: number): number | null {
  let at = from + 1;
  for (;;) {
    const unit = text.charCodeAt(at);
    if (Number.isNaN(unit) || unit < 0x20) return null;
    if (unit === 0x22) return at + 1;
    if (unit === 0x5c) {
      const next = skip(escaped, text, at);
      if (next === null) return null;
      at = next;
    } else at += 1;
  }
}

function skip(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}
