import type { Unit } from "../../indicators/indicator";

/** Files hold base units, whatever the reader's switch says; their signs are the same in every language. */
const signs: Readonly<Record<Unit, string>> = {
  "1": "0–1",
  m2: "m²",
  m: "m",
  h: "h",
  "m2/person": "m²/person",
  "m2/ranger": "m²/ranger",
  count: "",
  "count/km2": "1/km²",
  households: "",
  people: "",
  level: "",
  "hour-of-week": "",
  year: "",
};

/** The unit's sign; where it has none, what is counted, by its own name. */
export const baseUnit = (unit: Unit): string => signs[unit] || unit;

/** A column's heading in a file: `面积 (m²)`. */
export function withUnit(title: string, unit: Unit): string {
  const sign = signs[unit];
  return sign === "" ? title : `${title} (${sign})`;
}

/** A hundredth of a metre is finer than any of our inputs. */
export const rounded = (value: number): number => Math.round(value * 100) / 100;
