import type { Map as MapLibreMap } from "maplibre-gl";
import type { Camera } from "../state/choice";
import { fitWhole, type ViewPart } from "./view-part";

/** west, south, east, north in degrees. */
export type MapBounds = readonly [west: number, south: number, east: number, north: number];

/** CSS pixels of the view that panels cover. */
export interface ViewPadding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** How long a move takes; none where the reader asked for reduced motion, which MapLibre heeds itself. */
const easeMs = 900;
/** A single compound or a point is not shown nearer than this. */
const nearestZoom = 15.5;

export const cameraOf = (map: MapLibreMap): Camera => {
  const { lng, lat } = map.getCenter();
  return { zoom: map.getZoom(), lat, lng, bearing: map.getBearing(), pitch: map.getPitch() };
};

const placeOf = ({ zoom, lat, lng, bearing, pitch }: Camera) => ({
  center: [lng, lat] as [number, number],
  zoom,
  bearing,
  pitch,
});

/** What panels and scenes may do with the view. */
export interface CameraControl {
  get(): Camera;
  jump(camera: Camera): void;
  ease(camera: Camera, durationMs?: number): void;
  /** Moves so that these degrees fill what the panels leave of the view. */
  fit(bounds: MapBounds, move?: "ease" | "jump"): void;
  tilt(pitch: number): void;
  setPadding(padding: ViewPadding): void;
}

/** Room left at the edge of what is fitted, as a share of the smaller side. */
const air = 0.04;

export function cameraControl(
  map: () => MapLibreMap | null,
  part: () => ViewPart | null = () => null,
): CameraControl {
  return {
    get: () => {
      const now = map();
      return now === null ? { zoom: 9, lat: 38, lng: 112.6, bearing: 0, pitch: 0 } : cameraOf(now);
    },
    jump: (camera) => void map()?.jumpTo(placeOf(camera)),
    ease: (camera, durationMs = easeMs) => void map()?.easeTo({ ...placeOf(camera), duration: durationMs }),
    fit(bounds, move = "ease") {
      const now = map();
      if (now === null) return;
      const whole = part();
      if (whole !== null) {
        const smaller = Math.min(whole.wholeWidth, whole.wholeHeight);
        const { lng, lat, zoom } = fitWhole(bounds, whole, Math.round(air * smaller));
        const durationMs = move === "jump" ? 0 : easeMs;
        const place = { center: [lng, lat] as [number, number], zoom: Math.min(zoom, nearestZoom) };
        now.easeTo({ ...place, duration: durationMs });
        return;
      }
      const { clientWidth, clientHeight } = now.getContainer();
      const [west, south, east, north] = bounds;
      now.fitBounds([west, south, east, north], {
        padding: Math.round(air * Math.min(clientWidth, clientHeight)),
        maxZoom: nearestZoom,
        duration: move === "jump" ? 0 : easeMs,
        linear: true,
        bearing: now.getBearing(),
        pitch: now.getPitch(),
      });
    },
    tilt: (pitch) => void map()?.easeTo({ pitch, duration: easeMs }),
    setPadding: (padding) => void map()?.easeTo({ padding: { ...padding }, duration: 0 }),
  };
}
