import { insertAscending } from "./ascending";
import type { Row } from "./capsule-rows";
import type { PlanePath } from "./plane-rings";

/** Where outlines cross each row of a band, ascending; used again and again. */
const lists: number[][] = [];

/**
 * Adds to the lists of rows where one edge crosses them: rows within [lower end, upper end), so that a corner on a row
 * counts once. Edges are gone through once, not once a row.
 */
function crossRows(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  bottomOfBand: number,
  height: number,
  near: Int32Array,
): void {
  const low = Math.min(ay, by);
  const high = Math.max(ay, by);
  // A row more on each side, since the index is rounded; the comparison decides
  const first = Math.max(0, Math.ceil((low - bottomOfBand) / height - 0.5) - 1);
  const last = Math.min(near.length - 1, Math.floor((high - bottomOfBand) / height - 0.5) + 1);
  for (let r = first; r <= last; r++) {
    if (near[r]! < 0) continue;
    const y = bottomOfBand + (r + 0.5) * height;
    if (ay > y !== by > y) insertAscending(lists[r]!, ax + ((y - ay) / (by - ay)) * (bx - ax));
  }
}

/** Index in a row of the first stretch that ends beyond x. */
function firstBeyond(row: Row, x: number): number {
  let low = 0;
  let high = row.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (row[2 * middle + 1]! > x) high = middle;
    else low = middle + 1;
  }
  return 2 * low;
}

/** Length in common of two lists of ascending stretches, the second from index `from` on. */
function common(a: readonly number[], b: Row, from: number): number {
  let sum = 0;
  let i = 0;
  let j = from;
  while (i + 1 < a.length && j + 1 < b.length) {
    const start = Math.max(a[i]!, b[j]!);
    const end = Math.min(a[i + 1]!, b[j + 1]!);
    if (end > start) sum += end - start;
    if (a[i + 1]! < b[j + 1]!) i += 2;
    else j += 2;
  }
  return sum;
}

/** For each row the first stretch that may lie in the box, -1 where none does; null when all are so. */
function nearStretches(
  box: readonly [number, number, number, number],
  rows: readonly (Row | null)[],
  bottomOfBand: number,
  height: number,
): Int32Array | null {
  const first = Math.max(0, Math.ceil((box[1] - bottomOfBand) / height - 0.5));
  const last = Math.min(rows.length - 1, Math.floor((box[3] - bottomOfBand) / height - 0.5));
  let near: Int32Array | null = null;
  for (let r = first; r <= last; r++) {
    const row = rows[r];
    if (!row) continue;
    const at = firstBeyond(row, box[0]);
    if (at >= row.length || row[at]! >= box[2]) continue;
    near ??= new Int32Array(rows.length).fill(-1);
    near[r] = at;
  }
  return near;
}

/**
 * Ground of polygons under the rows of one band, m².
 *
 * @param polygons each by the even-odd rule; they must not overlap one another
 * @param box west, south, east, north of them
 */
export function groundUnderRows(
  polygons: readonly (readonly PlanePath[])[],
  box: readonly [number, number, number, number],
  rows: readonly (Row | null)[],
  bottomOfBand: number,
  height: number,
): number {
  const near = nearStretches(box, rows, bottomOfBand, height);
  if (!near) return 0;
  while (lists.length < rows.length) lists.push([]);
  let metres = 0;
  for (const rings of polygons) {
    for (const ring of rings) {
      let ax = ring[ring.length - 2]!;
      let ay = ring[ring.length - 1]!;
      for (let i = 0; i < ring.length; i += 2) {
        crossRows(ax, ay, ring[i]!, ring[i + 1]!, bottomOfBand, height, near);
        ax = ring[i]!;
        ay = ring[i + 1]!;
      }
    }
    for (let r = 0; r < near.length; r++) {
      if (near[r]! < 0) continue;
      const crossed = lists[r]!;
      metres += common(crossed, rows[r]!, near[r]!);
      crossed.length = 0;
    }
  }
  return metres * height;
}
