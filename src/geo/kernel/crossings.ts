/**
 * Heights at which two circles, or a line and a circle, meet. A piece is x = a + (y - b)·c for a line (half = 0), or
 * x = a + half·sqrt(c - (y - b)²) for the eastern (1) or western (-1) half of a circle.
 */
export interface Piece {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly half: number;
}

const none: readonly number[] = [];

function lineArc(line: Piece, arc: Piece): readonly number[] {
  // Direction of the line as a unit vector, and how far the circle's centre lies from it: this stays exact for
  // lines that are almost level, whose slope is huge
  const length = Math.sqrt(1 + line.c * line.c);
  const along = line.c / length;
  const apart = (line.a - arc.a) / length + ((arc.b - line.b) * line.c) / length;
  const rest = arc.c - apart * apart;
  if (rest <= 0) return none;
  const reach = Math.sqrt(rest);
  const heights: number[] = [];
  for (const way of [-reach, reach]) {
    const east = apart / length + along * way;
    if (east * arc.half >= 0) heights.push(arc.b - apart * along + way / length);
  }
  return heights;
}

function arcArc(p: Piece, q: Piece): readonly number[] {
  const dx = q.a - p.a;
  const dy = q.b - p.b;
  const apart2 = dx * dx + dy * dy;
  // The same circle, to within rounding: it meets itself nowhere in particular
  if (apart2 < 1e-18 * p.c) return none;
  const along = (p.c - q.c + apart2) / (2 * apart2);
  const rest = p.c / apart2 - along * along;
  if (rest <= 0) return none;
  const reach = Math.sqrt(rest);
  const heights: number[] = [];
  for (const way of [-reach, reach]) {
    const x = along * dx - way * dy;
    if (x * p.half >= 0 && (x - dx) * q.half >= 0) heights.push(p.b + along * dy + way * dx);
  }
  return heights;
}

/** Heights where the two pieces meet, if at least one of them is an arc. At most two. */
export function meetingHeights(p: Piece, q: Piece): readonly number[] {
  if (p.half === 0) return lineArc(p, q);
  return q.half === 0 ? lineArc(q, p) : arcArc(p, q);
}
