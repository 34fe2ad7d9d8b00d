import { useSyncExternalStore } from "react";
import { useView } from "../../state/use-view";

const subscribe = (changed: () => void) => {
  window.addEventListener("resize", changed);
  return () => window.removeEventListener("resize", changed);
};

/**
 * Map text is sized with the wall, all its screens together: at 1080 lines 1.6 times a desk's, in steps, so that
 * resizing does not redraw for ever.
 */
export function useWallTextScale(): number {
  const [{ wall }] = useView();
  const [columns, rows] = wall ?? [1, 1];
  return useSyncExternalStore(subscribe, () => {
    const scale = Math.min(window.innerHeight * rows, window.innerWidth * columns * 0.75) / 675;
    return Math.max(1, Math.round(scale * 4) / 4);
  });
}
