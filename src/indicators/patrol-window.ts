import type { LngLat } from "../geo/area";
import { splitTrack } from "../geo/corridor";
import type { PatrolTrack } from "../model/entities";
import type { ComputeContext } from "./indicator";
import { remember } from "./memo";

const dayMs = 86_400_000;

/** What was walked of one track within the window, cut where the recorder was silent or jumped. */
export interface RecentTrack {
  readonly track: PatrolTrack;
  readonly pieces: readonly (readonly LngLat[])[];
}

/**
 * The tracks of the last days before the moment the data speak of, cut at gaps of more than 5 minutes and at steps
 * faster than 30 m/s, so that no line is invented across a hole. Fixes outside the window are not used.
 */
export function recentTracks(
  tracks: readonly PatrolTrack[],
  days: number,
  context: ComputeContext,
): readonly RecentTrack[] {
  return remember(tracks, `last ${days} days before ${context.asOfMs}`, () =>
    tracks.flatMap((track) => {
      const { positions, timesMs } = withinWindow(track, context.asOfMs - days * dayMs, context.asOfMs);
      if (positions.length === 0) return [];
      const { pieces } = splitTrack({ positions, timesMs }, context.frame);
      return [{ track, pieces: pieces.map((piece) => piece.positions) }];
    }),
  );
}

/** Times ascend, so what lies in the window is one stretch of the track. */
function withinWindow({ geometry, timesMs }: PatrolTrack, fromMs: number, toMs: number) {
  let first = 0;
  let end = timesMs.length;
  if (!(timesMs[0]! <= toMs && timesMs[end - 1]! >= fromMs)) return { positions: [], timesMs: [] };
  while (timesMs[first]! < fromMs) first++;
  while (timesMs[end - 1]! > toMs) end--;
  return {
    positions: geometry.coordinates.slice(first, end) as unknown as readonly LngLat[],
    timesMs: timesMs.slice(first, end),
  };
}
