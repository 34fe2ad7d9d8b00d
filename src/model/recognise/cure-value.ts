import type { FieldSpec } from "../schema/field-spec";
import { type DayOrder, readDate } from "./read-date";
import type { ValueMeanings } from "./value-words";

/** How the values of one column become those of a field. */
export interface ValueCure {
  readonly spec: FieldSpec | null;
  /** What numbers are multiplied by. */
  readonly factor?: number;
  readonly dayOrder?: DayOrder;
  readonly meanings?: ValueMeanings;
  /** Minutes the county's clocks are ahead of UTC, for dates with a clock but no offset. */
  readonly offset: string;
}

const unitsBehind =
  /^(约|共)?\s*([+-]?[\d,，]*\.?\d+(?:e[+-]?\d+)?)\s*(户|人|个|米|m|公里|km|亩|公顷|ha|平方米|㎡|m²|m2|小时|h|年|%)?$/i;

/** A number as tables write it: 1,204 or 5 米 or 约120户; null where it is none. */
export function numberIn(raw: unknown): number | null {
  if (typeof raw === "number") return Number.isFinite(raw) ? raw : null;
  if (typeof raw !== "string") return null;
  const found = unitsBehind.exec(raw.normalize("NFKC").trim());
  const number = Number((found?.[2] ?? "").replaceAll(/[,，]/g, ""));
  return found === null || !Number.isFinite(number) ? null : number;
}

/**
 * One cell as its field wants it. What cannot be read is left as it stands, so that the reader of districts
 * names it with what was found; nothing is made up.
 */
export function cureValue(raw: unknown, cure: ValueCure): unknown {
  const { spec } = cure;
  if (raw === null || raw === undefined || raw === "") return null;
  switch (spec?.kind) {
    case "moment":
      return momentOf(raw, cure);
    case "enumeration":
      return cure.meanings?.[String(raw).trim()]?.to ?? raw;
    case "number": {
      const number = spec.unit === "year" ? yearIn(raw) : numberIn(raw);
      return number === null ? raw : rounded(number * (cure.factor ?? 1));
    }
    case "code":
      return String(raw).normalize("NFKC").replace(/\s/g, "").replace(/\.0+$/, "");
    case "text":
    case undefined:
      return typeof raw === "number" ? String(raw) : raw;
    default:
      return raw;
  }
}

function momentOf(raw: unknown, { dayOrder = null, offset }: ValueCure): unknown {
  const found = readDate(raw, dayOrder);
  if (found === null) return raw;
  const bare = /^\d{4}-\d{2}-\d{2}$/.test(found.iso) ? `${found.iso}T00:00:00` : found.iso;
  return /(Z|[+-]\d{2}:\d{2})$/.test(bare) ? bare : `${bare}${offset}`;
}

function yearIn(raw: unknown): number | null {
  const number = numberIn(raw);
  if (number !== null && number >= 1900 && number <= 2200) return number;
  const date = readDate(raw);
  return date === null ? number : Number(date.iso.slice(0, 4));
}

/** Factors such as 10,000/15 leave noise in the last digits. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
