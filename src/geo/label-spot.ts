import type { Position } from "geojson";
import { insertAscending } from "./kernel/ascending";

/** Rows looked at between the top and the bottom of the polygon. */
const rows = 15;

function crossings(rings: readonly (readonly Position[])[], y: number): number[] {
  const found: number[] = [];
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const ay = ring[i - 1]![1]!;
      const by = ring[i]![1]!;
      if (ay > y === by > y) continue;
      const ax = ring[i - 1]![0]!;
      insertAscending(found, ax + ((y - ay) / (by - ay)) * (ring[i]![0]! - ax));
    }
  }
  return found;
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
    for (let row = 1; row <= rows; row++) {
      const y = low + ((high - low) * row) / (rows + 1);
      // 1 in the middle row, 0 at the ends: a wide base must be much wider to win over the middle
      const nearness = 1 - Math.abs((2 * row) / (rows + 1) - 1);
      const at = crossings(rings, y);
      for (let i = 0; i + 1 < at.length; i += 2) {
        const width = (at[i + 1]! - at[i]!) * (0.5 + nearness) * Math.sqrt(high - low);
        if (width > most) {
          most = width;
          best = [(at[i]! + at[i + 1]!) / 2, y];
        }
      }
    }
  }
  return best;
}
