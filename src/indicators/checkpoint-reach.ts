import { coveredLand } from "./covered-land";
import { countedForest, yearOrLatest } from "./forest-zones";
import { defineIndicator, ours } from "./indicator";
import { MissingRole } from "./missing";
import { postServices } from "./post-services";

/**
 * Share of the forest that lies within reach of a fire checkpoint.
 *
 * A geometric upper bound: straight lines, no roads and no hills. No standard spaces checkpoints.
 */
export const checkpointReach = defineIndicator({
  id: "checkpoint-reach",
  family: "fire",
  unit: "1",
  formula: String.raw`K = \frac{A\left(F \cap \bigcup_i B(k_i, r)\right)}{A(F)}`,
  source: ours("no published spacing of checkpoints was found; shown for comparing places, without a line"),
  inputs: ["posts", "forest"],
  profiles: [],
  /** reachMetres: for checkpoints that state no range of their own. */
  defaults: { year: 0, reachMetres: 3000 },
  measures: { checkpoints: "count", forestSquareMetres: "m2" },
  precision: "area",
  hasRadius: true,
  piecesAre: "forest",
  direction: 1,
  perPlace: true,
  *compute({ posts, forest }, { year, reachMetres }, context) {
    const chosen = yearOrLatest(forest.items, year);
    if (chosen === null) throw new MissingRole("forest");
    const { zones } = countedForest(forest.items, chosen, "checkpoint-reach", context.profile, context.frame);
    const checkpoints = posts.items.filter((post) => post.class === "checkpoint");
    const { services, leftOut } = postServices(checkpoints, reachMetres, context.radiusScale);
    const pieces = yield* coveredLand(zones, services, context);
    return {
      pieces,
      leftOut,
      measures: {
        checkpoints: services.length,
        forestSquareMetres: pieces.reduce((total, { denominator }) => total + denominator, 0),
      },
    };
  },
});
