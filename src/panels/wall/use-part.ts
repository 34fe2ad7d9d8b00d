import { type RefObject, useLayoutEffect, useState } from "react";
import type { ViewPart } from "../../map/view-part";

/**
 * Drawn beyond the screen's own edges, CSS pixels: names are placed with their neighbours in view, so that both
 * screens beside a seam place those on it alike.
 */
const overlapPixels = 160;
/** A screen that shows nothing of the map still has one, or it would have none when that changes. */
const leastPixels = 8;

/** What of a region of the whole wall lies on this screen, with some overlap. Pixels from the region's corner. */
export function partOf(
  region: { readonly left: number; readonly top: number; readonly width: number; readonly height: number },
  screen: { readonly width: number; readonly height: number },
): ViewPart {
  const along = (start: number, length: number, seen: number) => {
    const from = Math.min(Math.max(0, -start - overlapPixels), Math.max(0, length - leastPixels));
    const to = Math.min(length, seen - start + overlapPixels);
    return [Math.round(from), Math.round(Math.max(leastPixels, to - from))] as const;
  };
  const [left, width] = along(region.left, region.width, screen.width);
  const [top, height] = along(region.top, region.height, screen.height);
  return { left, top, width, height, wholeWidth: region.width, wholeHeight: region.height };
}

/** The part of the map that a screen of a split wall shows; null where it shows the whole. */
export function usePart(region: RefObject<HTMLElement | null>, split: boolean): ViewPart | null {
  const [part, setPart] = useState<ViewPart | null>(null);
  useLayoutEffect(() => {
    const element = region.current;
    if (!split || element === null) return;
    const measure = () => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const screen = { width: window.innerWidth, height: window.innerHeight };
      setPart(partOf({ left, top, width, height }, screen));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [region, split]);
  return split ? part : null;
}
