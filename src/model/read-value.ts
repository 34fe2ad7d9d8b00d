import { readMoment } from "./read-moment";
import type { EnumerationSpec, FieldSpec, NumberSpec } from "./schema/field-spec";

export type Value = string | number | boolean;

/** What is wrong with one value; `code` and `params` become those of a `Problem`. */
export interface ValueFault {
  readonly code:
    | "field-missing"
    | "number-malformed"
    | "number-out-of-range"
    | "moment-malformed"
    | "moment-without-offset"
    | "enumeration-unknown"
    | "boolean-malformed"
    | "code-malformed"
    | "telephone-as-number"
    | "text-malformed";
  readonly params: Readonly<Record<string, string | number>>;
}

/** A value as the model wants it, or none; and what was found wrong on the way. */
export interface ReadValue {
  readonly value?: Value;
  readonly fault?: ValueFault;
}

/**
 * Reads one value of a file.
 *
 * Takes what tables really hold: numbers as text, "是", Chinese words of an enumeration. A value that cannot be
 * read is left out (or its fallback taken) and the fault says what was found and expected.
 */
export function readValue(spec: FieldSpec, raw: unknown, timeZone: string): ReadValue {
  if (isMissing(raw)) return missing(spec);
  switch (spec.kind) {
    case "text":
      return readText(raw, spec.telephone === true);
    case "code":
      return readCode(raw, spec.digits);
    case "number":
      return readNumber(spec, raw);
    case "boolean":
      return readBoolean(raw);
    case "enumeration":
      return readEnumeration(spec, raw);
    case "moment":
      return readTime(raw, timeZone);
  }
}

function isMissing(raw: unknown): boolean {
  return raw === undefined || raw === null || (typeof raw === "string" && raw.trim() === "");
}

function missing(spec: FieldSpec): ReadValue {
  const fallback = "fallback" in spec ? spec.fallback : undefined;
  const value = fallback === undefined ? {} : { value: fallback };
  return spec.required === true
    ? { ...value, fault: { code: "field-missing", params: { expected: expectation(spec) } } }
    : value;
}

function readText(raw: unknown, telephone: boolean): ReadValue {
  if (typeof raw === "string") return { value: raw.trim() };
  if (typeof raw !== "number" && typeof raw !== "boolean")
    return { fault: { code: "text-malformed", params: { found: show(raw) } } };
  return telephone
    ? { value: String(raw), fault: { code: "telephone-as-number", params: { found: String(raw) } } }
    : { value: String(raw) };
}

function readCode(raw: unknown, digits: number): ReadValue {
  const value = typeof raw === "number" || typeof raw === "string" ? String(raw).trim() : "";
  if (value === "") return { fault: { code: "code-malformed", params: { found: show(raw), digits } } };
  return new RegExp(`^\\d{${digits}}$`).test(value)
    ? { value }
    : { value, fault: { code: "code-malformed", params: { found: value, digits } } };
}

function readNumber(spec: NumberSpec, raw: unknown): ReadValue {
  const number = typeof raw === "string" ? Number(raw.replaceAll(/[,，\s]/g, "")) : raw;
  if (typeof number !== "number" || !Number.isFinite(number))
    return { fault: { code: "number-malformed", params: { found: show(raw), expected: expectation(spec) } } };
  const inside = number >= (spec.min ?? -Infinity) && number <= (spec.max ?? Infinity);
  return inside && (spec.integer !== true || Number.isInteger(number))
    ? { value: number }
    : { fault: { code: "number-out-of-range", params: { found: number, expected: expectation(spec) } } };
}

const truths: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  y: true,
  "1": true,
  是: true,
  有: true,
  false: false,
  no: false,
  n: false,
  "0": false,
  否: false,
  无: false,
};

function readBoolean(raw: unknown): ReadValue {
  const value = truths[String(raw).trim().toLowerCase()];
  return value === undefined
    ? { fault: { code: "boolean-malformed", params: { found: show(raw) } } }
    : { value };
}

function readEnumeration(spec: EnumerationSpec, raw: unknown): ReadValue {
  const text = String(raw).trim();
  const value =
    spec.values.find((candidate) => candidate === text.toLowerCase()) ??
    (Object.hasOwn(spec.synonyms, text) ? spec.synonyms[text] : undefined);
  if (value !== undefined) return { value };
  const fault: ValueFault = {
    code: "enumeration-unknown",
    params: { found: show(raw), expected: expectation(spec) },
  };
  return spec.fallback === undefined ? { fault } : { value: spec.fallback, fault };
}

function readTime(raw: unknown, timeZone: string): ReadValue {
  const moment = typeof raw === "string" ? readMoment(raw, timeZone) : null;
  if (moment === null) return { fault: { code: "moment-malformed", params: { found: show(raw) } } };
  return moment.offset === "given"
    ? { value: moment.ms }
    : { value: moment.ms, fault: { code: "moment-without-offset", params: { found: show(raw), timeZone } } };
}

/** What a value has to be, in signs that need no translation. */
export function expectation(spec: FieldSpec): string {
  switch (spec.kind) {
    case "enumeration":
      return spec.values.join(" | ");
    case "number":
      return numberExpectation(spec);
    case "code":
      return `${"0".repeat(spec.digits)}–${"9".repeat(spec.digits)}`;
    case "boolean":
      return "true | false";
    case "moment":
      return "2026-11-20T08:00:00+08:00";
    case "text":
      return "“…”";
  }
}

function numberExpectation({ min, max, integer, unit }: NumberSpec): string {
  const set = integer === true ? "0, 1, 2 …" : "0.0";
  const limits = [min === undefined ? "" : `≥ ${min}`, max === undefined ? "" : `≤ ${max}`].filter(Boolean);
  return `${limits.join(", ") || set}${unit === "1" || unit === "year" ? "" : ` ${unit}`}`;
}

/** A value as text, short enough for a line. */
function show(raw: unknown): string {
  const text = typeof raw === "string" ? raw : (JSON.stringify(raw) ?? String(raw));
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
