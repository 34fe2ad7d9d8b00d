import { pointInArea } from "../geo/turf";
import { remember } from "../indicators/memo";
import type { District } from "../model/district";
import type { Area, PatrolTrack } from "../model/entities";

/** When somebody last walked through a place, as the tracks tell. */
export interface LastPatrol {
  /** Milliseconds since 1970. */
  readonly atMs: number;
  readonly track: string;
  readonly name: string;
  readonly duty: PatrolTrack["duty"];
}

/**
 * The latest recorded position of any track inside an area, up to the moment the data speak of; null where none is.
 *
 * A track counts by its recorded positions, a few seconds apart, not by the lines between them.
 */
export function lastPatrolIn(district: District, area: Area): LastPatrol | null {
  const tracks = district.datasets["patrol-tracks"]?.items;
  if (tracks === undefined) return null;
  const latestFirst = remember(tracks, "latest-first", () =>
    [...tracks].sort((a, b) => (b.timesMs.at(-1) ?? 0) - (a.timesMs.at(-1) ?? 0)),
  );
  const box = boxOf(area);
  let last: LastPatrol | null = null;
  for (const track of latestFirst) {
    if (last !== null && (track.timesMs.at(-1) ?? 0) <= last.atMs) break;
    const atMs = lastInside(track, area, box, district.asOfMs);
    if (atMs !== null && (last === null || atMs > last.atMs))
      last = { atMs, track: track.id, name: track.name, duty: track.duty };
  }
  return last;
}

type Box = readonly [west: number, south: number, east: number, north: number];

function boxOf(area: Area): Box {
  const rings = area.type === "Polygon" ? area.coordinates : area.coordinates.flat();
  const spots = rings.flat();
  const lngs = spots.map(([lng]) => lng ?? 0);
  const lats = spots.map(([, lat]) => lat ?? 0);
  const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b), Infinity);
  const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), -Infinity);
  return [least(lngs), least(lats), most(lngs), most(lats)];
}

function lastInside(track: PatrolTrack, area: Area, box: Box, untilMs: number): number | null {
  const [west, south, east, north] = box;
  for (let at = track.timesMs.length - 1; at >= 0; at--) {
    const atMs = track.timesMs[at] as number;
    const [lng = 0, lat = 0] = track.geometry.coordinates[at] ?? [];
    if (atMs > untilMs || lng < west || lng > east || lat < south || lat > north) continue;
    if (pointInArea([lng, lat], area)) return atMs;
  }
  return null;
}
