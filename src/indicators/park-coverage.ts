import type { Steps } from "../geo/control";
import type { Service } from "../geo/coverage/service";
import type { Datasets } from "../model/district";
import type { Residential } from "../model/entities";
import { builtUpCells } from "./built-up-cells";
import { compoundReach, unreached, weighedBy } from "./compound-reach";
import { coveredLand } from "./covered-land";
import { inBuiltUp } from "./in-built-up";
import { type ComputeContext, defineIndicator, type LeftOut, type Piece, standard } from "./indicator";
import { leftOut } from "./left-out";
import { MissingRole } from "./missing";
import { parkServices } from "./park-services";
import type { denominators } from "./profile";

type Denominator = (typeof denominators)[number];

/**
 * Share of where people live that has a park within reach.
 *
 * Reach is measured from the park's edge in a straight line, by size of the park as the profile says;
 * ground served by two parks counts once.
 */
export const parkCoverage = defineIndicator({
  id: "park-coverage",
  family: "parks",
  unit: "1",
  formula: String.raw`C = \frac{A\left(D \cap \bigcup_i B(p_i, r_i)\right)}{A(D)}`,
  source: standard("GB 55014-2021 2.1.3; GB/T 51346-2019 4.3.4, A.0.3"),
  inputs: ["parks"],
  alsoUses: ["residential", "built-up", "compounds"],
  profiles: [
    "city-checkup-2021",
    "gb-t-50563-2010",
    "gb-t-51346-2019",
    "garden-city-2016",
    "garden-city-2022",
    "ecological-garden-city-2022",
    "gb-t-37342-2019",
  ],
  defaults: {
    denominator: "by-profile" as Denominator | "by-profile",
    parksOutside: "counted" as "counted" | "left-out",
  },
  choices: {
    denominator: ["by-profile", "residential", "built-up", "compounds", "households", "population"],
    parksOutside: ["counted", "left-out"],
  },
  measures: {
    parksCounted: "count",
    uncoveredSquareMetres: "m2",
    uncoveredCompounds: "count",
    uncoveredHouseholds: "households",
    uncoveredPeople: "people",
    newDistricts: "1",
    oldDistricts: "1",
    otherBoundaryRule: "1",
  },
  precision: "area",
  hasRadius: true,
  direction: 1,
  perPlace: true,
  *compute(data, { denominator, parksOutside }, context) {
    const { profile, frame, radiusScale } = context;
    if (!profile?.radii) throw new Error("the profile gives no radius for parks");
    const base = denominator === "by-profile" ? (profile.denominator ?? "residential") : denominator;
    const { services, leftOut: notCounted } = parkServices(data.parks.items, profile, frame, radiusScale);
    const { inside, outside } = inBuiltUp(services, data, context);
    const counted = parksOutside === "counted" ? services : inside;
    const { pieces, leftOut: unweighed } = yield* coverOf(base, counted, data, context);
    const compounds = compoundReach(data.compounds?.items ?? [], counted, context);
    const other = parksOutside === "counted" ? inside : services;
    return {
      pieces,
      compounds: base === "residential" || base === "built-up" ? compounds : [],
      leftOut: [
        ...notCounted,
        ...(parksOutside === "counted"
          ? []
          : leftOut(
              "outside-built-up",
              "parks",
              outside.map(({ park }) => park),
            )),
        ...unweighed,
      ],
      measures: {
        parksCounted: counted.length,
        uncoveredSquareMetres:
          base === "residential" || base === "built-up"
            ? pieces.reduce((sum, piece) => sum + piece.denominator - piece.numerator, 0)
            : null,
        ...(data.compounds
          ? unreached(compounds)
          : { uncoveredCompounds: null, uncoveredHouseholds: null, uncoveredPeople: null }),
        newDistricts: yield* coverOfAge("new", base, counted, data, context),
        oldDistricts: yield* coverOfAge("old", base, counted, data, context),
        otherBoundaryRule:
          outside.length === 0 ? null : shareOf((yield* coverOf(base, other, data, context)).pieces),
      },
    };
  },
});

function* coverOf(
  base: Denominator,
  services: readonly Service[],
  data: Datasets,
  context: ComputeContext,
): Steps<{ pieces: readonly Piece[]; leftOut: readonly LeftOut[] }> {
  if (base === "residential") {
    if (!data.residential) throw new MissingRole("residential");
    return { pieces: yield* coveredLand(data.residential.items, services, context), leftOut: [] };
  }
  if (base === "built-up")
    return { pieces: yield* coveredLand(builtUpCells(data, context), services, context), leftOut: [] };
  if (!data.compounds) throw new MissingRole("compounds");
  const pieces = compoundReach(data.compounds.items, services, context);
  if (base === "compounds") return { pieces, leftOut: [] };
  const weight = base === "households" ? "households" : "people";
  const without = pieces.filter((piece) => piece[weight] === undefined);
  return {
    pieces: weighedBy(weight, pieces),
    leftOut: leftOut(base === "households" ? "no-households" : "no-population", "compounds", without),
  };
}

/** Share of the residential land of new or of old districts; null where no land says that it is one. */
function* coverOfAge(
  age: NonNullable<Residential["districtAge"]>,
  base: Denominator,
  services: readonly Service[],
  { residential }: Datasets,
  context: ComputeContext,
): Steps<number | null> {
  const land = residential?.items.filter(({ districtAge }) => districtAge === age) ?? [];
  if (base !== "residential" || land.length === 0) return null;
  return shareOf(yield* coveredLand(land, services, context));
}

function shareOf(pieces: readonly Piece[]): number | null {
  const denominator = pieces.reduce((sum, piece) => sum + piece.denominator, 0);
  return denominator > 0 ? pieces.reduce((sum, piece) => sum + piece.numerator, 0) / denominator : null;
}
