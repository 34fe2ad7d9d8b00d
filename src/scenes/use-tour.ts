import { useEffect, useState } from "react";
import { beginTour, pause, resume, type Scene, step, untilNextMs } from "./tour";

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

/** Plays the scenes one after the other; `sceneId` is where to begin, and is followed when it changes. */
export function useTour(scenes: readonly Scene[], sceneId: string | null) {
  const [tour, setTour] = useState(() => beginTour(scenes, sceneId, Date.now()));
  const [followed, setFollowed] = useState({ scenes, sceneId });
  if (followed.scenes !== scenes || followed.sceneId !== sceneId) {
    setFollowed({ scenes, sceneId });
    if (scenes[tour.index]?.id !== sceneId) setTour(beginTour(scenes, sceneId, Date.now()));
  }

  useEffect(() => {
    const wait = untilNextMs(tour, scenes, Date.now());
    if (wait === null) return;
    const timer = setTimeout(() => setTour((now) => step(now, scenes, 1, Date.now())), wait);
    return () => clearTimeout(timer);
  }, [tour, scenes]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const steps = stepsOfKey[event.key];
      if (steps !== undefined) setTour((now) => step(now, scenes, steps, Date.now()));
      else if (pauseKeys.has(event.key))
        setTour((now) => (now.pausedAtMs === null ? pause(now, Date.now()) : resume(now, Date.now())));
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [scenes]);

  return { tour, scene: scenes[tour.index] ?? null };
}
