import type { Unit } from "../indicators/indicator";
import type { AreaUnit, LocaleName } from "./ids";

/** A number as it is shown: converted, with its unit's key and as many decimals as are true. */
export interface Shown {
  readonly amount: number;
  /** Key under `units`. */
  readonly unit:
    | "percent"
    | "mu"
    | "wanMu"
    | "ha"
    | "km2"
    | "m2"
    | "m"
    | "km"
    | "hours"
    | "days"
    | "count"
    | "perKm2"
    | "households"
    | "people"
    | "level";
  /** What it is shared among, where the unit is a quotient. */
  readonly per: "perPerson" | "perRanger" | null;
  readonly digits: number;
}

const squareMetresPer = { mu: 10_000 / 15, ha: 10_000, km2: 1_000_000 } as const;

/** Digits so that about four figures are shown, and never more than `most` decimals. */
const steps = (amount: number, most: number) => {
  const size = Math.abs(amount);
  if (size >= 1000) return 0;
  if (size >= 10) return Math.min(1, most);
  return size >= 1 || size === 0 ? Math.min(2, most) : most;
};

/** An area in the reader's unit; above 10,000 亩 in 万亩 where the language counts in ten thousands. */
function area(
  squareMetres: number,
  unit: AreaUnit,
  locale: LocaleName,
): Pick<Shown, "amount" | "unit" | "digits"> {
  const amount = squareMetres / squareMetresPer[unit];
  if (unit === "mu" && locale === "zh-CN" && Math.abs(amount) >= 10_000)
    return { amount: amount / 10_000, unit: "wanMu", digits: 2 };
  if (unit === "mu") return { amount, unit, digits: Math.abs(amount) >= 100 ? 0 : steps(amount, 2) };
  return { amount, unit, digits: steps(amount, unit === "km2" ? 4 : 3) };
}

/** Hundredths of a percent at most: areas are true to about 10 ppm, counts of 131 compounds to far less. */
const mostShareDigits = 3;

/**
 * Decimals of a percentage: one, or as many as it takes that the rounded number stands on the same side of
 * every line as the true one. 79.96 % must not read "80.0 %, fails".
 */
export function shareDigits(share: number, lines: readonly number[]): number {
  for (let digits = 1; digits < mostShareDigits; digits += 1) {
    const rounded = Number((share * 100).toFixed(digits));
    const side = (line: number) => Math.sign(Number((rounded - line * 100).toFixed(9)));
    if (lines.every((line) => side(line) === Math.sign(share - line))) return digits;
  }
  return mostShareDigits;
}

/** Who reads: what areas are told in, and in which language. */
export interface Reader {
  readonly areaUnit: AreaUnit;
  readonly locale: LocaleName;
}

/** How a value in base units is shown. `lines` are the thresholds it is judged by, in the same base unit. */
export function shownAs(
  value: number,
  unit: Unit,
  { areaUnit, locale }: Reader,
  lines: readonly number[] = [],
): Shown {
  const plain = (of: Shown["unit"], amount: number, digits: number): Shown => ({
    amount,
    unit: of,
    per: null,
    digits,
  });
  switch (unit) {
    case "1":
      return plain("percent", value * 100, shareDigits(value, lines));
    case "m2":
      return { ...area(value, areaUnit, locale), per: null };
    case "m2/person":
      return { amount: value, unit: "m2", per: "perPerson", digits: 2 };
    case "m2/ranger":
      return { ...area(value, areaUnit, locale), per: "perRanger" };
    case "m":
      return Math.abs(value) >= 1000
        ? plain("km", value / 1000, Math.abs(value) >= 100_000 ? 0 : 1)
        : plain("m", value, 0);
    case "h":
      return Math.abs(value) >= 48
        ? plain("days", value / 24, 1)
        : plain("hours", value, Number.isInteger(value) ? 0 : 1);
    case "count/km2":
      return plain("perKm2", value, 2);
    case "count":
      return plain("count", value, Number.isInteger(value) ? 0 : 1);
    case "households":
    case "people":
      return plain(unit, value, 0);
    case "level":
    case "hour-of-week":
    case "year":
      return plain("level", value, 0);
  }
}
