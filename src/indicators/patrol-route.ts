import type { LngLat } from "../geo/area";
import type { Steps } from "../geo/control";
import { streetCorridor } from "../geo/corridor";
import { defineIndicator, type IndicatorResult, ours } from "./indicator";
import { locate } from "./located";
import { type RecentTrack, recentTracks } from "./patrol-window";

/**
 * Share of the planned routes' length that their own patrols followed in the last days.
 *
 * Our own measure: a stretch counts when a track of that route passed within the tolerance of it.
 */
export const patrolRoute = defineIndicator({
  id: "patrol-route",
  family: "patrol",
  unit: "1",
  formula: String.raw`R = \frac{\sum_j \ell\left(\rho_j \cap \bigcup_{t \in T_j} B(t, d)\right)}{\sum_j \ell(\rho_j)}`,
  source: ours("route completeness; no standard defines it"),
  inputs: ["patrol-routes", "patrol-tracks"],
  profiles: [],
  defaults: { days: 7, toleranceMetres: 30, duty: "all" as "all" | "street-keeper" | "ranger" | "volunteer" },
  choices: { duty: ["all", "street-keeper", "ranger", "volunteer"] },
  measures: { completeRoutes: "count", routes: "count" },
  precision: "length",
  hasRadius: true,
  piecesAre: "patrol-routes",
  direction: 1,
  perPlace: true,
  *compute(data, { days, toleranceMetres, duty }, context): Steps<IndicatorResult> {
    const routes = data["patrol-routes"].items.filter((route) => duty === "all" || route.duty === duty);
    const walked = byRoute(recentTracks(data["patrol-tracks"].items, days, context));
    const spots = locate(routes, context);
    const pieces = [];
    for (const [index, { id, name, geometry }] of routes.entries()) {
      const { total } = streetCorridor({
        streets: [geometry],
        tracks: walked.get(id) ?? [],
        sightMetres: toleranceMetres * context.radiusScale,
        frame: context.frame,
      });
      const { at, place } = spots[index]!;
      const { seenMetres: numerator, lengthMetres: denominator } = total;
      pieces.push({ id, name, place, numerator, denominator, covered: numerator * 2 >= denominator, at });
      yield { done: index + 1, total: routes.length };
    }
    return {
      pieces,
      leftOut: [],
      measures: {
        completeRoutes: pieces.filter(
          ({ numerator, denominator }) => numerator >= completeShare * denominator,
        ).length,
        routes: routes.length,
      },
    };
  },
});

/** A route missed by less than this at its ends counts as walked in full. */
const completeShare = 0.95;

function byRoute(tracks: readonly RecentTrack[]): ReadonlyMap<string, readonly (readonly LngLat[])[]> {
  const walked = new Map<string, (readonly LngLat[])[]>();
  for (const { track, pieces } of tracks) {
    if (track.routeId === undefined) continue;
    const list = walked.get(track.routeId);
    if (list) list.push(...pieces);
    else walked.set(track.routeId, [...pieces]);
  }
  return walked;
}
