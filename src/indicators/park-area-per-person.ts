import { unionSquareMetres } from "../geo/coverage/dissolved-area";
import type { Datasets } from "../model/district";
import type { Park } from "../model/entities";
import { factOf } from "./facts";
import { groupBy } from "./group-by";
import { inBuiltUp } from "./in-built-up";
import { type ComputeContext, defineIndicator, type LeftOut, type Piece, standard } from "./indicator";
import { leftOut } from "./left-out";
import { countyCode, locate } from "./located";
import { MissingFact } from "./missing";
import { planeAreas } from "./plane-areas";

/**
 * How much park each town dweller has.
 *
 * Parks of the built-up area over the people who live in it; a park drawn twice counts once.
 */
export const parkAreaPerPerson = defineIndicator({
  id: "park-area-per-person",
  family: "parks",
  unit: "m2/person",
  formula: String.raw`g = \frac{\sum_i A(p_i)}{N}`,
  source: standard("GB 55014-2021 2.1.3; CJJ/T 85-2017 (same base for land and people)"),
  inputs: ["parks"],
  alsoUses: ["built-up", "grids"],
  facts: ["urbanPopulation"],
  profiles: ["gb-55014-2021", "ecological-garden-city-2022", "gb-t-37342-2019"],
  /** by-fact: the entered urban population, or the grids' where there is none. */
  defaults: { population: "by-fact" as "by-fact" | "grids" },
  choices: { population: ["by-fact", "grids"] },
  measures: {
    parkSquareMetres: "m2",
    people: "people",
    comprehensivePerPerson: "m2/person",
    communityPerPerson: "m2/person",
    poorestTown: "m2/person",
  },
  precision: "area",
  direction: 1,
  perPlace: true,
  compute(data, { population }, context) {
    const classes = context.profile?.counts?.["park-area-per-person"];
    const ofClass = data.parks.items.filter((park) => !classes || classes.includes(park.class));
    const { inside, outside } = inBuiltUp(ofClass, data, context);
    const parks = parkPieces(inside, context);
    const people = peoplePieces(data, population, context);
    const count = people.pieces.reduce((sum, { denominator }) => sum + denominator, 0);
    const perPerson = (kind: Park["class"]) => {
      const ofKind = inside.filter((park) => park.class === kind).map(({ geometry }) => geometry);
      return count > 0 ? unionSquareMetres(ofKind, context.frame) / count : null;
    };
    return {
      pieces: [...parks, ...people.pieces],
      leftOut: [
        ...leftOut(
          "class-not-counted",
          "parks",
          data.parks.items.filter((park) => !ofClass.includes(park)),
        ),
        ...leftOut("outside-built-up", "parks", outside),
        ...people.leftOut,
      ],
      measures: {
        parkSquareMetres: parks.reduce((sum, { numerator }) => sum + numerator, 0),
        people: count,
        comprehensivePerPerson: perPerson("comprehensive"),
        communityPerPerson: perPerson("community"),
        poorestTown: poorestTown(inside, data, context),
      },
    };
  },
});

function parkPieces(parks: readonly Park[], context: ComputeContext): Piece[] {
  const sizes = planeAreas(
    parks.map(({ geometry }) => geometry),
    context.frame,
  );
  const spots = locate(parks, context);
  const pieces = parks.map((park, index): Piece => {
    const area = sizes[index]!;
    return {
      id: park.id,
      name: park.name,
      place: spots[index]!.place,
      numerator: area,
      denominator: 0,
      areaSquareMetres: area,
      group: "park",
      at: spots[index]!.at,
    };
  });
  const sum = pieces.reduce((total, { numerator }) => total + numerator, 0);
  const twice =
    sum -
    unionSquareMetres(
      parks.map(({ geometry }) => geometry),
      context.frame,
    );
  if (twice <= sum * 1e-6) return pieces;
  const overlap = { id: "overlap", name: "", place: countyCode(context), numerator: -twice, denominator: 0 };
  return [...pieces, { ...overlap, group: "overlap" }];
}

function peoplePieces(
  data: Datasets,
  population: "by-fact" | "grids",
  context: ComputeContext,
): { pieces: readonly Piece[]; leftOut: readonly LeftOut[] } {
  const fact = population === "by-fact" ? factOf(context.manifest, "urbanPopulation") : null;
  if (fact !== null) {
    const place = countyCode(context);
    const piece = { id: "urban-population", name: "", place, numerator: 0, denominator: fact, people: fact };
    return { pieces: [{ ...piece, group: "population" }], leftOut: [] };
  }
  if (!data.grids) throw new MissingFact("urbanPopulation");
  const { inside, counted } = gridsOfTown(data, context);
  return {
    pieces: counted.map((grid) => ({
      id: grid.id,
      name: grid.name,
      place: grid.code,
      numerator: 0,
      denominator: grid.population ?? 0,
      people: grid.population,
      group: "population",
    })),
    leftOut: leftOut(
      "no-population",
      "grids",
      inside.filter((grid) => grid.population === undefined),
    ),
  };
}

/** The grids of the built-up area, and those of them that say how many people they have. */
function gridsOfTown(data: Datasets, context: ComputeContext) {
  const own = data.grids?.items.filter(({ system }) => system === context.places.gridSystem) ?? [];
  const { inside } = inBuiltUp(own, data, context);
  return { inside, counted: inside.filter(({ population }) => population !== undefined) };
}

/** The least that any town or street has for a dweller of its grids; null where no grid says its people. */
function poorestTown(parks: readonly Park[], data: Datasets, context: ComputeContext): number | null {
  const people = groupBy(gridsOfTown(data, context).counted, ({ code }) => code.slice(0, townDigits));
  const places = locate(parks, context);
  const ofTown = groupBy(
    parks.map(({ geometry }, index) => ({ geometry, place: places[index]!.place })),
    ({ place }) => place.slice(0, townDigits),
  );
  const shares = [...people].flatMap(([town, grids]) => {
    const dwellers = grids.reduce((sum, { population = 0 }) => sum + population, 0);
    const own = (ofTown.get(town) ?? []).map(({ geometry }) => geometry);
    return dwellers > 0 ? [unionSquareMetres(own, context.frame) / dwellers] : [];
  });
  return shares.length === 0 ? null : Math.min(...shares);
}

/** A town's code within a grid's. */
const townDigits = 9;
