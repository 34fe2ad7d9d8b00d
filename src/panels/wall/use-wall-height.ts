import { useMemo, useSyncExternalStore } from "react";
import type { MapScale } from "../../layers/layer-kind";
import { useView } from "../../state/use-view";

const subscribe = (changed: () => void) => {
  window.addEventListener("resize", changed);
  return () => window.removeEventListener("resize", changed);
};

/** Lines of the screen that scenes are composed for. */
const composedLines = 1080;

/** How many of a scene's pixels one pixel of the composed screen is, on a wall of this size. Upright ones are narrow. */
export const wallScale = (width: number, height: number): number =>
  Math.min(height, width * 0.75) / composedLines;

/** What is added to a scene's zoom, so that every wall shows the same ground, and larger ones show it larger. */
export function useWallZoom(): number {
  const [{ wall }] = useView();
  const [columns, rows] = wall ?? [1, 1];
  return useSyncExternalStore(subscribe, () => {
    const scale = wallScale(window.innerWidth * columns, window.innerHeight * rows);
    return Math.round(Math.log2(scale) * 100) / 100;
  });
}

/**
 * How many times larger than a desk's the map's text is. At 1080 lines the smallest, 11.5 pixels, has to be 20, a
 * fifty-fourth of the height; in steps, so that resizing does not redraw for ever.
 */
export const wallTextScale = (width: number, height: number): number =>
  Math.max(1, Math.ceil(1.75 * wallScale(width, height) * 4) / 4);

/** Map text is sized with the wall, all its screens together, and what comes at which zoom goes with what is added to it. */
export function useWallScale(): MapScale {
  const [{ wall }] = useView();
  const [columns, rows] = wall ?? [1, 1];
  const textScale = useSyncExternalStore(subscribe, () =>
    wallTextScale(window.innerWidth * columns, window.innerHeight * rows),
  );
  const zoomShift = useWallZoom();
  return useMemo(() => ({ textScale, zoomShift }), [textScale, zoomShift]);
}
