import { type FacilityCategory, facilityCategories } from "../model/entities";
import { compoundReach, unreached, weighedBy } from "./compound-reach";
import { facilityServices } from "./facility-services";
import { defineIndicator, standard, type Unit } from "./indicator";
import { leftOut } from "./left-out";

/**
 * Share of the compounds, or of their households, that have a service of one kind within its radius.
 *
 * A place at exactly the radius counts as reached. A compound is judged by its middle.
 */
export const facilityCover = defineIndicator({
  id: "facility-cover",
  family: "facilities",
  unit: "1",
  formula: String.raw`C = \frac{\sum_j h_j\,[\min_i d(c_j, s_i) \le r]}{\sum_j h_j}`,
  source: standard("GB 50180-2018 life circle; GB 55013-2021 5.0.1 (toilets)"),
  inputs: ["facilities", "compounds"],
  profiles: ["life-circle", "walk-ten-minutes"],
  defaults: {
    category: "toilet" as FacilityCategory,
    base: "compounds" as "compounds" | "households" | "people",
    /** 0: as the profile says. */
    radiusMetres: 0,
  },
  choices: { category: facilityCategories, base: ["compounds", "households", "people"] },
  measures: {
    uncoveredCompounds: "count",
    uncoveredHouseholds: "households",
    uncoveredPeople: "people",
    ...(Object.fromEntries(facilityCategories.map((category) => [category, "1"])) as Record<
      FacilityCategory,
      Unit
    >),
  },
  precision: "counted",
  hasRadius: true,
  piecesAre: "compounds",
  direction: 1,
  perPlace: true,
  compute({ facilities, compounds }, { category, base, radiusMetres }, context) {
    const { profile, radiusScale } = context;
    const reachOf = (kind: FacilityCategory) => {
      const found = facilityServices(facilities.items, kind, radiusMetres, profile, radiusScale);
      const judged = radiusMetres > 0 || found.services.length > 0 || !!profile?.categoryRadii?.[kind];
      return { ...found, pieces: judged ? compoundReach(compounds.items, found.services, context) : [] };
    };
    const chosen = reachOf(category);
    const weight = base === "compounds" ? null : base;
    const without = weight === null ? [] : chosen.pieces.filter((piece) => piece[weight] === undefined);
    return {
      pieces: weight === null ? chosen.pieces : weighedBy(weight, chosen.pieces),
      leftOut: [
        ...chosen.leftOut,
        ...leftOut(weight === "people" ? "no-population" : "no-households", "compounds", without),
      ],
      measures: {
        ...unreached(chosen.pieces),
        ...Object.fromEntries(
          facilityCategories.map((kind) => [
            kind,
            coveredShare(kind === category ? chosen.pieces : reachOf(kind).pieces),
          ]),
        ),
      },
    };
  },
});

function coveredShare(pieces: readonly { readonly covered?: boolean }[]): number | null {
  return pieces.length === 0 ? null : pieces.filter(({ covered }) => covered).length / pieces.length;
}
