import type { Service } from "../geo/coverage/service";
import type { Datasets } from "../model/district";
import { coveredLand } from "./covered-land";
import { countedForest, yearOrLatest } from "./forest-zones";
import { defineIndicator, ours, type Piece, type Summary } from "./indicator";
import { MissingRole } from "./missing";

const edges = { road: "roads", village: "residential", water: "rivers" } as const;
type Edge = keyof typeof edges;

/**
 * Forest ground close to a road, to houses or to water: where people and forest meet (五边).
 *
 * Of the five edges, those along roads (路边) and villages (村边) can be measured; forest against field
 * (林边, 地边, 田边) needs field parcels, which no role holds.
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
  choices: { along: ["road", "village", "water"] },
  measures: { shareOfForest: "1", forestSquareMetres: "m2" },
  precision: "area",
  hasRadius: true,
  piecesAre: "forest",
  direction: 0,
  perPlace: true,
  summarise: groundInStrips,
  *compute(data, { along, widthMetres, year }, context) {
    const role = edges[along];
    const chosen = yearOrLatest(data.forest.items, year);
    if (chosen === null) throw new MissingRole("forest");
    const { zones } = countedForest(data.forest.items, chosen, "edge-strips", context.profile, context.frame);
    const services = edgeServices(data, role, widthMetres * context.radiusScale);
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

function edgeServices(data: Datasets, role: (typeof edges)[Edge], radiusMetres: number): readonly Service[] {
  const dataset = data[role];
  if (!dataset) throw new MissingRole(role);
  return dataset.items.map(({ geometry }) => ({ geometry, radiusMetres }));
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
