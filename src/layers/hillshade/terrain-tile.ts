import type { LngLat } from "../../geo/area";
import type { HeightField } from "../../geo/elevation";

/** A square of pixels, rows from the north. */
export interface TerrainTile {
  readonly size: number;
  readonly rgba: Uint8ClampedArray<ArrayBuffer>;
}

/** west, south, east, north of a web-mercator tile, in degrees. */
export function tileBounds(z: number, x: number, y: number): readonly [number, number, number, number] {
  const south = latOfRow((y + 1) / 2 ** z);
  const north = latOfRow(y / 2 ** z);
  return [lngOfColumn(x / 2 ** z), south, lngOfColumn((x + 1) / 2 ** z), north];
}

const lngOfColumn = (share: number) => share * 360 - 180;
const latOfRow = (share: number) => (Math.atan(Math.sinh(Math.PI * (1 - 2 * share))) * 180) / Math.PI;

/** west, south, east, north of a height field's samples. */
export function fieldBounds({ origin, cellDegrees, width, height }: HeightField) {
  const [west, north] = origin;
  return [west, north - cellDegrees[1] * (height - 1), west + cellDegrees[0] * (width - 1), north] as const;
}

/**
 * Heights of one web-mercator tile as terrarium pixels: height = R·256 + G + B/256 − 32768 m.
 *
 * Beyond the edge the last heights go on, so that no cliff is shaded there; samples without data count as
 * the edge of what is known. Null where the tile does not touch the field.
 */
export function terrainTile(
  field: HeightField,
  z: number,
  x: number,
  y: number,
  size: number,
): TerrainTile | null {
  const [west, south, east, north] = fieldBounds(field);
  const [tileWest, tileSouth, tileEast, tileNorth] = tileBounds(z, x, y);
  if (tileWest > east || tileEast < west || tileSouth > north || tileNorth < south) return null;
  const rgba = new Uint8ClampedArray(size * size * 4);
  for (let row = 0; row < size; row++) {
    const lat = latOfRow((y + (row + 0.5) / size) / 2 ** z);
    for (let column = 0; column < size; column++) {
      const lng = lngOfColumn((x + (column + 0.5) / size) / 2 ** z);
      writeHeight(rgba, (row * size + column) * 4, smoothHeight(field, [lng, lat]));
    }
  }
  return { size, rgba };
}

/** Heights below −32768 m and above 32767 m do not exist; they are held at the ends. */
export function writeHeight(rgba: Uint8ClampedArray, offset: number, metres: number): void {
  const value = Math.min(65535 + 255 / 256, Math.max(0, metres + 32768));
  const whole = Math.floor(value);
  rgba[offset] = whole >> 8;
  rgba[offset + 1] = whole & 255;
  rgba[offset + 2] = Math.floor((value - whole) * 256);
  rgba[offset + 3] = 255;
}

/**
 * Height by a quadratic B-spline over 3 × 3 samples: its slope is continuous, so that relief shows no
 * facets where a view is nearer than the data. Never above or below the samples it is made of.
 */
export function smoothHeight(field: HeightField, [lng, lat]: LngLat): number {
  const column = (lng - field.origin[0]) / field.cellDegrees[0];
  const row = (field.origin[1] - lat) / field.cellDegrees[1];
  const [middleColumn, middleRow] = [Math.round(column), Math.round(row)];
  const across = splineWeights(column - middleColumn);
  const down = splineWeights(row - middleRow);
  let sum = 0;
  let weight = 0;
  for (let j = 0; j < 3; j++) {
    for (let i = 0; i < 3; i++) {
      const height = heldSample(field, middleColumn + i - 1, middleRow + j - 1);
      if (height === null) continue;
      const share = across[i]! * down[j]!;
      sum += share * height;
      weight += share;
    }
  }
  return weight === 0 ? 0 : sum / weight;
}

/** Weights of the samples before, at and after; `offset` is −0.5 to 0.5 from the middle one. They add up to 1. */
function splineWeights(offset: number): readonly [number, number, number] {
  return [(0.5 - offset) ** 2 / 2, 0.75 - offset ** 2, (0.5 + offset) ** 2 / 2];
}

function heldSample({ width, height, heights, nodata }: HeightField, column: number, row: number) {
  const x = Math.min(width - 1, Math.max(0, column));
  const y = Math.min(height - 1, Math.max(0, row));
  const value = heights[y * width + x];
  return value === undefined || value === nodata || Number.isNaN(value) ? null : value;
}
