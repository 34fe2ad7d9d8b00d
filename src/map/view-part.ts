import type { MapBounds, ViewPadding } from "./camera";

/** The part of a larger view that one screen of a wall shows. CSS pixels, from the view's top left corner. */
export interface ViewPart {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly wholeWidth: number;
  readonly wholeHeight: number;
}

/** MapLibre's own, of the whole view. Degrees. */
const wholeViewDegrees = 36.86989764584402;

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/**
 * The camera of the whole view as one screen has to hold it: its axis goes through the middle of the whole, off its
 * own middle and often outside of it, and it stands as far off as the others do, so that lines that cross from one
 * screen to the next meet, tilted or not.
 */
export function partCamera(part: ViewPart): {
  readonly padding: ViewPadding;
  readonly viewDegrees: number;
} {
  const { left, top, width, height, wholeWidth, wholeHeight } = part;
  // MapLibre puts the axis at half of (left + width - right), and takes no insets below 0.
  const across = wholeWidth - 2 * left - width;
  const down = wholeHeight - 2 * top - height;
  // The same distance: tan(whole / 2) / whole height = tan(part / 2) / part height.
  const half = Math.atan((Math.tan(radians(wholeViewDegrees) / 2) * height) / wholeHeight);
  return {
    padding: {
      left: Math.max(0, across),
      right: Math.max(0, -across),
      top: Math.max(0, down),
      bottom: Math.max(0, -down),
    },
    viewDegrees: (2 * half * 180) / Math.PI,
  };
}

/** Side of the world at zoom 0, pixels. */
const worldPixels = 512;
const northing = (lat: number) => 0.5 - Math.log(Math.tan(Math.PI / 4 + radians(lat) / 2)) / (2 * Math.PI);

/** Where the whole view shows these degrees, whatever part of it a screen has. `air` in pixels on each side. */
export function fitWhole(
  [west, south, east, north]: MapBounds,
  { wholeWidth, wholeHeight }: ViewPart,
  air: number,
): { readonly lng: number; readonly lat: number; readonly zoom: number } {
  const [top, bottom] = [northing(north), northing(south)];
  const pixels = Math.min(
    (wholeWidth - 2 * air) / ((east - west) / 360),
    (wholeHeight - 2 * air) / (bottom - top),
  );
  const middle = (top + bottom) / 2;
  return {
    lng: (west + east) / 2,
    lat: (Math.atan(Math.exp(Math.PI * (1 - 2 * middle))) * 360) / Math.PI - 90,
    zoom: Math.log2(pixels / worldPixels),
  };
}

/** A place moved by pixels of a view that lies flat; bearing in degrees. */
export function movedBy(
  { lng, lat }: { readonly lng: number; readonly lat: number },
  { right, down }: { readonly right: number; readonly down: number },
  { zoom, bearing }: { readonly zoom: number; readonly bearing: number },
): { readonly lng: number; readonly lat: number } {
  const side = worldPixels * 2 ** zoom;
  const [cos, sin] = [Math.cos(radians(bearing)), Math.sin(radians(bearing))];
  const east = (right * cos - down * sin) / side;
  const south = (right * sin + down * cos) / side;
  const y = northing(lat) + south;
  return { lng: lng + east * 360, lat: (Math.atan(Math.exp(Math.PI * (1 - 2 * y))) * 360) / Math.PI - 90 };
}
