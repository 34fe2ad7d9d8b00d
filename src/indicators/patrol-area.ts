import { areaCorridorSteps } from "../geo/area-corridor";
import { defineIndicator, ours } from "./indicator";
import { recentTracks } from "./patrol-window";

/**
 * Share of each grid that some patrol passed within sight of in the last days.
 *
 * Ground seen twice counts once. A hill grid is large: its share is small even when its paths are all walked.
 */
export const patrolArea = defineIndicator({
  id: "patrol-area",
  family: "patrol",
  unit: "1",
  formula: String.raw`P_i = \frac{A\left(c_i \cap \bigcup_t B(t, d)\right)}{A(c_i)}`,
  source: ours("planned routes are judged by ground seen, not by kilometres walked"),
  inputs: ["grids", "patrol-tracks"],
  profiles: [],
  defaults: { days: 7, sightMetres: 50 },
  measures: { tracks: "count", seenSquareMetres: "m2", unseenGrids: "count" },
  precision: "sampled",
  hasRadius: true,
  piecesAre: "grids",
  direction: 1,
  perPlace: true,
  *compute(data, { days, sightMetres }, context) {
    const grids = context.places.all.filter(({ role }) => role === "grids");
    const tracks = recentTracks(data["patrol-tracks"].items, days, context);
    const { perArea, total } = yield* areaCorridorSteps({
      areas: grids.map(({ geometry }) => geometry),
      tracks: tracks.flatMap(({ pieces }) => pieces),
      sightMetres: sightMetres * context.radiusScale,
      frame: context.frame,
    });
    const pieces = grids.map(({ code, name }, index) => {
      const area = perArea.areaSquareMetres[index]!;
      const numerator = perArea.seenSquareMetres[index]!;
      return { id: code, name, place: code, numerator, denominator: area, areaSquareMetres: area };
    });
    return {
      pieces,
      leftOut: [],
      measures: {
        tracks: tracks.length,
        seenSquareMetres: total.seenSquareMetres,
        unseenGrids: pieces.filter(({ numerator }) => numerator === 0).length,
      },
    };
  },
});
