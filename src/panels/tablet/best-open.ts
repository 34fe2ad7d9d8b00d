import type { NearHit } from "../../workers/description";

/**
 * Of some hits, nearest first, the one worth walking to: the nearest that is open, else the nearest whose hours nobody
 * knows, else the nearest. Undefined without any.
 */
export function bestOpen(hits: readonly NearHit[]): NearHit | undefined {
  return hits.find(({ open }) => open === true) ?? hits.find(({ open }) => open === null) ?? hits[0];
}
