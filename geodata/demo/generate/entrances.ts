import { isForestClass } from "./forest";
import { distance, type Point, pathLength, pointAlong } from "./paths";
import { cellCount, columns } from "./raster";
import type { Road } from "./roads";
import { cellAt } from "./settlements";

/** Where a road enters the forest, and a spot some metres before it. */
export interface Entrance {
  readonly at: Point;
  readonly before: Point;
  readonly road: string;
  readonly patchCells: number;
}

/** Forest patches of at least 250 ha are worth a guard. */
const leastCells = 174;
/** Entrances closer than this along the edge of one forest are one. */
const apartMetres = 1_800;
const entranceCount = 42;
const roadsWatched = new Set(["provincial", "county", "township", "village", "forest-road"]);

/** Cells of the patch each forest cell belongs to. */
function patchSizes(classes: Uint8Array, mask: Uint8Array): Int32Array {
  const size = new Int32Array(cellCount);
  const seen = new Uint8Array(cellCount);
  const wooded = (cell: number) => mask[cell] === 1 && isForestClass(classes[cell]!);
  for (let start = 0; start < cellCount; start++) {
    if (seen[start] === 1 || !wooded(start)) continue;
    const patch = [start];
    seen[start] = 1;
    for (let at = 0; at < patch.length; at++) {
      for (const next of [patch[at]! - 1, patch[at]! + 1, patch[at]! - columns, patch[at]! + columns]) {
        if (next >= 0 && next < cellCount && seen[next] === 0 && wooded(next)) {
          seen[next] = 1;
          patch.push(next);
        }
      }
    }
    for (const cell of patch) size[cell] = patch.length;
  }
  return size;
}

function crossings({ path, name }: Road, size: Int32Array): Entrance[] {
  const length = pathLength(path);
  const found: Entrance[] = [];
  const inside = (metres: number) => size[cellAt(...pointAlong(path, metres))]! >= leastCells;
  for (let metres = 40, was = inside(0); metres < length; metres += 40) {
    const is = inside(metres);
    if (is !== was) {
      const at = pointAlong(path, metres - 20);
      const back = is ? metres - 70 : metres + 30;
      const deep = pointAlong(path, is ? metres + 20 : metres - 60);
      found.push({
        at,
        before: pointAlong(path, Math.max(0, back)),
        road: name,
        patchCells: size[cellAt(...deep)]!,
      });
    }
    was = is;
  }
  return found;
}

/** The main ways into the large forests, spread over all of them (farthest first). */
export function findEntrances(roads: readonly Road[], classes: Uint8Array, mask: Uint8Array): Entrance[] {
  const size = patchSizes(classes, mask);
  const all = roads.filter((road) => roadsWatched.has(road.class)).flatMap((road) => crossings(road, size));
  all.sort((a, b) => b.patchCells - a.patchCells || a.at[0] - b.at[0] || a.at[1] - b.at[1]);
  const chosen = all.slice(0, 1);
  while (chosen.length < entranceCount) {
    const away = (entrance: Entrance) => Math.min(...chosen.map(({ at }) => distance(at, entrance.at)));
    const next = all.reduce((best, entrance) => (away(entrance) > away(best) ? entrance : best));
    if (away(next) < apartMetres) break;
    chosen.push(next);
  }
  return chosen.sort((a, b) => a.at[0] - b.at[0]);
}
