import type { PatrolTrack } from "../model/entities";
import { defineIndicator, ours } from "./indicator";
import { leftOut } from "./left-out";
import { locate } from "./located";

const hourMs = 3_600_000;

/**
 * Share of the routes whose last patrol is longer ago than their required interval.
 *
 * A route nobody ever recorded is overdue. Only tracks that name the route count for it.
 */
export const patrolOverdue = defineIndicator({
  id: "patrol-overdue",
  family: "patrol",
  unit: "1",
  formula: String.raw`O = \frac{\left|\{\,j : t - t_j > \tau_j\}\right|}{n}`,
  source: ours("each route states its own required interval"),
  inputs: ["patrol-routes", "patrol-tracks"],
  profiles: [],
  defaults: { duty: "all" as "all" | "street-keeper" | "ranger" | "volunteer" },
  choices: { duty: ["all", "street-keeper", "ranger", "volunteer"] },
  measures: { overdueRoutes: "count", neverPatrolled: "count", longestHours: "h" },
  precision: "counted",
  piecesAre: "patrol-routes",
  direction: -1,
  perPlace: true,
  compute(data, { duty }, context) {
    const routes = data["patrol-routes"].items.filter((route) => duty === "all" || route.duty === duty);
    const dated = routes.filter(({ requiredIntervalHours }) => requiredIntervalHours !== undefined);
    const last = lastPatrols(data["patrol-tracks"].items, context.asOfMs);
    const spots = locate(dated, context);
    const hoursSince = dated.map(({ id }) => (context.asOfMs - (last.get(id) ?? Number.NaN)) / hourMs);
    const pieces = dated.map(({ id, name, requiredIntervalHours }, index) => {
      const hours = hoursSince[index]!;
      const overdue = !(hours <= requiredIntervalHours!);
      return {
        id,
        name,
        place: spots[index]!.place,
        numerator: overdue ? 1 : 0,
        denominator: 1,
        covered: !overdue,
        group: Number.isNaN(hours) ? "never" : overdue ? "overdue" : "in-time",
        hours: Number.isNaN(hours) ? undefined : hours,
        at: spots[index]!.at,
      };
    });
    const known = hoursSince.filter((hours) => !Number.isNaN(hours));
    return {
      pieces,
      leftOut: leftOut(
        "no-interval",
        "patrol-routes",
        routes.filter(({ requiredIntervalHours }) => requiredIntervalHours === undefined),
      ),
      measures: {
        overdueRoutes: pieces.filter(({ covered }) => !covered).length,
        neverPatrolled: pieces.filter(({ group }) => group === "never").length,
        longestHours: known.length > 0 ? known.reduce((most, hours) => Math.max(most, hours), 0) : null,
      },
    };
  },
});

/** When each route was last patrolled: the end of its latest track up to the moment the data speak of. */
function lastPatrols(tracks: readonly PatrolTrack[], asOfMs: number): ReadonlyMap<string, number> {
  const last = new Map<string, number>();
  for (const { routeId, timesMs } of tracks) {
    const end = timesMs.findLast((time) => time <= asOfMs);
    if (routeId !== undefined && end !== undefined)
      last.set(routeId, Math.max(last.get(routeId) ?? end, end));
  }
  return last;
}
