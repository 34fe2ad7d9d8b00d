import { forestByPlace, forestWithin } from "./forest-by-place";
import { countedForest, forestYears } from "./forest-zones";
import { defineIndicator, ours, type Piece } from "./indicator";

/**
 * How many points of the land became forest, less what was lost, between two years.
 *
 * Gain and loss are told apart: a county may plant in one valley and clear in the next and show no change.
 */
export const forestChange = defineIndicator({
  id: "forest-change",
  family: "forest",
  unit: "1",
  formula: String.raw`\Delta F = \frac{A(\bigcup f_{t_2}) - A(\bigcup f_{t_1})}{A(L)}`,
  source: ours("the three-year look-back (三年回头看) asks what changed, not only what is there"),
  inputs: ["forest"],
  alsoUses: ["boundary", "towns", "villages", "grids"],
  profiles: ["forest-definition", "gb-t-26424-2010"],
  /** 0: the earliest and the latest year there are. */
  defaults: { fromYear: 0, toYear: 0 },
  measures: {
    fromYear: "year",
    toYear: "year",
    fromShare: "1",
    toShare: "1",
    gainedSquareMetres: "m2",
    lostSquareMetres: "m2",
  },
  precision: "area",
  direction: 1,
  perPlace: true,
  *compute(data, { fromYear, toYear }, context) {
    const years = forestYears(data.forest.items);
    const from = years.includes(fromYear) ? fromYear : years[0];
    const to = years.includes(toYear) ? toYear : years.at(-1);
    if (from === undefined || to === undefined || from === to) return { pieces: [], leftOut: [] };
    const counted = (year: number) =>
      countedForest(data.forest.items, year, "forest-change", context.profile, context.frame);
    const [before, after] = [counted(from), counted(to)];
    const old = yield* forestByPlace(before.zones, before.key, data, context);
    const young = yield* forestByPlace(after.zones, after.key, data, context);
    const land = total(young, "denominator");
    // What was forest in either year but not in one of them was gained or lost.
    const ever = yield* forestWithin([...before.zones, ...after.zones], context);
    return {
      pieces: young.map((piece, index) => ({
        ...piece,
        numerator: piece.numerator - (old[index]?.numerator ?? 0),
      })),
      leftOut: [...before.leftOut, ...after.leftOut],
      measures: {
        fromYear: from,
        toYear: to,
        fromShare: land > 0 ? total(old, "numerator") / land : null,
        toShare: land > 0 ? total(young, "numerator") / land : null,
        gainedSquareMetres: ever - total(old, "numerator"),
        lostSquareMetres: ever - total(young, "numerator"),
      },
    };
  },
});

function total(pieces: readonly Piece[], part: "numerator" | "denominator"): number {
  return pieces.reduce((sum, piece) => sum + piece[part], 0);
}
