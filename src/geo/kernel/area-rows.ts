import type { Row } from "./capsule-rows";
import type { PlanePath } from "./plane-rings";

/** Where the rings of an area cross a row, ascending: even-odd, in pairs. */
function crossings(rings: readonly PlanePath[], y: number, out: number[]): void {
  out.length = 0;
  for (const ring of rings) {
    let ax = ring[ring.length - 2]!;
    let ay = ring[ring.length - 1]!;
    for (let i = 0; i < ring.length; i += 2) {
      const bx = ring[i]!;
      const by = ring[i + 1]!;
      if (ay > y !== by > y) out.push(ax + ((y - ay) / (by - ay)) * (bx - ax));
      ax = bx;
      ay = by;
    }
  }
  out.sort((a, b) => a - b);
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

const crossed: number[] = [];

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
  const first = Math.max(0, Math.ceil((box[1] - bottomOfBand) / height - 0.5));
  const last = Math.min(rows.length - 1, Math.floor((box[3] - bottomOfBand) / height - 0.5));
  let metres = 0;
  for (let r = first; r <= last; r++) {
    const row = rows[r];
    if (!row) continue;
    const near = firstBeyond(row, box[0]);
    if (near >= row.length || row[near]! >= box[2]) continue;
    for (const rings of polygons) {
      crossings(rings, bottomOfBand + (r + 0.5) * height, crossed);
      metres += common(crossed, row, near);
    }
  }
  return metres * height;
}
