import type { Geometry } from "geojson";
import type { LngLat } from "./area";
import { type Control, runToEnd, type Steps } from "./control";
import type { Frame } from "./frame";
import { createNearestIndex, type NearestHit } from "./nearest";

export interface NearestTableInput {
  readonly points: readonly LngLat[];
  /** Points, lines or polygons; an empty one is never found. */
  readonly targets: readonly Geometry[];
  readonly frame: Frame;
  /** Only so many of the nearest for each point; all of them unless told otherwise. */
  readonly count?: number;
  /** Only targets within this distance (included); any distance unless told otherwise. */
  readonly withinMetres?: number;
}

/** Points looked at between two pauses: a few milliseconds. */
const slice = 256;

export function* nearestTableSteps(input: NearestTableInput): Steps<NearestHit[][]> {
  const { points, targets, frame, count = targets.length, withinMetres = Infinity } = input;
  if (!(count >= 0 && withinMetres >= 0))
    throw new RangeError(
      `the ${count} nearest within ${withinMetres} m: give a count and a distance of 0 or more`,
    );
  const total = points.length;
  yield { done: 0, total };
  const index = createNearestIndex(targets, frame);
  const table: NearestHit[][] = [];
  for (const [i, from] of points.entries()) {
    if (i > 0 && i % slice === 0) yield { done: i, total };
    table.push(count === 0 || targets.length === 0 ? [] : index.nearest(from, count, withinMetres));
  }
  return table;
}

/**
 * For each point the targets near it, nearest first, with distance to their edge and direction.
 *
 * @throws RangeError when the count or the distance is negative or no number.
 */
export function nearestTable(input: NearestTableInput, control?: Control): NearestHit[][] {
  return runToEnd(nearestTableSteps(input), control);
}
