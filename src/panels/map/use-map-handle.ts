import { create } from "zustand";
import type { MapEngine } from "../../map/engine";
import type { Bounds } from "../../workers/district-summary";

/** What panels may ask of the map on screen. Does nothing while there is no map. */
export interface MapHandle {
  /** Moves the camera so that these degrees fill the view. */
  zoomTo(bounds: Bounds): void;
  /** The picture on screen; null where there is none. */
  capture(): Promise<MapPicture | null>;
  /** Lends the map to the tools of `map/edit`; null where there is none. */
  lend: MapEngine["lend"];
}

export interface MapPicture {
  readonly png: Blob;
  /** Ground metres of one CSS pixel at the middle, and how many CSS pixels wide the map is. */
  readonly metresPerPixel: number;
  readonly widthPixels: number;
  /** Degrees the top of the picture is turned from north, clockwise. */
  readonly bearing: number;
}

const nothing: MapHandle = {
  zoomTo() {},
  capture: () => Promise.resolve(null),
  lend: () => null,
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

/** A few far away would shrink the many to a dot: this share of the spots decides the view. */
const shareInView = 0.8;

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** The box around most of some spots: the nearest four fifths to where they crowd. Null without any. */
export function boundsOfMost(spots: readonly (readonly [lng: number, lat: number])[]): Bounds | null {
  const lng = median(spots.map(([x]) => x));
  const lat = median(spots.map(([, y]) => y));
  const squeeze = Math.cos((lat * Math.PI) / 180);
  const away = ([x, y]: readonly [number, number]) => Math.hypot((x - lng) * squeeze, y - lat);
  const nearest = [...spots].sort((a, b) => away(a) - away(b));
  return boundsOf(nearest.slice(0, Math.ceil(spots.length * shareInView)));
}
