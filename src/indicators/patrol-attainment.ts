import { localTime } from "../model/local-time";
import { defineIndicator, standard } from "./indicator";
import { locate } from "./located";
import { recentTracks } from "./patrol-window";

/**
 * Share of the rangers' routes patrolled on as many days as required (出巡达标率).
 *
 * Days on which the route was recorded, not kilometres: two walks on one day are one day.
 */
export const patrolAttainment = defineIndicator({
  id: "patrol-attainment",
  family: "patrol",
  unit: "1",
  formula: String.raw`A = \frac{\left|\{\,j : \left|\mathrm{days}(T_j)\right| \ge k\}\right|}{n}`,
  source: standard("出巡达标率, village patrol 4 times a month (xinhuang.gov.cn 2024 no. 6)"),
  inputs: ["patrol-routes", "patrol-tracks"],
  profiles: ["ranger-attainment-2024"],
  defaults: { days: 30, requiredDays: 4, duty: "ranger" as "all" | "street-keeper" | "ranger" | "volunteer" },
  choices: { duty: ["ranger", "street-keeper", "volunteer", "all"] },
  measures: { attaining: "count", routes: "count" },
  precision: "counted",
  piecesAre: "patrol-routes",
  direction: 1,
  perPlace: true,
  compute(data, { days, requiredDays, duty }, context) {
    const routes = data["patrol-routes"].items.filter((route) => duty === "all" || route.duty === duty);
    const zone = context.manifest.timeZone ?? "Asia/Shanghai";
    const fromMs = context.asOfMs - days * 86_400_000;
    const dates = new Map<string, Set<string>>();
    for (const { track } of recentTracks(data["patrol-tracks"].items, days, context)) {
      const start = track.timesMs.find((time) => time >= fromMs);
      if (track.routeId === undefined || start === undefined) continue;
      const known = dates.get(track.routeId) ?? new Set();
      dates.set(track.routeId, known.add(localTime(start, zone).date));
    }
    const spots = locate(routes, context);
    const pieces = routes.map(({ id, name }, index) => {
      const covered = (dates.get(id)?.size ?? 0) >= requiredDays;
      const { at, place } = spots[index]!;
      return { id, name, place, numerator: covered ? 1 : 0, denominator: 1, covered, at };
    });
    return {
      pieces,
      leftOut: [],
      measures: { attaining: pieces.filter(({ covered }) => covered).length, routes: routes.length },
    };
  },
});
