import { unionSquareMetres } from "../geo/coverage/dissolved-area";
import type { ForestZone, PatrolRoute } from "../model/entities";
import { countedForest, yearOrLatest } from "./forest-zones";
import { type ComputeContext, defineIndicator, type Piece, standard } from "./indicator";
import { countyCode, locate } from "./located";
import { MissingRole } from "./missing";
import { planeAreas } from "./plane-areas";

/**
 * How much forest land one ranger answers for.
 *
 * Rangers are told apart by who answers for a ranger's route; a route without a name is one ranger.
 */
export const rangerLoad = defineIndicator({
  id: "ranger-load",
  family: "fire",
  unit: "m2/ranger",
  formula: String.raw`\ell = \frac{A(\bigcup_i f_i)}{R}`,
  source: standard(
    "浙林资〔2020〕1号: a responsibility area of about 5000 亩, one ranger each (nbxinxi.com 72953)",
  ),
  inputs: ["forest", "patrol-routes"],
  profiles: ["ranger-5000-mu"],
  /** all: every forest-land class a ranger looks after; forest: only what counts as forest. */
  defaults: { land: "all" as "all" | "forest", year: 0 },
  choices: { land: ["all", "forest"] },
  measures: { rangers: "count", forestSquareMetres: "m2" },
  precision: "area",
  direction: 0,
  perPlace: true,
  compute(data, { land, year }, context) {
    const chosen = yearOrLatest(data.forest.items, year);
    if (chosen === null) throw new MissingRole("forest");
    const ofYear = data.forest.items.filter((zone) => zone.year === chosen && zone.landClass !== "farmland");
    const zones =
      land === "all"
        ? ofYear
        : countedForest(ofYear, chosen, "ranger-load", context.profile, context.frame).zones;
    const rangers = rangerPieces(data["patrol-routes"].items, context);
    const ground = groundPieces(zones, context);
    return {
      pieces: [...ground, ...rangers],
      leftOut: [],
      measures: {
        rangers: rangers.length,
        forestSquareMetres: ground.reduce((sum, { numerator }) => sum + numerator, 0),
      },
    };
  },
});

function groundPieces(zones: readonly ForestZone[], context: ComputeContext): Piece[] {
  const spots = locate(zones, context);
  const sizes = planeAreas(
    zones.map(({ geometry }) => geometry),
    context.frame,
  );
  const pieces = zones.map((zone, index): Piece => {
    const area = sizes[index]!;
    const { at, place } = spots[index]!;
    return {
      id: zone.id,
      name: zone.name,
      place,
      numerator: area,
      denominator: 0,
      areaSquareMetres: area,
      group: "land",
      at,
    };
  });
  const sum = pieces.reduce((total, { numerator }) => total + numerator, 0);
  const twice =
    sum -
    unionSquareMetres(
      zones.map(({ geometry }) => geometry),
      context.frame,
    );
  if (twice <= sum * 1e-6) return pieces;
  const overlap = { id: "overlap", name: "", place: countyCode(context), numerator: -twice, denominator: 0 };
  return [...pieces, { ...overlap, group: "overlap" }];
}

/** One piece a person, at the first of that person's routes. */
function rangerPieces(routes: readonly PatrolRoute[], context: ComputeContext): Piece[] {
  const people = new Map<string, PatrolRoute>();
  for (const route of routes.filter(({ duty }) => duty === "ranger")) {
    const who = route.responsible ? `${route.responsible} ${route.phone ?? ""}` : route.id;
    if (!people.has(who)) people.set(who, route);
  }
  const first = [...people.values()];
  const spots = locate(first, context);
  return first.map(({ id, name }, index) => {
    const { at, place } = spots[index]!;
    return { id, name, place, numerator: 0, denominator: 1, group: "ranger", at };
  });
}
