import { bareName } from "./column-name";

export const landUnits = ["m2", "mu", "ha", "km2"] as const;
export type LandUnit = (typeof landUnits)[number];

/** Square metres of one; 15 亩 are a hectare. */
export const squareMetresOf: Readonly<Record<LandUnit, number>> = {
  m2: 1,
  mu: 10_000 / 15,
  ha: 10_000,
  km2: 1_000_000,
};

export interface AreaUnitFinding {
  readonly unit: LandUnit;
  /** `both`: the name says so and the drawn areas agree. `ratio-against-name`: they do not, and the ground is believed. */
  readonly how: "name" | "ratio" | "both" | "ratio-against-name";
  /** Median of the written area over the drawn one, in the unit found; null where nothing is drawn. */
  readonly ratio: number | null;
  readonly named: LandUnit | null;
}

/** The written areas may differ from the drawn ones by so much, either way, to be of a unit: slopes, roads taken out. */
const tolerance = 1.25;

const isArea = /面积|mianji|^mj|mj$|area|^shapear/;

/** Whether a column's name says that it holds areas. */
export const isAreaName = (column: string) => isArea.test(bareName(column));

const wholeName = (column: string) => column.normalize("NFKC").toLowerCase();

/** The unit a column's name carries: 面积(亩), MJ_HA, area_m2. */
export function unitInName(column: string): LandUnit | null {
  const name = wholeName(column);
  if (/平方公里|平方千米|km2|km²|sqkm/.test(name)) return "km2";
  if (/公顷|(^|[^a-z])ha$|[_(]ha\b|hectare|gongqing|_gq$/.test(name)) return "ha";
  if (/亩|(^|[^a-z])mu$|[_(]mu\b/.test(name)) return "mu";
  if (/平方米|平米|㎡|m2|m²|sqm|pfm|pingfangmi/.test(name)) return "m2";
  return null;
}

/**
 * What unit the numbers of an area column are in, by its name and by the ground drawn.
 *
 * @param pairs written number and drawn square metres of the same feature
 */
export function areaUnit(
  column: string,
  pairs: readonly (readonly [written: number, squareMetres: number])[],
): AreaUnitFinding | null {
  const named = unitInName(column);
  const ratios = pairs
    .filter(([written, drawn]) => written > 0 && drawn > 0)
    .map(([written, drawn]) => written / drawn)
    .sort((a, b) => a - b);
  const middle = ratios[ratios.length >> 1];
  if (middle === undefined) return named === null ? null : { unit: named, how: "name", ratio: null, named };
  const ratioIn = (unit: LandUnit) => middle * squareMetresOf[unit];
  const fits = (unit: LandUnit) => Math.abs(Math.log(ratioIn(unit))) <= Math.log(tolerance);
  if (named !== null && fits(named)) return { unit: named, how: "both", ratio: ratioIn(named), named };
  const byGround = landUnits.find(fits);
  if (byGround !== undefined)
    return {
      unit: byGround,
      how: named === null ? "ratio" : "ratio-against-name",
      ratio: ratioIn(byGround),
      named,
    };
  return named === null ? null : { unit: named, how: "name", ratio: ratioIn(named), named };
}
