import { create } from "zustand";
import type { Bounds } from "../../workers/district-summary";

/** What panels may ask of the map on screen. Does nothing while there is no map. */
export interface MapHandle {
  /** Moves the camera so that these degrees fill the view. */
  zoomTo(bounds: Bounds): void;
  /** The picture on screen as PNG bytes; null where there is none. */
  capture(): Promise<Blob | null>;
}

const nothing: MapHandle = {
  zoomTo() {},
  capture: () => Promise.resolve(null),
};

export const useMapHandle = create<MapHandle>(() => nothing);

/** Called by the surface that holds the map. */
export const connectMap = (handle: MapHandle | null) => useMapHandle.setState(handle ?? nothing);

/** The smallest box around some spots, lng, lat in degrees; null without any. */
export function boundsOf(spots: readonly (readonly [lng: number, lat: number])[]): Bounds | null {
  if (spots.length === 0) return null;
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [lng, lat] of spots) {
    west = Math.min(west, lng);
    south = Math.min(south, lat);
    east = Math.max(east, lng);
    north = Math.max(north, lat);
  }
  return [west, south, east, north];
}
