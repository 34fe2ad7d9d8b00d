import type { Position } from "geojson";
import { insertAscending } from "./kernel/ascending";

/** Rows looked at between the top and the bottom of the polygon. */
const rows = 15;

/** Where outlines cross each row, ascending; used again and again. */
const crossed: number[][] = Array.from({ length: rows }, () => []);

/** Adds to the lists of rows where a ring crosses them; each edge is looked at once, not once a row. */
function crossRows(ring: readonly Position[], low: number, high: number): void {
  const perHeight = (rows + 1) / (high - low);
  for (let i = 1; i < ring.length; i++) {
    const ay = ring[i - 1]![1]!;
    const by = ring[i]![1]!;
    const ax = ring[i - 1]![0]!;
    const bx = ring[i]![0]!;
    // A row more on each side, since the index is rounded; the comparison decides
    const first = Math.max(1, Math.floor((Math.min(ay, by) - low) * perHeight));
    const last = Math.min(rows, Math.ceil((Math.max(ay, by) - low) * perHeight));
    for (let row = first; row <= last; row++) {
      const y = low + ((high - low) * row) / (rows + 1);
      if (ay > y !== by > y) insertAscending(crossed[row - 1]!, ax + ((y - ay) / (by - ay)) * (bx - ax));
    }
  }
}

/** Lowest and highest latitude of a ring. */
function heightsOf(ring: readonly Position[]): [low: number, high: number] {
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < ring.length; i++) {
    const y = ring[i]![1]!;
    if (y < low) low = y;
    if (y > high) high = y;
  }
  return [low, high];
}

/**
 * The middle of the widest inside stretch among some rows through the polygons, the rows near the middle
 * preferred: always inside, never in a hole, and near the centroid of a plain shape.
 */
export function labelSpot(polygons: readonly (readonly (readonly Position[])[])[]): Position {
  let best: Position = polygons[0]?.[0]?.[0] ?? [];
  let most = 0;
  for (const rings of polygons) {
    const [low, high] = heightsOf(rings[0] ?? []);
    for (const ring of rings) crossRows(ring, low, high);
    for (let row = 1; row <= rows; row++) {
      const y = low + ((high - low) * row) / (rows + 1);
      // 1 in the middle row, 0 at the ends: a wide base must be much wider to win over the middle
      const nearness = 1 - Math.abs((2 * row) / (rows + 1) - 1);
      const at = crossed[row - 1]!;
      for (let i = 0; i + 1 < at.length; i += 2) {
        const width = (at[i + 1]! - at[i]!) * (0.5 + nearness) * Math.sqrt(high - low);
        if (width > most) {
          most = width;
          best = [(at[i]! + at[i + 1]!) / 2, y];
        }
      }
      at.length = 0;
    }
  }
  return best;
}
