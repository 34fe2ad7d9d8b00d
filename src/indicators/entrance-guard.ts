import { pointsWithin } from "../geo/coverage/points-within";
import type { Post } from "../model/entities";
import { localTime } from "../model/local-time";
import { isOpenAt, OpeningHoursError, parseOpeningHours } from "../model/opening-hours";
import { type ComputeContext, defineIndicator, ours } from "./indicator";
import { locate } from "./located";

/**
 * Share of the roads into the forest that pass a checkpoint.
 *
 * An entrance is guarded when a checkpoint stands within sight of it.
 */
export const entranceGuard = defineIndicator({
  id: "entrance-guard",
  family: "fire",
  unit: "1",
  formula: String.raw`E = \frac{\left|\{\,j : \min_i d(e_j, k_i) \le r\}\right|}{n}`,
  source: ours(
    "practice: a checkpoint at every main entrance road (xzrbw.cn 407488; hngazk.cn); no standard distance",
  ),
  inputs: ["posts"],
  profiles: [],
  defaults: { guardMetres: 200 },
  measures: { entrances: "count", checkpoints: "count", mannedShare: "1" },
  precision: "counted",
  hasRadius: true,
  piecesAre: "posts",
  direction: 1,
  perPlace: true,
  compute({ posts }, { guardMetres }, context) {
    const entrances = posts.items.filter((post) => post.class === "forest-entrance");
    const checkpoints = posts.items.filter((post) => post.class === "checkpoint");
    const spots = locate(entrances, context);
    const reachOf = (guards: readonly Post[]) =>
      pointsWithin({
        services: guards.map(({ geometry }) => ({
          geometry,
          radiusMetres: guardMetres * context.radiusScale,
        })),
        points: spots.map(({ at }) => at),
        frame: context.frame,
      });
    const guarded = reachOf(checkpoints);
    const manned = reachOf(checkpoints.filter((post) => isManned(post, context)));
    return {
      pieces: entrances.map(({ id, name }, index) => ({
        id,
        name,
        place: spots[index]!.place,
        numerator: guarded.within[index]!,
        denominator: 1,
        covered: guarded.within[index] === 1,
        nearestMetres: Number.isFinite(guarded.nearestMetres[index])
          ? guarded.nearestMetres[index]
          : undefined,
        at: spots[index]!.at,
      })),
      leftOut: [],
      measures: {
        entrances: entrances.length,
        checkpoints: checkpoints.length,
        mannedShare: entrances.length > 0 ? manned.count / entrances.length : null,
      },
    };
  },
});

/** Within its duty hours at the moment the data speak of; unknown hours are not. */
function isManned({ dutyHours }: Post, { asOfMs, manifest }: ComputeContext): boolean {
  if (dutyHours === undefined) return false;
  try {
    return isOpenAt(parseOpeningHours(dutyHours), localTime(asOfMs, manifest.timeZone ?? "Asia/Shanghai"));
  } catch (fault) {
    if (fault instanceof OpeningHoursError) return false;
    throw fault;
  }
}
