import { factOf } from "./facts";
import { forestByPlace } from "./forest-by-place";
import { countedForest, yearOrLatest } from "./forest-zones";
import { type ComputeContext, defineIndicator, type Piece, standard } from "./indicator";
import { countyCode } from "./located";

/**
 * Share of the land that is forest.
 *
 * Stands of trees, bamboo, the shrubs the state lists, and belts along fields, roads and water; ordinary shrub does not
 * count. The land is the whole county's, not what the map happens to show.
 */
export const forestCover = defineIndicator({
  id: "forest-cover",
  family: "forest",
  unit: "1",
  formula: String.raw`F = \frac{A\left(L \cap \bigcup_i f_i\right)}{A(L) - \max\left(0,\, W - w\,A(L)\right)}`,
  source: standard("森林面积与森林覆盖率 (yncxym.gov.cn/info/3824/77356.htm); wetland rule LY/T 2004-2012"),
  inputs: ["forest"],
  alsoUses: ["boundary", "towns", "villages", "grids"],
  facts: ["wetlandAreaSquareMetres", "annualRainfallMillimetres"],
  profiles: ["forest-definition", "gb-t-26424-2010", "ly-t-2004-2012"],
  /** 0: the latest year there is. */
  defaults: { year: 0 },
  measures: {
    year: "year",
    forestSquareMetres: "m2",
    landSquareMetres: "m2",
    wetlandDeductedSquareMetres: "m2",
  },
  precision: "area",
  direction: 1,
  perPlace: true,
  *compute(data, { year }, context) {
    const chosen = yearOrLatest(data.forest.items, year);
    if (chosen === null) return { pieces: [], leftOut: [] };
    const { profile, frame } = context;
    const { zones, key, leftOut } = countedForest(data.forest.items, chosen, "forest-cover", profile, frame);
    const ground = yield* forestByPlace(zones, key, data, context);
    const deduction = wetlandDeduction(ground, context);
    const pieces = [...ground, ...deduction];
    return {
      pieces,
      leftOut,
      measures: {
        year: chosen,
        forestSquareMetres: pieces.reduce((sum, { numerator }) => sum + numerator, 0),
        landSquareMetres: pieces.reduce((sum, { denominator }) => sum + denominator, 0),
        wetlandDeductedSquareMetres: -(deduction[0]?.denominator ?? 0),
      },
    };
  },
});

/** Natural wetland above the allowed share of the land is no place for trees and leaves the denominator. */
function wetlandDeduction(ground: readonly Piece[], context: ComputeContext): Piece[] {
  const allowance = context.profile?.wetlandAllowance;
  const wetland = allowance === undefined ? null : factOf(context.manifest, "wetlandAreaSquareMetres");
  if (allowance === undefined || wetland === null) return [];
  const land = ground.reduce((sum, { denominator }) => sum + denominator, 0);
  const surplus = Math.max(0, wetland - allowance * land);
  const piece = { id: "wetland", name: "", place: countyCode(context), numerator: 0, denominator: -surplus };
  return surplus > 0 ? [{ ...piece, group: "wetland" }] : [];
}
