import { ascendingIn } from "./ascending";

/** Steps of tracks as capsules: ax, ay, bx, by, … in the plane, all with one radius. */
export interface Capsules {
  readonly segments: Float64Array;
  readonly radius: number;
}

/** Merged stretches of one row: from, to, from, to, … ascending. */
export type Row = Float64Array;

/** Rows of one band are in memory at a time. */
export const rowsPerBand = 256;

/** The part of row y within one capsule into `span` (from, to); from > to for none. */
function chord(span: Float64Array, { segments, radius }: Capsules, c: number, y: number): void {
  const ax = segments[4 * c]!;
  const ay = segments[4 * c + 1]!;
  const bx = segments[4 * c + 2]!;
  const by = segments[4 * c + 3]!;
  let from = Infinity;
  let to = -Infinity;
  const a = radius * radius - (y - ay) * (y - ay);
  if (a > 0) {
    const half = Math.sqrt(a);
    from = ax - half;
    to = ax + half;
  }
  const b = radius * radius - (y - by) * (y - by);
  if (b > 0) {
    const half = Math.sqrt(b);
    from = Math.min(from, bx - half);
    to = Math.max(to, bx + half);
  }
  // The two long sides, parallel to the step: elsewhere the row ends on one of the discs
  const dx = bx - ax;
  const dy = by - ay;
  if (dy !== 0) {
    const outward = radius / Math.sqrt(dx * dx + dy * dy);
    for (let side = -outward; side <= outward; side += 2 * outward) {
      const along = (y - (ay + side * dx)) / dy;
      if (along < 0 || along > 1) continue;
      const x = ax - side * dy + along * dx;
      from = Math.min(from, x);
      to = Math.max(to, x);
    }
  }
  span[0] = from;
  span[1] = to;
}

const startRoom = new Float64Array(64);
const endRoom = new Float64Array(64);

/** Union of stretches given by their beginnings and their ends. */
function merged(from: readonly number[], to: readonly number[]): Row {
  const count = from.length;
  const starts = ascendingIn(startRoom, from);
  const ends = ascendingIn(endRoom, to);
  const out = new Float64Array(2 * count);
  let size = 0;
  let open = 0;
  let e = 0;
  for (let s = 0; s < count; s++) {
    while (ends[e]! < starts[s]!) {
      open -= 1;
      if (open === 0) out[size++] = ends[e]!;
      e += 1;
    }
    if (open === 0) out[size++] = starts[s]!;
    open += 1;
  }
  if (count > 0) out[size++] = ends[count - 1]!;
  return size === out.length ? out : out.slice(0, size);
}

/** Which capsules come into each band of rows, by counting. Row r lies at `bottom + (r + ½) · height`. */
export function bandsOf(capsules: Capsules, bottom: number, height: number, bands: number) {
  const { segments, radius } = capsules;
  const bandOf = (y: number) =>
    Math.min(bands - 1, Math.max(0, Math.floor((y - bottom) / (height * rowsPerBand))));
  const start = new Uint32Array(bands + 1);
  const count = segments.length / 4;
  const each = (use: (band: number, capsule: number) => void) => {
    for (let c = 0; c < count; c++) {
      const ay = segments[4 * c + 1]!;
      const by = segments[4 * c + 3]!;
      const last = bandOf(Math.max(ay, by) + radius);
      for (let band = bandOf(Math.min(ay, by) - radius); band <= last; band++) use(band, c);
    }
  };
  each((band) => {
    start[band + 1]!++;
  });
  for (let band = 0; band < bands; band++) start[band + 1]! += start[band]!;
  const next = start.slice();
  const items = new Uint32Array(start[bands]!);
  each((band, c) => {
    items[next[band]!++] = c;
  });
  return (band: number) => items.subarray(start[band]!, start[band + 1]!);
}

/** Adds a stretch, or widens the last one by it: one step of a track mostly overlaps the step before. */
function addStretch(starts: number[], ends: number[], from: number, to: number): void {
  const last = starts.length - 1;
  if (last < 0 || from > ends[last]! || to < starts[last]!) {
    starts.push(from);
    ends.push(to);
    return;
  }
  if (from < starts[last]!) starts[last] = from;
  if (to > ends[last]!) ends[last] = to;
}

/** The merged stretches of the rows of one band; rows without any are null. */
export function bandRows(
  capsules: Capsules,
  members: Uint32Array,
  bottomOfBand: number,
  height: number,
): (Row | null)[] {
  const starts: number[][] = Array.from({ length: rowsPerBand }, () => []);
  const ends: number[][] = Array.from({ length: rowsPerBand }, () => []);
  const { segments, radius } = capsules;
  const span = new Float64Array(2);
  for (const c of members) {
    const low = Math.min(segments[4 * c + 1]!, segments[4 * c + 3]!) - radius;
    const high = Math.max(segments[4 * c + 1]!, segments[4 * c + 3]!) + radius;
    const first = Math.max(0, Math.ceil((low - bottomOfBand) / height - 0.5));
    const last = Math.min(rowsPerBand - 1, Math.floor((high - bottomOfBand) / height - 0.5));
    for (let r = first; r <= last; r++) {
      chord(span, capsules, c, bottomOfBand + (r + 0.5) * height);
      if (span[1]! > span[0]!) addStretch(starts[r]!, ends[r]!, span[0]!, span[1]!);
    }
  }
  return starts.map((row, r) => (row.length === 0 ? null : merged(row, ends[r]!)));
}
