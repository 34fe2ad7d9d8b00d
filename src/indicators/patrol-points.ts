import type { LineString } from "geojson";
import type { LngLat } from "../geo/area";
import { pointsWithin } from "../geo/coverage/points-within";
import { firstStepsWithin } from "../geo/first-step";
import type { Post } from "../model/entities";
import { groupBy } from "./group-by";
import { type ComputeContext, defineIndicator, ours } from "./indicator";
import { locate, spotOf } from "./located";
import { type RecentTrack, recentTracks } from "./patrol-window";

/**
 * Share of the required points (必巡点) that some patrol came within reach of in the last days.
 *
 * A point reached twice counts once. Whether a route's points were reached in their order is told beside it.
 */
export const patrolPoints = defineIndicator({
  id: "patrol-points",
  family: "patrol",
  unit: "1",
  formula: String.raw`Q = \frac{\left|\{\,j : \min_t d(q_j, t) \le r\}\right|}{n}`,
  source: ours("required points and segments instead of mileage"),
  inputs: ["posts", "patrol-tracks"],
  profiles: [],
  defaults: { days: 7, reachMetres: 30 },
  measures: { reached: "count", points: "count", routesInOrder: "1" },
  precision: "counted",
  hasRadius: true,
  piecesAre: "posts",
  direction: 1,
  perPlace: true,
  compute(data, { days, reachMetres }, context) {
    const points = data.posts.items.filter((post) => post.class === "patrol-point");
    const tracks = recentTracks(data["patrol-tracks"].items, days, context);
    const metres = reachMetres * context.radiusScale;
    const spots = locate(points, context);
    const { within, nearestMetres, count } = pointsWithin({
      services: tracks.flatMap(({ pieces }) => pieces).map((piece) => corridor(piece, metres)),
      points: spots.map(({ at }) => at),
      frame: context.frame,
    });
    return {
      pieces: points.map(({ id, name }, index) => ({
        id,
        name,
        place: spots[index]!.place,
        numerator: within[index]!,
        denominator: 1,
        covered: within[index] === 1,
        nearestMetres: Number.isFinite(nearestMetres[index]) ? nearestMetres[index] : undefined,
        at: spots[index]!.at,
      })),
      leftOut: [],
      measures: {
        reached: count,
        points: points.length,
        routesInOrder: inOrder(points, tracks, metres, context),
      },
    };
  },
});

function corridor(piece: readonly LngLat[], radiusMetres: number) {
  return { geometry: lineOf(piece.length > 1 ? piece : [...piece, ...piece]), radiusMetres };
}

const lineOf = (positions: readonly LngLat[]): LineString => ({
  type: "LineString",
  coordinates: positions.map(([lng, lat]) => [lng, lat]),
});

/**
 * Share of the routes with two points or more on which one track reached them all in the order of the file.
 * Null where no point names a route.
 */
function inOrder(
  points: readonly Post[],
  tracks: readonly RecentTrack[],
  metres: number,
  { frame }: ComputeContext,
): number | null {
  const routes = groupBy(points, ({ routeId }) => routeId);
  routes.delete(undefined);
  const ordered = [...routes].filter(([, stops]) => stops.length > 1);
  if (ordered.length === 0) return null;
  const kept = ordered.filter(([routeId, stops]) =>
    tracks.some(({ track, pieces }) => {
      if (track.routeId !== routeId) return false;
      const stopsAt = stops.map(({ geometry }) => spotOf(geometry));
      const firstLegs = firstStepsWithin(pieces, stopsAt, metres, frame);
      return firstLegs.every((leg, index) => Number.isFinite(leg) && leg >= (firstLegs[index - 1] ?? 0));
    }),
  );
  return kept.length / ordered.length;
}
