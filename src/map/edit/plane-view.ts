import type { Map as MapLibreMap } from "maplibre-gl";
import type { Frame } from "../../geo/frame";

/** Where the district's plane lies on screen: CSS pixels = matrix · metres. */
export interface PlaneView {
  /** a, b, c, d, e, f as a canvas takes them. */
  readonly matrix: readonly [number, number, number, number, number, number];
  /** CSS pixels of one metre. */
  readonly pixelsPerMetre: number;
  toScreen(x: number, y: number): readonly [x: number, y: number];
  toPlane(x: number, y: number): readonly [x: number, y: number];
}

/** Two points so far from the middle, in CSS pixels, tell how the plane lies. */
const armPixels = 200;

/**
 * The plane as the camera sees it, looked at straight down: a turn, a scale and a shift. Mercator and the equal-area
 * plane differ from that by less than a pixel over a view of ten kilometres.
 */
export function planeView(map: MapLibreMap, frame: Frame): PlaneView {
  const { clientWidth, clientHeight } = map.getCanvas();
  const [mx, my] = [clientWidth / 2, clientHeight / 2];
  const metres = (x: number, y: number) => {
    const { lng, lat } = map.unproject([x, y]);
    return frame.project(lng, lat);
  };
  const [ox, oy] = metres(mx, my);
  const [ex, ey] = metres(mx + armPixels, my);
  const [sx, sy] = metres(mx, my + armPixels);
  // Metres of one pixel east and one pixel south, turned round
  const [p, q, r, s] = [
    (ex - ox) / armPixels,
    (ey - oy) / armPixels,
    (sx - ox) / armPixels,
    (sy - oy) / armPixels,
  ];
  const size = p * s - q * r;
  const [a, b, c, d] = [s / size, -q / size, -r / size, p / size];
  const e = mx - a * ox - c * oy;
  const f = my - b * ox - d * oy;
  return {
    matrix: [a, b, c, d, e, f],
    pixelsPerMetre: Math.sqrt(Math.abs(a * d - b * c)),
    toScreen: (x, y) => [a * x + c * y + e, b * x + d * y + f],
    toPlane: (x, y) => [ox + p * (x - mx) + r * (y - my), oy + q * (x - mx) + s * (y - my)],
  };
}
