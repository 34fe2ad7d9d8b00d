export type Point = readonly [x: number, y: number];

/** Moves each inner point towards its neighbours; `pinned` ones and the ends stay. */
export function smoothPath(
  points: readonly Point[],
  rounds: number,
  pinned: ReadonlySet<number> = new Set(),
): Point[] {
  let path = [...points];
  for (let round = 0; round < rounds; round++) {
    path = path.map((point, i) => {
      const before = path[i - 1];
      const after = path[i + 1];
      if (before === undefined || after === undefined || pinned.has(i)) return point;
      return [(before[0] + 2 * point[0] + after[0]) / 4, (before[1] + 2 * point[1] + after[1]) / 4];
    });
  }
  return path;
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

/** Metres from a point to the segment ab. */
export function distanceToSegment(p: Point, a: Point, b: Point): number {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / length));
  return Math.hypot(p[0] - a[0] - t * dx, p[1] - a[1] - t * dy);
}

/** Which points Douglas and Peucker (1973) keep at a tolerance; `pinned` ones always. */
export function keptPoints(
  points: readonly Point[],
  tolerance: number,
  pinned: ReadonlySet<number> = new Set(),
): number[] {
  const keep = new Set<number>([0, points.length - 1, ...pinned]);
  const stops = [...keep].sort((a, b) => a - b);
  const spans: [number, number][] = stops.slice(1).map((stop, i) => [stops[i]!, stop]);
  for (let span = spans.pop(); span !== undefined; span = spans.pop()) {
    const [first, last] = span;
    let farthest = tolerance;
    let at = -1;
    for (let i = first + 1; i < last; i++) {
      const off = distanceToSegment(points[i]!, points[first]!, points[last]!);
      if (off > farthest) {
        farthest = off;
        at = i;
      }
    }
    if (at < 0) continue;
    keep.add(at);
    spans.push([first, at], [at, last]);
  }
  return [...keep].sort((a, b) => a - b);
}

export function simplifyPath(
  points: readonly Point[],
  tolerance: number,
  pinned?: ReadonlySet<number>,
): Point[] {
  return keptPoints(points, tolerance, pinned).map((i) => points[i]!);
}

export function pathLength(points: readonly Point[]): number {
  let sum = 0;
  for (let i = 1; i < points.length; i++) sum += distance(points[i - 1]!, points[i]!);
  return sum;
}

/** The point `metres` along a path, clamped to its ends. */
export function pointAlong(points: readonly Point[], metres: number): Point {
  let left = metres;
  for (let i = 1; i < points.length; i++) {
    const a = points[i - 1]!;
    const b = points[i]!;
    const step = distance(a, b);
    if (left <= step && step > 0) {
      const t = Math.max(0, left / step);
      return [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
    }
    left -= step;
  }
  return points[points.length - 1]!;
}

/** A line moved sideways by `metres` (left of its direction on a map whose y runs south), mitred. */
export function offsetPath(points: readonly Point[], metres: number): Point[] {
  return points.map((point, i) => {
    const before = points[Math.max(0, i - 1)]!;
    const after = points[Math.min(points.length - 1, i + 1)]!;
    const length = distance(before, after) || 1;
    return [
      point[0] + ((after[1] - before[1]) / length) * metres,
      point[1] - ((after[0] - before[0]) / length) * metres,
    ];
  });
}
