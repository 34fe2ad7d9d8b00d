import Flatbush from "flatbush";
import type { BoundingBox } from "./positions";

/**
 * Lists of boxes that share ground, directly or through others, by their places; each list in ascending order. A box that
 * stands alone is a list of one. Lists are in the order of their first box.
 *
 * @param margin boxes that run into one another by less than this are apart.
 */
export function crowdsOf(boxes: readonly BoundingBox[], margin: number): number[][] {
  if (boxes.length < 2) return boxes.map((_, i) => [i]);
  const shrunk = boxes.map(([west, south, east, north]): BoundingBox => {
    const half = margin / 2;
    return [west + half, south + half, east - half, north - half];
  });
  const index = new Flatbush(boxes.length);
  for (const box of shrunk) index.add(...box);
  index.finish();
  const seen = new Set<number>();
  return boxes.flatMap((_, first) => {
    if (seen.has(first)) return [];
    seen.add(first);
    const crowd = [first];
    for (const member of crowd) {
      for (const other of index.search(...shrunk[member]!)) {
        if (seen.has(other)) continue;
        seen.add(other);
        crowd.push(other);
      }
    }
    return [crowd.sort((a, b) => a - b)];
  });
}
