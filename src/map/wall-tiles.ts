import type { MapBounds } from "./camera";

/**
 * The deepest zoom that a wall cuts tiles for: one at which a tile is as wide as the district, or half as wide.
 *
 * A frame costs the main thread a call for each tile of each layer, and a large screen holds dozens of tiles of 512
 * pixels. Points of a tile lie on 8,192 steps each way: in a district of 60 km within 4 m of where they are, which is a
 * pixel or two of the nearest that a wall shows. A desk, where somebody zooms in to draw, keeps its small tiles.
 *
 * @param bounds of the district; null where they are not known
 * @returns undefined for MapLibre's own depth
 */
export function wallTileZoom(bounds: MapBounds | null): number | undefined {
  if (bounds === null) return undefined;
  const [west, , east] = bounds;
  const width = east - west;
  return width > 0 ? Math.max(0, Math.min(deepest, Math.ceil(Math.log2(360 / width)))) : undefined;
}

/** MapLibre's own. */
const deepest = 18;
