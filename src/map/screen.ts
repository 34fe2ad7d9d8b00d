import type { Map as MapLibreMap } from "maplibre-gl";

/** Where degrees lie in the map's element, for what panels lay over it. */
export interface ScreenControl {
  /** CSS pixels from the element's top left corner; null while there is no map. */
  pixels(at: readonly [lng: number, lat: number]): readonly [x: number, y: number] | null;
  /** Degrees under a pixel; null while there is no map. */
  degrees(x: number, y: number): readonly [lng: number, lat: number] | null;
  /** Calls back at every frame in which the view moves; returns how to stop that. */
  onMove(listener: () => void): () => void;
}

/** Listeners outlive the map: when one dies and another is opened, they hear of that one. */
export function createScreen(map: () => MapLibreMap | null) {
  const listeners = new Set<() => void>();
  const control: ScreenControl = {
    pixels(at) {
      const point = map()?.project([at[0], at[1]]);
      return point === undefined ? null : [point.x, point.y];
    },
    degrees(x, y) {
      const place = map()?.unproject([x, y]);
      return place === undefined ? null : [place.lng, place.lat];
    },
    onMove(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  return {
    control,
    moved: () => {
      for (const listener of listeners) listener();
    },
  };
}
