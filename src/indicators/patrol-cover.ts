import { streetCorridorSteps } from "../geo/corridor";
import type { Datasets } from "../model/district";
import type { Path } from "../model/entities";
import { defineIndicator, ours } from "./indicator";
import { locate } from "./located";
import { MissingRole } from "./missing";
import { recentTracks } from "./patrol-window";

type Streets = "streets" | "keeper-routes" | "ranger-routes";

/**
 * Share of the streets' length that some patrol passed within sight of in the last days.
 *
 * Patrols are judged by what was seen, not by kilometres walked: the same street walked twice covers no more.
 */
export const patrolCover = defineIndicator({
  id: "patrol-cover",
  family: "patrol",
  unit: "1",
  formula: String.raw`P = \frac{\sum_s \ell\left(s \cap \bigcup_t B(t, d)\right)}{\sum_s \ell(s)}`,
  source: ours(
    "planned routes are judged by ground seen, not by kilometres walked, which invites walking in circles",
  ),
  inputs: ["patrol-tracks"],
  alsoUses: ["roads", "patrol-routes"],
  profiles: [],
  defaults: { days: 7, sightMetres: 50, streets: "streets" as Streets },
  choices: { streets: ["streets", "keeper-routes", "ranger-routes"] },
  measures: { tracks: "count", seenMetres: "m", lengthMetres: "m", unseenStreets: "count" },
  precision: "length",
  hasRadius: true,
  direction: 1,
  perPlace: true,
  *compute(data, { days, sightMetres, streets }, context) {
    const lines = linesOf(streets, data);
    const tracks = recentTracks(data["patrol-tracks"].items, days, context);
    const { perStreet, total } = yield* streetCorridorSteps({
      streets: lines.map(({ geometry }) => geometry),
      tracks: tracks.flatMap(({ pieces }) => pieces),
      sightMetres: sightMetres * context.radiusScale,
      frame: context.frame,
    });
    const spots = locate(lines, context);
    const pieces = lines.map(({ id, name }, index) => {
      const { at, place } = spots[index]!;
      const numerator = perStreet.seenMetres[index]!;
      const denominator = perStreet.lengthMetres[index]!;
      return { id, name, place, numerator, denominator, covered: numerator * 2 >= denominator, at };
    });
    return {
      pieces,
      leftOut: [],
      measures: {
        tracks: tracks.length,
        seenMetres: total.seenMetres,
        lengthMetres: total.lengthMetres,
        unseenStreets: pieces.filter(({ numerator }) => numerator === 0).length,
      },
    };
  },
});

function linesOf(
  streets: Streets,
  data: Datasets,
): readonly { readonly id: string; readonly name: string; readonly geometry: Path }[] {
  if (streets === "streets") {
    if (!data.roads) throw new MissingRole("roads");
    return data.roads.items.filter((road) => road.class === "street");
  }
  const routes = data["patrol-routes"];
  if (!routes) throw new MissingRole("patrol-routes");
  const duty = streets === "keeper-routes" ? "street-keeper" : "ranger";
  return routes.items.filter((route) => route.duty === duty);
}
