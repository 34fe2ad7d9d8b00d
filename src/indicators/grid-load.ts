import type { Village } from "../model/entities";
import { defineIndicator, type Piece, standard } from "./indicator";
import { judgedPieces, keepsTo, thresholdsFor } from "./judge";
import { leftOut } from "./left-out";

/**
 * Households in a grid.
 *
 * The rule of 300 to 500 speaks of each grid: a mean within the band says nothing while half of the grids are outside.
 * It is a rule for towns: grids of a village (not a community) are shown and not held to it.
 */
export const gridLoad = defineIndicator({
  id: "grid-load",
  family: "grids",
  unit: "households",
  formula: String.raw`\bar h = \frac{1}{n} \sum_i h_i`,
  source: standard("GB/T 34300-2017 (未核实原文): 300–500 households or about 1000 people a grid"),
  inputs: ["grids"],
  alsoUses: ["villages"],
  profiles: ["grid-300-500"],
  defaults: { kind: "all" as "all" | "basic" | "dedicated" },
  choices: { kind: ["all", "basic", "dedicated"] },
  measures: {
    judged: "count",
    inBandShare: "1",
    inBand: "count",
    below: "count",
    above: "count",
    households: "households",
    deviation: "households",
    variation: "1",
  },
  precision: "counted",
  piecesAre: "grids",
  direction: 0,
  perPlace: true,
  compute({ grids, ...data }, { kind }, context) {
    const own = grids.items.filter(({ system }) => system === context.places.gridSystem);
    const ofKind = own.filter((grid) => kind === "all" || grid.kind === kind);
    const settings = settingOfVillages(data.villages?.items ?? []);
    const counted = ofKind.filter(({ households }) => households !== undefined);
    const pieces = counted.map(
      (grid): Piece => ({
        id: grid.id,
        name: grid.name,
        place: grid.code,
        numerator: grid.households ?? 0,
        denominator: 1,
        households: grid.households,
        people: grid.population,
        group: settings.get(grid.code.slice(0, 12)),
      }),
    );
    const band = context.profile && thresholdsFor("grid-load", context.profile, context.manifest)[0];
    const judged = (band ? judgedPieces(pieces, band) : pieces).map(({ numerator }) => numerator);
    const inBand = band ? judged.filter((load) => keepsTo(load, band)).length : null;
    const loads = pieces.map(({ numerator }) => numerator);
    return {
      pieces,
      leftOut: [
        ...leftOut(
          "other-system",
          "grids",
          grids.items.filter((grid) => !own.includes(grid)),
        ),
        ...leftOut(
          "no-households",
          "grids",
          ofKind.filter((grid) => !counted.includes(grid)),
        ),
      ],
      measures: {
        judged: judged.length,
        inBandShare: inBand === null || judged.length === 0 ? null : inBand / judged.length,
        inBand,
        below: band ? judged.filter((load) => load < band.value).length : null,
        above: band ? judged.filter((load) => load > (band.upTo ?? Number.POSITIVE_INFINITY)).length : null,
        households: loads.reduce((sum, load) => sum + load, 0),
        ...spread(loads),
      },
    };
  },
});

/** Urban or rural by what each village code stands for. */
function settingOfVillages(villages: readonly Village[]): ReadonlyMap<string, "urban" | "rural"> {
  return new Map(villages.map(({ code, kind }) => [code, kind === "community" ? "urban" : "rural"]));
}

/** Standard deviation over all grids (division by n) and its share of the mean. */
function spread(loads: readonly number[]): { deviation: number | null; variation: number | null } {
  if (loads.length === 0) return { deviation: null, variation: null };
  const mean = loads.reduce((sum, load) => sum + load, 0) / loads.length;
  const deviation = Math.sqrt(loads.reduce((sum, load) => sum + (load - mean) ** 2, 0) / loads.length);
  return { deviation, variation: mean > 0 ? deviation / mean : null };
}
