import { hourOfWeek } from "./hour-of-week";
import type { Unit } from "./indicator";

/** Words for the units a value is written with, by unit. */
export type UnitWords = Readonly<Record<Unit, string>>;

const digits: Partial<Record<Unit, number>> = {
  m2: 2,
  m: 2,
  "m2/person": 4,
  "m2/ranger": 2,
  "count/km2": 4,
  h: 2,
};

/** A value in base units for the eye: shares as percentages with four decimals, thousands apart, "—" where there is none. */
export function writtenValue(value: number | null, unit: Unit, locale: string, units: UnitWords): string {
  if (value === null) return "—";
  const format = (number: number, most: number) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: most }).format(number);
  if (unit === "1") return `${format(value * 100, 4)} %`;
  if (unit === "level" || unit === "year") return String(value);
  if (unit === "hour-of-week") return hourOfWeek(value, locale);
  const word = units[unit];
  return `${format(value, digits[unit] ?? 4)}${word === "" ? "" : ` ${word}`}`;
}
