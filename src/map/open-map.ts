import { Map as MapLibreMap } from "maplibre-gl";
import type { Theme } from "../layers/layer-kind";
import type { Camera } from "../state/choice";
import { baseStyle } from "./base-style";
import type { MapBounds } from "./camera";

export interface OpenMapOptions {
  readonly container: HTMLElement;
  readonly theme: Theme;
  readonly camera: Camera | null;
  readonly bounds: MapBounds | null;
  readonly interactive: boolean;
}

/** Throws where the machine has no WebGL 2. */
export function openMap({ container, theme, camera, bounds, interactive }: OpenMapOptions): MapLibreMap {
  const [west, south, east, north] = bounds ?? [112, 37, 113, 39];
  return new MapLibreMap({
    container,
    style: baseStyle(theme),
    ...(camera === null
      ? { bounds: [west, south, east, north], fitBoundsOptions: { padding: 24 } }
      : {
          center: [camera.lng, camera.lat],
          zoom: camera.zoom,
          bearing: camera.bearing,
          pitch: camera.pitch,
        }),
    // Without it interleaved thin strokes look dashed.
    canvasContextAttributes: { antialias: true },
    // A wall of 7680 pixels is drawn as wide as it is; the card's own limit still holds.
    maxCanvasSize: [8192, 8192],
    attributionControl: false,
    maplibreLogo: false,
    renderWorldCopies: false,
    interactive,
    minZoom: 5,
    maxZoom: 19,
    maxPitch: 70,
    fadeDuration: 150,
    // The descriptions are validated where they are made, in a test over every kind.
    validateStyle: false,
  });
}
