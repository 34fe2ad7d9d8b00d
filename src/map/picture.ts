import type { Map as MapLibreMap } from "maplibre-gl";

/** Calls back with the map's canvas inside a frame: outside of one the buffer is already empty. */
function inFrame<T>(map: MapLibreMap, use: (canvas: HTMLCanvasElement) => T | Promise<T>): Promise<T> {
  return new Promise((resolve) => {
    map.once("render", () => resolve(use(map.getCanvas())));
    map.triggerRepaint();
  });
}

/** The picture on screen as PNG. */
export const pngOf = (map: MapLibreMap): Promise<Blob | null> =>
  inFrame(map, (canvas) => new Promise((resolve) => canvas.toBlob(resolve, "image/png")));

/** Copies the picture on screen into a canvas, smaller where it has more pixels than wanted. */
export const paintOf = (map: MapLibreMap, into: HTMLCanvasElement, mostPixels: number): Promise<boolean> =>
  inFrame(map, (from) => {
    const context = into.getContext("2d");
    const share = Math.min(1, Math.sqrt(mostPixels / (from.width * from.height)));
    if (context === null || !(share > 0)) return false;
    into.width = Math.round(from.width * share);
    into.height = Math.round(from.height * share);
    context.drawImage(from, 0, 0, into.width, into.height);
    return true;
  });
