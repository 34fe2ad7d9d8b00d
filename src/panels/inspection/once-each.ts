import type { NearHit } from "../../workers/description";

/**
 * Each thing once, nearest first: what has the same name in the same direction at the same distance is the same ground
 * in another year, of which the last in the data's order, the newest, stands.
 */
export function onceEach(hits: readonly NearHit[]): readonly NearHit[] {
  const byPlace = new Map(
    hits.map((hit) => [`${hit.name} ${Math.round(hit.metres)} ${Math.round(hit.bearingDegrees)}`, hit]),
  );
  return [...byPlace.values()];
}
