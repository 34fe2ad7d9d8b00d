import { forestOfTowns } from "./forest-of-towns";
import { countedForest, yearOrLatest } from "./forest-zones";
import { defineIndicator, standard } from "./indicator";
import { keepsTo, thresholdsFor } from "./judge";
import { MissingFact, MissingRole } from "./missing";

/**
 * Share of the towns (of a city: its counties) whose own forest cover reaches the line.
 *
 * A high average may hide bare towns; the forest-city rule asks two thirds of the parts to reach the line too.
 */
export const forestTwoThirds = defineIndicator({
  id: "forest-two-thirds",
  family: "forest",
  unit: "1",
  formula: String.raw`q = \frac{\left|\{\,j : F_j \ge F^{*}\}\right|}{n}`,
  source: standard("LY/T 2004-2012: at least two thirds of the districts reach the line (w.sf024.com)"),
  inputs: ["forest", "towns"],
  alsoUses: ["boundary", "villages", "grids"],
  facts: ["annualRainfallMillimetres"],
  profiles: ["ly-t-2004-2012"],
  defaults: { year: 0 },
  measures: { line: "1", reaching: "count" },
  precision: "area",
  direction: 1,
  perPlace: false,
  piecesAre: "towns",
  *compute(data, { year }, context) {
    const { profile, manifest, frame } = context;
    const chosen = yearOrLatest(data.forest.items, year);
    const line = profile && thresholdsFor("forest-cover", profile, manifest)[0];
    if (!line) throw new MissingFact("annualRainfallMillimetres");
    if (chosen === null) throw new MissingRole("forest");
    const { zones, key, leftOut } = countedForest(data.forest.items, chosen, "forest-cover", profile, frame);
    const towns = yield* forestOfTowns(zones, key, data, context);
    const pieces = towns.map(({ town, forestSquareMetres, landSquareMetres }) => {
      const cover = landSquareMetres > 0 ? forestSquareMetres / landSquareMetres : null;
      const reaches = cover !== null && keepsTo(cover, line);
      return {
        id: town.code,
        name: town.name,
        place: town.code,
        numerator: reaches ? 1 : 0,
        denominator: 1,
        covered: reaches,
        areaSquareMetres: landSquareMetres,
      };
    });
    return {
      pieces,
      leftOut,
      measures: { line: line.value, reaching: pieces.filter(({ covered }) => covered).length },
    };
  },
});
