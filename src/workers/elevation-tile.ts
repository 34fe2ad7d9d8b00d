import { type HeightField, heightAt } from "../geo/elevation";
import type { ElevationTile } from "./job-map";

const radians = Math.PI / 180;

/**
 * The heights of one Web Mercator tile in terrarium pixels; null where the tile lies beside the height field.
 *
 * Beyond the field's edge the edge goes on, so that hillshade draws no cliff around the county; a hole in the
 * data is 0 m.
 */
export function elevationTile(
  field: HeightField,
  { z, x, y, size }: { readonly z: number; readonly x: number; readonly y: number; readonly size: number },
): ElevationTile | null {
  const extent = extentOf(field);
  const tiles = 2 ** z;
  const lngs = Array.from({ length: size }, (_, column) => longitude((x + (column + 0.5) / size) / tiles));
  const lats = Array.from({ length: size }, (_, row) => latitude((y + (row + 0.5) / size) / tiles));
  const beside =
    longitude((x + 1) / tiles) < extent.west ||
    longitude(x / tiles) > extent.east ||
    latitude((y + 1) / tiles) > extent.north ||
    latitude(y / tiles) < extent.south;
  if (beside) return null;
  const rgba = new Uint8ClampedArray(size * size * 4);
  let pixel = 0;
  for (const lat of lats) {
    const inLat = Math.min(extent.north, Math.max(extent.south, lat));
    for (const lng of lngs) {
      const inLng = Math.min(extent.east, Math.max(extent.west, lng));
      writeTerrarium(rgba, pixel, heightAt(field, [inLng, inLat]) ?? 0);
      pixel += 4;
    }
  }
  return { size, rgba };
}

/** Degrees east of a fraction of the square, counted from its left. */
const longitude = (fraction: number) => fraction * 360 - 180;

/** Degrees north of a fraction of the Web Mercator square, counted from its top. */
function latitude(fraction: number): number {
  return Math.atan(Math.sinh(Math.PI * (1 - 2 * fraction))) / radians;
}

function extentOf({ origin, cellDegrees, width, height }: HeightField) {
  return {
    west: origin[0],
    north: origin[1],
    east: origin[0] + cellDegrees[0] * (width - 1),
    south: origin[1] - cellDegrees[1] * (height - 1),
  };
}

/** height = R·256 + G + B/256 − 32768, in metres. */
function writeTerrarium(rgba: Uint8ClampedArray, pixel: number, metres: number): void {
  const value = metres + 32768;
  rgba[pixel] = Math.floor(value / 256);
  rgba[pixel + 1] = Math.floor(value) % 256;
  rgba[pixel + 2] = Math.floor((value % 1) * 256);
  rgba[pixel + 3] = 255;
}
