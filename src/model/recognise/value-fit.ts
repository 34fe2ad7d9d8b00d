import type { FieldSpec } from "../schema/field-spec";
import { isAreaName } from "./area-unit";
import type { Column } from "./column";
import { numberIn } from "./cure-value";
import { dayOrderOf, readDate } from "./read-date";
import { meaningsOf, understoodShare } from "./value-words";

const most = 200;

/**
 * Which part of a column's filled cells a field could hold, 0–1; 1 for an empty column, which contradicts nothing.
 */
export function valueFit(field: string, spec: FieldSpec | null, { name, values }: Column): number {
  const sample = values.slice(0, most);
  if (sample.length === 0) return 1;
  const share = (fits: (value: unknown) => boolean) => sample.filter(fits).length / sample.length;
  if (spec === null) return share((value) => typeof value === "string" || typeof value === "number");
  switch (spec.kind) {
    case "code":
      return share((value) => new RegExp(`^\\d{${spec.digits}}$`).test(codeText(value)));
    case "text":
      return spec.telephone === true
        ? share((value) => /\d{7,}/.test(String(value).replace(/[\s-]/g, "")))
        : share((value) => typeof value !== "object" && typeof value !== "boolean");
    case "number":
      if (spec.unit === "m2") return isAreaName(name) ? share((value) => (numberIn(value) ?? 0) > 0) : 0;
      if (spec.unit === "1" && spec.max === 1) return share((value) => between(value, 0, 100));
      return share((value) => between(value, spec.min ?? -Infinity, spec.max ?? Infinity));
    case "boolean":
      return share((value) => /^(true|false|yes|no|[yn01是否有无])$/i.test(String(value).trim()));
    case "moment": {
      const order = dayOrderOf(values);
      return share((value) => readDate(value, order) !== null);
    }
    case "enumeration":
      return understoodShare(meaningsOf(field, spec, sample));
  }
}

function between(value: unknown, low: number, high: number): boolean {
  const number = numberIn(value);
  return number !== null && number >= low && number <= high;
}

/** A code as text, also where a spreadsheet made it a number. */
export function codeText(value: unknown): string {
  return String(value).normalize("NFKC").trim().replace(/\.0+$/, "");
}
