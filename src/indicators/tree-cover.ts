import { factOf } from "./facts";
import { forestByPlace } from "./forest-by-place";
import { countedForest, yearOrLatest } from "./forest-zones";
import { type ComputeContext, defineIndicator, type Piece, standard } from "./indicator";
import { countyCode } from "./located";

/** Scattered trees stand for ground at 2 m × 3 m each: 1650 to the hectare. */
const treesPerSquareMetre = 1650 / 10_000;

/**
 * Share of the land under any tree or shrub.
 *
 * Wider than forest cover: ordinary shrub and scattered trees count as well. The two must never be mixed.
 */
export const treeCover = defineIndicator({
  id: "tree-cover",
  family: "forest",
  unit: "1",
  formula: String.raw`T = \frac{A\left(L \cap \bigcup_i t_i\right) + n / 1650}{A(L)}`,
  source: standard(
    "林木绿化率 GB/T 26424-2010 (未核实原文): (有林地 + 全部灌木林 + 四旁树占地) ÷ 土地总面积",
  ),
  inputs: ["forest"],
  alsoUses: ["boundary", "towns", "villages", "grids"],
  facts: ["scatteredTrees", "annualRainfallMillimetres"],
  profiles: ["forest-definition", "gb-t-26424-2010", "gb-t-37342-2019", "gb-t-37342-2024"],
  /** 0: the latest year there is. */
  defaults: { year: 0 },
  measures: { year: "year", treeSquareMetres: "m2", landSquareMetres: "m2", scatteredSquareMetres: "m2" },
  precision: "area",
  direction: 1,
  perPlace: true,
  *compute(data, { year }, context) {
    const chosen = yearOrLatest(data.forest.items, year);
    if (chosen === null) return { pieces: [], leftOut: [] };
    const { profile, frame } = context;
    const { zones, key, leftOut } = countedForest(data.forest.items, chosen, "tree-cover", profile, frame);
    const ground = yield* forestByPlace(zones, key, data, context);
    const scattered = scatteredTrees(context);
    const pieces = [...ground, ...scattered];
    return {
      pieces,
      leftOut,
      measures: {
        year: chosen,
        treeSquareMetres: pieces.reduce((sum, { numerator }) => sum + numerator, 0),
        landSquareMetres: pieces.reduce((sum, { denominator }) => sum + denominator, 0),
        scatteredSquareMetres: scattered[0]?.numerator ?? 0,
      },
    };
  },
});

function scatteredTrees(context: ComputeContext): Piece[] {
  const trees = factOf(context.manifest, "scatteredTrees");
  if (trees === null) return [];
  const piece = { id: "scattered-trees", name: "", place: countyCode(context), denominator: 0 };
  return [{ ...piece, numerator: trees / treesPerSquareMetre, group: "scattered" }];
}
