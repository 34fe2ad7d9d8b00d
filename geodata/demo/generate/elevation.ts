import { type HeightRaster, writeGeoTiff } from "./geotiff-writer";
import { blur, cellMetres, type Field, fieldOf, sample } from "./raster";
import { cellAt } from "./settlements";
import type { World } from "./world";

/** Cells of the published raster: about 114 m east–west and 116 m north–south. */
const cellLng = 0.0013;
const cellLat = 0.001045;
/** Degrees shown past the county's frame; the relief fades out there. */
const rim = 0.0325;

/** 1 inside the county, falling to 0 some three kilometres outside. */
function nearness(world: World): Field {
  const { heights } = world.terrain;
  const inside = fieldOf(
    heights.columns,
    heights.rows,
    cellMetres,
    (x, y) => world.county.mask[cellAt(x, y)]!,
  );
  const soft = blur(inside, 13);
  return { ...soft, values: soft.values.map((share) => Math.min(1, share * 3.2)) };
}

/**
 * The height field in degrees, whole metres. Outside the county it fades into a smooth plain, so that
 * the shaded relief ends without an edge; heights there mean nothing.
 */
export function elevationRaster(world: World): HeightRaster {
  const { placement, terrain, county } = world;
  const [west, south, east, north] = county.fit.degrees;
  const width = Math.ceil((east - west + 2 * rim) / cellLng);
  const height = Math.ceil((north - south + 2 * rim) / cellLat);
  const near = nearness(world);
  const plain = blur(terrain.heights, 60);
  const metres = new Int16Array(width * height);
  for (let row = 0, i = 0; row < height; row++) {
    for (let column = 0; column < width; column++, i++) {
      const [x, y] = placement.toPlan(
        west - rim + (column + 0.5) * cellLng,
        north + rim - (row + 0.5) * cellLat,
      );
      const share = sample(near, x, y);
      metres[i] = Math.round(sample(terrain.heights, x, y) * share + sample(plain, x, y) * (1 - share));
    }
  }
  return { width, height, west: west - rim, north: north + rim, cellLng, cellLat, metres };
}

export function elevationFile(world: World): Uint8Array {
  return writeGeoTiff(elevationRaster(world));
}
