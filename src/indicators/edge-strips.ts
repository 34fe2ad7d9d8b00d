import type { Service } from "../geo/coverage/service";
import type { Datasets } from "../model/district";
import type { ForestZone } from "../model/entities";
import { coveredLand } from "./covered-land";
import { countedForest, yearOrLatest } from "./forest-zones";
import { defineIndicator, ours, type Piece, type Summary } from "./indicator";
import { MissingFarmland, MissingRole } from "./missing";

const edges = { road: "roads", village: "residential", water: "rivers" } as const;
type Edge = keyof typeof edges | "field";

/**
 * Forest ground close to a road, to houses or to water: where people and forest meet (五边).
 *
 * Roads (路边), houses (村边), water and fields (地边, 田边) are one question each; the forest's own edge (林边) is what
 * they all lie at. Fields are the parcels of the forest survey whose land class is farmland.
 */
export const edgeStrips = defineIndicator({
  id: "edge-strips",
  family: "fire",
  unit: "m2",
  formula: String.raw`S = A\left(F \cap \bigcup_i B(e_i, w)\right)`,
  source: ours("the 五边 of the fire season's patrol orders; the width is the county's own choice"),
  inputs: ["forest"],
  alsoUses: ["roads", "residential", "rivers"],
  profiles: [],
  defaults: { along: "road" as Edge, widthMetres: 50, year: 0 },
  choices: { along: ["road", "village", "water", "field"] },
  measures: { shareOfForest: "1", forestSquareMetres: "m2" },
  precision: "area",
  hasRadius: true,
  piecesAre: "forest",
  direction: 0,
  perPlace: true,
  summarise: groundInStrips,
  *compute(data, { along, widthMetres, year }, context) {
    const chosen = yearOrLatest(data.forest.items, year);
    if (chosen === null) throw new MissingRole("forest");
    const { zones } = countedForest(data.forest.items, chosen, "edge-strips", context.profile, context.frame);
    const services = edgeServices(data, along, chosen, widthMetres * context.radiusScale);
    const pieces = yield* coveredLand(zones, services, context);
    const strips = groundInStrips(pieces);
    return {
      pieces,
      leftOut: [],
      measures: {
        shareOfForest: strips.denominator > 0 ? strips.numerator / strips.denominator : null,
        forestSquareMetres: strips.denominator,
      },
    };
  },
});

function edgeServices(data: Datasets, along: Edge, year: number, radiusMetres: number): readonly Service[] {
  const things = along === "field" ? fieldsOf(data, year) : data[edges[along]]?.items;
  if (things === undefined) throw along === "field" ? new MissingFarmland() : new MissingRole(edges[along]);
  return things.map(({ geometry }) => ({ geometry, radiusMetres }));
}

/** Fields of the year; undefined where the survey lists none, which is not the same as a county without fields. */
function fieldsOf({ forest }: Datasets, year: number): readonly ForestZone[] | undefined {
  const fields = forest?.items.filter((zone) => zone.year === year && zone.landClass === "farmland") ?? [];
  return fields.length === 0 ? undefined : fields;
}

/** The ground itself is the figure; the forest it is part of stands beside it. */
function groundInStrips(pieces: readonly Piece[]): Summary {
  let numerator = 0;
  let denominator = 0;
  for (const piece of pieces) {
    numerator += piece.numerator;
    denominator += piece.denominator;
  }
  return { value: denominator > 0 ? numerator : null, numerator, denominator };
}
