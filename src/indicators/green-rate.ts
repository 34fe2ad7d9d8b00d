import { greenGround } from "./green-ground";
import { defineIndicator, standard } from "./indicator";
import { leftOut } from "./left-out";

/**
 * Share of the built-up area that is laid out as green land.
 *
 * Land, not leaves: a street tree over asphalt is green cover but not green land.
 */
export const greenRate = defineIndicator({
  id: "green-rate",
  family: "parks",
  unit: "1",
  formula: String.raw`G_r = \frac{\sum_i A(U \cap l_i)}{A(U)}`,
  source: standard("绿地率: 各类绿地面积之和 ÷ 建成区面积 (sdguobiao.com/post/36244.html)"),
  inputs: ["green", "built-up"],
  alsoUses: ["grids"],
  profiles: ["garden-city-2010", "garden-city-2010-uplift"],
  defaults: {},
  measures: { greenSquareMetres: "m2" },
  precision: "area",
  direction: 1,
  perPlace: true,
  *compute(data, _params, context) {
    const land = data.green.items.filter(({ greenLand }) => greenLand);
    const pieces = yield* greenGround(land, data, "sum", context);
    return {
      pieces,
      leftOut: leftOut(
        "class-not-counted",
        "green",
        data.green.items.filter(({ greenLand }) => !greenLand),
      ),
      measures: { greenSquareMetres: pieces.reduce((sum, { numerator }) => sum + numerator, 0) },
    };
  },
});
