import { greenGround } from "./green-ground";
import { defineIndicator, standard } from "./indicator";

/**
 * Share of the built-up area that lies under tree crowns, seen from above.
 *
 * Crowns that overlap cover their ground once; shrubs and lawns are green cover, but no crowns.
 */
export const crownCover = defineIndicator({
  id: "crown-cover",
  family: "parks",
  unit: "1",
  formula: String.raw`T_c = \frac{A\left(U \cap \bigcup_i c_i\right)}{A(U)}`,
  source: standard(
    "城区树冠覆盖率: GB/T 37342-2024 附录 A.3 (contents seen: chinesestandard.net); the text was not",
  ),
  inputs: ["green", "built-up"],
  alsoUses: ["grids"],
  profiles: ["gb-t-37342-2019"],
  defaults: {},
  measures: { crownPatches: "count" },
  precision: "area",
  direction: 1,
  perPlace: true,
  *compute(data, _params, context) {
    const crowns = data.green.items.filter(({ cover }) => cover === "canopy");
    return {
      pieces: yield* greenGround(crowns, data, context),
      leftOut: [],
      measures: { crownPatches: crowns.length },
    };
  },
});
