import type { CodeSpec, NumberSpec, TextSpec } from "./field-spec";

export const text: TextSpec = { kind: "text" };
export const answers = {
  responsible: text,
  phone: { kind: "text", telephone: true },
} as const satisfies Record<string, TextSpec>;
export const households: NumberSpec = { kind: "number", unit: "households", min: 0, integer: true };
export const people: NumberSpec = { kind: "number", unit: "people", min: 0, integer: true };
export const code = (digits: CodeSpec["digits"]): CodeSpec => ({ kind: "code", digits, required: true });
