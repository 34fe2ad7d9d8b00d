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

/** What the rows of a band see of capsules: merged stretches, and one that still grows. Used for one band after the other. */
class BandRows {
  private readonly starts: number[][] = Array.from({ length: rowsPerBand }, () => []);
  private readonly ends: number[][] = Array.from({ length: rowsPerBand }, () => []);
  /** The stretch that still grows: one step of a track mostly overlaps the step before. From > to for none. */
  private readonly from = new Float64Array(rowsPerBand);
  private readonly to = new Float64Array(rowsPerBand);
  private bottom = 0;
  private height = 0;
  private radius = 0;

  begin(bottom: number, height: number, radius: number): void {
    this.bottom = bottom;
    this.height = height;
    this.radius = radius;
    this.from.fill(Infinity);
    this.to.fill(-Infinity);
    for (let r = 0; r < rowsPerBand; r++) {
      this.starts[r]!.length = 0;
      this.ends[r]!.length = 0;
    }
  }

  /** Adds the step from a to b, as far as its capsule lies in the band. */
  add(ax: number, ay: number, bx: number, by: number): void {
    const { bottom, height, radius } = this;
    const radius2 = radius * radius;
    const dx = bx - ax;
    const dy = by - ay;
    // The two long sides, parallel to the step, lie this much to the side; elsewhere a row ends on one of the discs
    const outward = dy === 0 ? 0 : radius / Math.sqrt(dx * dx + dy * dy);
    const first = Math.max(0, Math.ceil((Math.min(ay, by) - radius - bottom) / height - 0.5));
    const last = Math.min(rowsPerBand - 1, Math.floor((Math.max(ay, by) + radius - bottom) / height - 0.5));
    for (let r = first; r <= last; r++) {
      const y = bottom + (r + 0.5) * height;
      let from = Infinity;
      let to = -Infinity;
      const a = radius2 - (y - ay) * (y - ay);
      if (a > 0) {
        const half = Math.sqrt(a);
        from = ax - half;
        to = ax + half;
      }
      const b = radius2 - (y - by) * (y - by);
      if (b > 0) {
        const half = Math.sqrt(b);
        if (bx - half < from) from = bx - half;
        if (bx + half > to) to = bx + half;
      }
      if (outward > 0) {
        const left = (y - ay + outward * dx) / dy;
        const right = (y - ay - outward * dx) / dy;
        const leftX = ax + outward * dy + left * dx;
        const rightX = ax - outward * dy + right * dx;
        if (left >= 0 && left <= 1) {
          if (leftX < from) from = leftX;
          if (leftX > to) to = leftX;
        }
        if (right >= 0 && right <= 1) {
          if (rightX < from) from = rightX;
          if (rightX > to) to = rightX;
        }
      }
      if (to > from) this.widen(r, from, to);
    }
  }

  private widen(r: number, from: number, to: number): void {
    if (from > this.to[r]! || to < this.from[r]!) {
      this.keep(r);
      this.from[r] = from;
      this.to[r] = to;
      return;
    }
    if (from < this.from[r]!) this.from[r] = from;
    if (to > this.to[r]!) this.to[r] = to;
  }

  private keep(r: number): void {
    if (this.from[r]! > this.to[r]!) return;
    this.starts[r]!.push(this.from[r]!);
    this.ends[r]!.push(this.to[r]!);
  }

  merged(): (Row | null)[] {
    return this.starts.map((row, r) => {
      this.keep(r);
      return row.length === 0 ? null : merged(row, this.ends[r]!);
    });
  }
}

const band = new BandRows();

/** The merged stretches of the rows of one band; rows without any are null. */
export function bandRows(
  { segments, radius }: Capsules,
  members: Uint32Array,
  bottomOfBand: number,
  height: number,
): (Row | null)[] {
  band.begin(bottomOfBand, height, radius);
  for (let i = 0; i < members.length; i++) {
    const at = 4 * members[i]!;
    band.add(segments[at]!, segments[at + 1]!, segments[at + 2]!, segments[at + 3]!);
  }
  return band.merged();
}
