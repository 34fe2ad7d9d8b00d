import type { Problem } from "./problem";

/**
 * Warnings a county has to mend although what they speak of is used: a figure is wrong because of them, or
 * the repair was our guess and not the county's word. All else that is repaired is certain or harmless.
 */
const mendable: ReadonlySet<string> = new Set([
  "ring-unclosed",
  "self-crossing",
  "part-overlap",
  "ring-collapsed",
  "positions-dropped",
  "field-missing",
  "number-malformed",
  "number-out-of-range",
  "moment-malformed",
  "enumeration-unknown",
  "boolean-malformed",
  "text-malformed",
  "code-malformed",
  "code-repeated",
  "code-orphan",
  "id-repeated",
  "column-missing",
  "times-backwards",
  "dates-order",
  "date-ahead",
  "reference-unknown",
  "cells-overlap",
  "cells-gap",
  "file-unnamed",
]);

/** Whether a district with this problem does not pass: something is not used, or used wrongly. */
export function mustMend({ code, severity, params }: Problem): boolean {
  if (severity === "error") return true;
  return severity === "warning" && mendable.has(code === "more" ? String(params?.code) : code);
}
