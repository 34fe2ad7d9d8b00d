/** A named view of the wall: a link and how long it stays. */
export interface Scene {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en?: string | undefined };
  readonly dwellSeconds: number;
  /** The query part of a link. */
  readonly link: string;
}

/** Where the tour stands. Times are milliseconds of one clock, handed in by the caller. */
export interface Tour {
  readonly index: number;
  /** When the scene shown came on; moved forward by the length of each pause. */
  readonly sinceMs: number;
  /** When it was paused; null while it runs. */
  readonly pausedAtMs: number | null;
}

export function beginTour(scenes: readonly Scene[], sceneId: string | null, nowMs: number): Tour {
  const index = scenes.findIndex(({ id }) => id === sceneId);
  return { index: Math.max(0, index), sinceMs: nowMs, pausedAtMs: null };
}

/** The scene `steps` further, round the circle; a paused tour stays paused on the new scene. */
export function step(tour: Tour, scenes: readonly Scene[], steps: number, nowMs: number): Tour {
  if (scenes.length === 0) return tour;
  const index = (((tour.index + steps) % scenes.length) + scenes.length) % scenes.length;
  return { index, sinceMs: nowMs, pausedAtMs: tour.pausedAtMs === null ? null : nowMs };
}

export function pause(tour: Tour, nowMs: number): Tour {
  return tour.pausedAtMs === null ? { ...tour, pausedAtMs: nowMs } : tour;
}

/** Goes on with what was left of the scene's time. */
export function resume(tour: Tour, nowMs: number): Tour {
  if (tour.pausedAtMs === null) return tour;
  return { ...tour, sinceMs: tour.sinceMs + (nowMs - tour.pausedAtMs), pausedAtMs: null };
}

/**
 * Where a tour stands that nobody steers: counted from the beginning of time, so that every screen of a wall whose
 * clocks agree shows the same scene without a word between them.
 */
export function tourByClock(scenes: readonly Scene[], nowMs: number): Tour {
  const dwells = scenes.map(({ dwellSeconds }) => dwellSeconds * 1000);
  const round = dwells.reduce((sum, dwell) => sum + dwell, 0);
  if (round === 0) return { index: 0, sinceMs: nowMs, pausedAtMs: null };
  let sinceMs = nowMs - (((nowMs % round) + round) % round);
  let index = 0;
  while (index < dwells.length - 1 && sinceMs + (dwells[index] ?? 0) <= nowMs) {
    sinceMs += dwells[index] ?? 0;
    index += 1;
  }
  return { index, sinceMs, pausedAtMs: null };
}

/** The tour after something else had the stage for a while: the scene keeps the time it had left. */
export function afterHold(tour: Tour, heldMs: number): Tour {
  return { ...tour, sinceMs: tour.sinceMs + Math.max(0, heldMs) };
}

/**
 * Milliseconds until the next scene; null while paused or where there is none to go to.
 *
 * A clock that jumped back would make a scene stay for ever: more than the dwell is never waited.
 */
export function untilNextMs(tour: Tour, scenes: readonly Scene[], nowMs: number): number | null {
  const scene = scenes[tour.index];
  if (scene === undefined || scenes.length < 2 || tour.pausedAtMs !== null) return null;
  const dwellMs = scene.dwellSeconds * 1000;
  return Math.min(dwellMs, Math.max(0, tour.sinceMs + dwellMs - nowMs));
}
