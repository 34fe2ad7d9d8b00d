import { capsuleInterval } from "./capsule-interval";
import type { PlanePath } from "./plane-rings";
import { createSegmentGrid } from "./segment-grid";
import { createStretches } from "./stretches";

/** What of many segments was seen from paths, as far as they were walked. */
export interface StreetSight {
  /** Walks a path of the plane; a path of one place is a look around. */
  walk(path: PlanePath): void;
  /** Share of a segment that was within sight, 0–1. */
  share(segment: number): number;
}

/** Numbers in a cell's row or column, within the lattice. */
const cellAt = (metres: number, size: number, count: number): number => {
  const cell = Math.floor(metres / size);
  return cell < 0 ? 0 : cell >= count ? count - 1 : cell;
};

/** west, south, east, north of each segment, grown by the margin. */
function boxesOf(segments: Float64Array, margin: number): Float64Array {
  const box = new Float64Array(segments.length);
  for (let i = 0; i < segments.length; i += 4) {
    box[i] = Math.min(segments[i]!, segments[i + 2]!) - margin;
    box[i + 1] = Math.min(segments[i + 1]!, segments[i + 3]!) - margin;
    box[i + 2] = Math.max(segments[i]!, segments[i + 2]!) + margin;
    box[i + 3] = Math.max(segments[i + 1]!, segments[i + 3]!) + margin;
  }
  return box;
}

/**
 * Looks at segments ax, ay, bx, by, … from within `sightMetres`.
 *
 * Each step of a path is a capsule that cuts one stretch out of a segment. A segment seen whole is taken out of its
 * cells: streets that are walked every day cost next to nothing.
 */
export function createStreetSight(segments: Float64Array, sightMetres: number): StreetSight {
  const count = segments.length / 4;
  const { west, south, size, columns, rows, start, items } = createSegmentGrid(segments, sightMetres);
  /** Where the segments of each cell end that are not seen whole. */
  const end = start.slice(1);
  const box = boxesOf(segments, sightMetres);
  const seen = createStretches(count);
  const { whole } = seen;
  const interval = { from: 0, to: 0 };

  const look = (cell: number, px: number, py: number, qx: number, qy: number): void => {
    const stepWest = Math.min(px, qx);
    const stepEast = Math.max(px, qx);
    const stepSouth = Math.min(py, qy);
    const stepNorth = Math.max(py, qy);
    for (let i = start[cell]!; i < end[cell]!; i++) {
      const s = items[i]!;
      if (whole[s] === 0) {
        if (box[4 * s]! > stepEast || box[4 * s + 2]! < stepWest) continue;
        if (box[4 * s + 1]! > stepNorth || box[4 * s + 3]! < stepSouth) continue;
        capsuleInterval(interval, segments, 4 * s, px, py, qx, qy, sightMetres);
        if (interval.to > interval.from) seen.add(s, interval.from, interval.to);
        if (whole[s] === 0) continue;
      }
      items[i--] = items[--end[cell]!]!;
    }
  };

  const step = (px: number, py: number, qx: number, qy: number): void => {
    const lastColumn = cellAt(Math.max(px, qx) - west, size, columns);
    const lastRow = cellAt(Math.max(py, qy) - south, size, rows);
    const firstColumn = cellAt(Math.min(px, qx) - west, size, columns);
    for (let r = cellAt(Math.min(py, qy) - south, size, rows); r <= lastRow; r++)
      for (let c = firstColumn; c <= lastColumn; c++) look(r * columns + c, px, py, qx, qy);
  };

  return {
    walk(path) {
      if (count === 0 || path.length === 0) return;
      let px = path[0]!;
      let py = path[1]!;
      if (path.length === 2) step(px, py, px, py);
      for (let i = 2; i < path.length; i += 2) {
        const qx = path[i]!;
        const qy = path[i + 1]!;
        step(px, py, qx, qy);
        px = qx;
        py = qy;
      }
    },
    share: seen.share,
  };
}
