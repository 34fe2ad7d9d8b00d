import { nearestTableSteps } from "../geo/nearest-table";
import { type FacilityCategory, facilityCategories } from "../model/entities";
import { defineIndicator, ours } from "./indicator";
import { locate } from "./located";
import { quantile } from "./quantile";

/**
 * How far it is, on average, from a compound to the nearest service of one kind.
 *
 * In a straight line from the compound's middle; the walk is longer.
 */
export const facilityDistance = defineIndicator({
  id: "facility-distance",
  family: "facilities",
  unit: "m",
  formula: String.raw`\bar d = \frac{1}{n} \sum_j \min_i d(c_j, s_i)`,
  source: ours("a share says who is beyond the radius, not by how much"),
  inputs: ["facilities", "compounds"],
  profiles: [],
  defaults: { category: "toilet" as FacilityCategory },
  choices: { category: facilityCategories },
  measures: { median: "m", p90: "m", farthest: "m" },
  precision: "length",
  piecesAre: "compounds",
  direction: -1,
  perPlace: true,
  *compute({ facilities, compounds }, { category }, context) {
    const targets = facilities.items.filter((facility) => facility.category === category);
    if (targets.length === 0) return { pieces: [], leftOut: [] };
    const spots = locate(compounds.items, context);
    const nearest = yield* nearestTableSteps({
      points: spots.map(({ at }) => at),
      targets: targets.map(({ geometry }) => geometry),
      frame: context.frame,
      count: 1,
    });
    const metres = nearest.map((hits) => hits[0]?.metres ?? Infinity);
    return {
      pieces: compounds.items.map(({ id, name, households, population }, position) => ({
        id,
        name,
        place: spots[position]!.place,
        numerator: metres[position]!,
        denominator: 1,
        households,
        people: population,
        nearestMetres: metres[position],
        at: spots[position]!.at,
      })),
      leftOut: [],
      measures: { median: quantile(metres, 0.5), p90: quantile(metres, 0.9), farthest: quantile(metres, 1) },
    };
  },
});
