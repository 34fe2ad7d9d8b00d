import type { Steps } from "../geo/control";
import { coverageSteps } from "../geo/coverage/coverage";
import type { Service } from "../geo/coverage/service";
import { asOneArea, coveredLand, type Land } from "./covered-land";
import { countedForest, yearOrLatest } from "./forest-zones";
import { type ComputeContext, defineIndicator, type Piece, standard } from "./indicator";
import { MissingRole } from "./missing";
import { postServices } from "./post-services";

/**
 * Share of the forest that lies within the range of a watchtower.
 *
 * A geometric upper bound: hills are not taken into account. One county claimed 93.2 % and saw 43.83 %.
 */
export const watchReach = defineIndicator({
  id: "watch-reach",
  family: "fire",
  unit: "1",
  formula: String.raw`W = \frac{A\left(F \cap \bigcup_i B(w_i, r_i)\right)}{A(F)}`,
  source: standard("瞭望覆盖率: 可视森林面积 ÷ 森林总面积; 监测率, 盲区率, 重复率 as in Guizhou 2016"),
  inputs: ["posts", "forest"],
  profiles: ["forest-fire-plan-2016"],
  /** rangeMetres: for towers that state none, 0: leave them out. */
  defaults: { year: 0, rangeMetres: 0 },
  measures: { towers: "count", blindShare: "1", repeatedShare: "1", forestSquareMetres: "m2" },
  precision: "area",
  hasRadius: true,
  piecesAre: "forest",
  direction: 1,
  perPlace: true,
  *compute({ posts, forest }, { year, rangeMetres }, context) {
    const chosen = yearOrLatest(forest.items, year);
    if (chosen === null) throw new MissingRole("forest");
    const { zones } = countedForest(forest.items, chosen, "watch-reach", context.profile, context.frame);
    const towers = posts.items.filter((post) => post.class === "watchtower");
    const { services, leftOut } = postServices(towers, rangeMetres, context.radiusScale);
    const pieces = yield* coveredLand(zones, services, context);
    const seen = sum(pieces, "numerator");
    const land = sum(pieces, "denominator");
    const apart = pieces.every(({ group }) => group !== "overlap");
    const repeated = yield* seenTwice(zones, apart, services, context);
    return {
      pieces,
      leftOut,
      measures: {
        towers: services.length,
        blindShare: land > 0 ? 1 - seen / land : null,
        repeatedShare: seen > 0 ? repeated / seen : null,
        forestSquareMetres: land,
      },
    };
  },
});

/** m² of forest within range of two towers or more; zones that lie apart are measured one by one, which is quicker. */
function* seenTwice(
  zones: readonly Land[],
  apart: boolean,
  services: readonly Service[],
  context: ComputeContext,
): Steps<number> {
  const areas = zones.map(({ geometry }) => geometry);
  const { total } = yield* coverageSteps({
    services,
    demands: apart ? areas : [asOneArea(areas)],
    frame: context.frame,
    depth: 2,
  });
  return total.coveredSquareMetres;
}

function sum(pieces: readonly Piece[], part: "numerator" | "denominator"): number {
  return pieces.reduce((total, piece) => total + piece[part], 0);
}
