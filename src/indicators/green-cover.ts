import { greenGround, greenWithin, parcelsWithin } from "./green-ground";
import { defineIndicator, standard } from "./indicator";
import { ratio } from "./summarise-place";

/**
 * Share of the built-up area that lies under plants, seen from above.
 *
 * A tree over a lawn covers the lawn's ground: the union is measured, never the sum.
 */
export const greenCover = defineIndicator({
  id: "green-cover",
  family: "parks",
  unit: "1",
  formula: String.raw`G_c = \frac{A\left(U \cap \bigcup_i v_i\right)}{A(U)}`,
  source: standard(
    "绿化覆盖率: 所有植被垂直投影面积 ÷ 建成区面积 (azoutdoor.com; jianbiaoku.com 1957/76336)",
  ),
  inputs: ["green", "built-up"],
  alsoUses: ["grids"],
  profiles: [
    "garden-city-2010",
    "garden-city-2010-uplift",
    "ecological-garden-city-2022",
    "garden-city-2022",
  ],
  defaults: {},
  measures: { greenSquareMetres: "m2", woodyShare: "1", sumShare: "1" },
  precision: "area",
  direction: 1,
  perPlace: true,
  *compute(data, _params, context) {
    const pieces = yield* greenGround(data.green.items, data, context);
    const woody = data.green.items.filter(({ cover }) => cover !== "lawn");
    const woodyGround = yield* greenWithin(woody, data, context);
    const parcels = yield* parcelsWithin(data, context);
    const { numerator: ground, denominator: builtUp } = ratio(pieces);
    return {
      pieces,
      leftOut: [],
      measures: {
        greenSquareMetres: ground,
        woodyShare: ground > 0 ? woodyGround / ground : null,
        sumShare: builtUp > 0 ? [...parcels.values()].reduce((sum, area) => sum + area, 0) / builtUp : null,
      },
    };
  },
});
