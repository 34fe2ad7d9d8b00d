/**
 * Outlines as the kernel reads them: pieces that go steadily up, lines and arcs of circles.
 *
 * Each piece is a function x(y) between its lower and its upper end. `turn` is what happens to the winding
 * number of the region when a ray going east crosses the piece: +1 enters, -1 leaves. Level pieces bound
 * no area and are left out. Pieces are in the order in which the outline is walked.
 */
export interface Curves {
  count: number;
  /** x at the lower end, lower y, x at the upper end, upper y; four numbers a piece. */
  ends: Float64Array;
  turn: Int8Array;
  /** Position of the piece's circle in `circles`, or -1 for a line. */
  arc: Int32Array;
  circleCount: number;
  /** Centre x, centre y, and the radius: negative where the piece is the western half. Three numbers an arc. */
  circles: Float64Array;
}

export function createCurves(capacity = 64): Curves {
  return {
    count: 0,
    ends: new Float64Array(4 * capacity),
    turn: new Int8Array(capacity),
    arc: new Int32Array(capacity),
    circleCount: 0,
    circles: new Float64Array(48),
  };
}

/** The same numbers in an array at least twice as long. */
export function grown<T extends Float64Array | Int32Array | Int8Array | Uint8Array>(
  array: T,
  needed: number,
): T {
  const longer = new (array.constructor as new (length: number) => T)(Math.max(needed, 2 * array.length));
  longer.set(array);
  return longer;
}

/** Makes room for so many pieces at once: doubling up to them costs as much as half of them, and all of it is thrown away. */
export function reserve(curves: Curves, pieces: number): void {
  if (pieces <= curves.turn.length) return;
  curves.ends = grown(curves.ends, 4 * pieces);
  curves.turn = grown(curves.turn, pieces);
  curves.arc = grown(curves.arc, pieces);
}

function push(curves: Curves, x0: number, y0: number, x1: number, y1: number, arc: number): void {
  const at = curves.count++;
  if (at === curves.turn.length) {
    curves.ends = grown(curves.ends, 0);
    curves.turn = grown(curves.turn, 0);
    curves.arc = grown(curves.arc, 0);
  }
  const up = y1 > y0;
  const { ends } = curves;
  ends[4 * at] = up ? x0 : x1;
  ends[4 * at + 1] = up ? y0 : y1;
  ends[4 * at + 2] = up ? x1 : x0;
  ends[4 * at + 3] = up ? y1 : y0;
  curves.turn[at] = up ? -1 : 1;
  curves.arc[at] = arc;
}

/** A straight piece in the direction the outline is walked, the region to its left. */
export function addLine(curves: Curves, x0: number, y0: number, x1: number, y1: number): void {
  if (y0 !== y1) push(curves, x0, y0, x1, y1, -1);
}

function addHalf(
  curves: Curves,
  cx: number,
  cy: number,
  signedRadius: number,
  from: readonly [number, number],
  to: readonly [number, number],
): void {
  if (from[1] === to[1]) return;
  const arc = curves.circleCount++;
  if (3 * arc + 3 > curves.circles.length) curves.circles = grown(curves.circles, 0);
  curves.circles[3 * arc] = cx;
  curves.circles[3 * arc + 1] = cy;
  curves.circles[3 * arc + 2] = signedRadius;
  push(curves, from[0], from[1], to[0], to[1], arc);
}

/** Rise of an arc over its chord below which it is a line: a micrometre. */
const flatMetres = 1e-6;

/**
 * An arc of at most half a circle, walked counter-clockwise around (cx, cy). Its ends are used as given, so that
 * neighbouring pieces meet in exactly the same numbers.
 */
export function addArc(
  curves: Curves,
  center: readonly [number, number],
  radius: number,
  from: readonly [number, number],
  to: readonly [number, number],
): void {
  const [cx, cy] = center;
  if ((to[0] - from[0]) ** 2 + (to[1] - from[1]) ** 2 < 8 * radius * flatMetres) {
    addLine(curves, from[0], from[1], to[0], to[1]);
    return;
  }
  // Counter-clockwise the eastern half leads from the south pole to the north pole
  const east = from[0] > cx || (from[0] === cx && from[1] < cy);
  const endsEast = to[0] > cx || (to[0] === cx && to[1] > cy);
  const signedRadius = east ? radius : -radius;
  if (east === endsEast) {
    addHalf(curves, cx, cy, signedRadius, from, to);
    return;
  }
  const pole = [cx, cy + signedRadius] as const;
  addHalf(curves, cx, cy, signedRadius, from, pole);
  addHalf(curves, cx, cy, -signedRadius, pole, to);
}

/** A whole circle. */
export function addCircle(curves: Curves, cx: number, cy: number, radius: number): void {
  const south = [cx, cy - radius] as const;
  const north = [cx, cy + radius] as const;
  addHalf(curves, cx, cy, radius, south, north);
  addHalf(curves, cx, cy, -radius, north, south);
}
