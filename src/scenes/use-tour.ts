import { startTransition, useEffect, useState } from "react";
import { afterHold, beginTour, pause, resume, type Scene, step, tourByClock, untilNextMs } from "./tour";

/** Keys of a keyboard, a remote control and a presenter's clicker. */
const stepsOfKey: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  PageDown: 1,
  MediaTrackNext: 1,
  ArrowLeft: -1,
  PageUp: -1,
  MediaTrackPrevious: -1,
};
const pauseKeys = new Set([" ", "p", "MediaPlayPause"]);

export interface TourOptions {
  /** Something else has the stage; the scene goes on afterwards with the time it had left. */
  readonly held: boolean;
  /** One of several screens that keep step by the clock: keys and the link's scene have no say. */
  readonly byClock: boolean;
  /** The keys are the tour's; false while something else is turned with them. */
  readonly listens: boolean;
}

/** Plays the scenes one after the other; `sceneId` is where to begin, and is followed when it changes. */
export function useTour(
  scenes: readonly Scene[],
  sceneId: string | null,
  { held, byClock, listens }: TourOptions,
) {
  const [tour, setTour] = useState(() =>
    byClock ? tourByClock(scenes, Date.now()) : beginTour(scenes, sceneId, Date.now()),
  );
  const [followed, setFollowed] = useState({ scenes, sceneId });
  if (followed.scenes !== scenes || followed.sceneId !== sceneId) {
    setFollowed({ scenes, sceneId });
    if (byClock) {
      if (followed.scenes !== scenes) setTour(tourByClock(scenes, Date.now()));
    } else if (scenes[tour.index]?.id !== sceneId) setTour(beginTour(scenes, sceneId, Date.now()));
  }

  useEffect(() => {
    if (!held || byClock) return;
    const sinceMs = Date.now();
    return () => setTour((now) => afterHold(now, Date.now() - sinceMs));
  }, [held, byClock]);

  useEffect(() => {
    if (held && !byClock) return;
    const wait = untilNextMs(tour, scenes, Date.now());
    if (wait === null) return;
    const next = (now: typeof tour) =>
      // A timer may be a little early; the scene of the clock a moment later is the next one for certain.
      byClock ? tourByClock(scenes, Date.now() + 20) : step(now, scenes, 1, Date.now());
    // A scene is the whole screen: drawn in slices, so that a moving map is not held up by it.
    const timer = setTimeout(() => startTransition(() => setTour(next)), wait);
    return () => clearTimeout(timer);
  }, [tour, scenes, held, byClock]);

  useEffect(() => {
    if (byClock || !listens) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const steps = stepsOfKey[event.key];
      if (steps !== undefined) startTransition(() => setTour((now) => step(now, scenes, steps, Date.now())));
      else if (pauseKeys.has(event.key))
        setTour((now) => (now.pausedAtMs === null ? pause(now, Date.now()) : resume(now, Date.now())));
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [scenes, byClock, listens]);

  return { tour, scene: scenes[tour.index] ?? null };
}
