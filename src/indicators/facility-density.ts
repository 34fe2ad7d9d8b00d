import { unionSquareMetres } from "../geo/coverage/dissolved-area";
import { pointsWithin } from "../geo/coverage/points-within";
import { type FacilityCategory, facilityCategories } from "../model/entities";
import { defineIndicator, standard } from "./indicator";
import { leftOut } from "./left-out";
import { countyCode, locate } from "./located";
import { MissingRole } from "./missing";
import { planeAreas } from "./plane-areas";

const squareMetresPerSquareKilometre = 1_000_000;

/**
 * How many services of one kind stand on a square kilometre of residential (or built-up) land.
 *
 * Only those standing on that land count, since the density is a rule for that land.
 */
export const facilityDensity = defineIndicator({
  id: "facility-density",
  family: "facilities",
  unit: "count/km2",
  formula: String.raw`\rho = \frac{\left|\{\,i : s_i \in U\}\right|}{A(U)}`,
  source: standard("GB/T 50337 (table as in a rule of Hunan, zhzykj.cn)"),
  inputs: ["facilities"],
  alsoUses: ["residential", "built-up"],
  profiles: ["toilet-density"],
  defaults: { category: "toilet" as FacilityCategory, land: "residential" as "residential" | "built-up" },
  choices: { category: facilityCategories, land: ["residential", "built-up"] },
  measures: { facilities: "count", landSquareMetres: "m2" },
  precision: "area",
  direction: 0,
  perPlace: true,
  compute(data, { category, land }, context) {
    const grounds = data[land]?.items;
    if (!grounds) throw new MissingRole(land);
    const { frame } = context;
    const areas = grounds.map(({ geometry }) => geometry);
    const facilities = data.facilities.items.filter((facility) => facility.category === category);
    const spots = locate(facilities, context);
    const { within } = pointsWithin({
      services: areas.map((geometry) => ({ geometry, radiusMetres: 0 })),
      points: spots.map(({ at }) => at),
      frame,
    });
    const places = locate(grounds, context);
    const sizes = planeAreas(areas, frame);
    const landPieces = grounds.map(({ id, name }, index) => {
      const area = sizes[index]!;
      const denominator = area / squareMetresPerSquareKilometre;
      const { at, place } = places[index]!;
      return { id, name, place, numerator: 0, denominator, areaSquareMetres: area, group: "land", at };
    });
    const sum = landPieces.reduce((total, { areaSquareMetres: area }) => total + area, 0);
    const united = unionSquareMetres(areas, frame);
    const twice = sum - united > sum * 1e-6 ? sum - united : 0;
    const overlap = {
      id: "overlap",
      name: "",
      place: countyCode(context),
      numerator: 0,
      denominator: -twice / squareMetresPerSquareKilometre,
      group: "overlap",
    };
    const counted = facilities.flatMap(({ id, name }, index) => {
      const { at, place } = spots[index]!;
      return within[index] === 1
        ? [{ id, name, place, numerator: 1, denominator: 0, group: "facility", at }]
        : [];
    });
    return {
      pieces: [...counted, ...landPieces, ...(twice > 0 ? [overlap] : [])],
      leftOut: leftOut(
        "outside-land",
        "facilities",
        facilities.filter((_, index) => within[index] !== 1),
      ),
      measures: { facilities: counted.length, landSquareMetres: sum - twice },
    };
  },
});
