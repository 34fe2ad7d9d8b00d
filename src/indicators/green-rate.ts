import { builtUpByPlace } from "./built-up-by-place";
import { parcelsWithin } from "./green-ground";
import { defineIndicator, type Piece, standard } from "./indicator";
import { leftOut } from "./left-out";
import { countyCode, locate } from "./located";

/**
 * Share of the built-up area that is laid out as green land.
 *
 * Land, not leaves: a street tree over asphalt is green cover but not green land.
 */
export const greenRate = defineIndicator({
  id: "green-rate",
  family: "parks",
  unit: "1",
  formula: String.raw`G_r = \frac{\sum_i A(U \cap l_i)}{A(U)}`,
  source: standard("绿地率: 各类绿地面积之和 ÷ 建成区面积 (sdguobiao.com/post/36244.html)"),
  inputs: ["green", "built-up"],
  alsoUses: ["grids"],
  profiles: ["garden-city-2010", "garden-city-2010-uplift"],
  defaults: {},
  measures: { greenSquareMetres: "m2" },
  precision: "area",
  direction: 1,
  perPlace: true,
  *compute(data, _params, context) {
    const land = data.green.items.filter(({ greenLand }) => greenLand);
    const within = yield* parcelsWithin(data, context);
    const builtUp = yield* builtUpByPlace(data, context);
    const spots = locate(land, context);
    const parcels = land.map((parcel, index): Piece => {
      const { at, place } = spots[index]!;
      const { id, name } = parcel;
      return { id, name, place, numerator: within.get(parcel) ?? 0, denominator: 0, group: "land", at };
    });
    const ground = builtUp.places.map(({ place: { code, name }, squareMetres }): Piece => {
      const area = { areaSquareMetres: squareMetres, group: "built-up" };
      return { id: code, name, place: code, numerator: 0, denominator: squareMetres, ...area };
    });
    const known = ground.reduce((sum, { denominator }) => sum + denominator, 0);
    const beyond: Piece = {
      id: "remainder",
      name: "",
      place: countyCode(context),
      numerator: 0,
      denominator: builtUp.squareMetres - known,
      group: "remainder",
    };
    return {
      pieces: [...parcels, ...ground, beyond],
      leftOut: leftOut(
        "class-not-counted",
        "green",
        data.green.items.filter(({ greenLand }) => !greenLand),
      ),
      measures: { greenSquareMetres: parcels.reduce((sum, { numerator }) => sum + numerator, 0) },
    };
  },
});
