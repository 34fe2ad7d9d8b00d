import Flatbush from "flatbush";
import type { Position } from "geojson";

interface Segment {
  readonly arc: number;
  readonly index: number;
  readonly a: Position;
  readonly b: Position;
}

function side(a: Position, b: Position, p: Position): number {
  return Math.sign((b[0]! - a[0]!) * (p[1]! - a[1]!) - (b[1]! - a[1]!) * (p[0]! - a[0]!));
}

function same(a: Position, b: Position): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

function onSegment(a: Position, b: Position, p: Position): boolean {
  return (
    side(a, b, p) === 0 &&
    Math.min(a[0]!, b[0]!) <= p[0]! &&
    p[0]! <= Math.max(a[0]!, b[0]!) &&
    Math.min(a[1]!, b[1]!) <= p[1]! &&
    p[1]! <= Math.max(a[1]!, b[1]!)
  );
}

/** Whether two segments meet anywhere but at an end both have. */
function conflict(s: Segment, t: Segment): boolean {
  const shared = same(s.a, t.a) || same(s.a, t.b) ? s.a : same(s.b, t.a) || same(s.b, t.b) ? s.b : undefined;
  if (shared !== undefined) {
    const p = same(s.a, shared) ? s.b : s.a;
    const q = same(t.a, shared) ? t.b : t.a;
    return same(p, q) || onSegment(s.a, s.b, q) || onSegment(t.a, t.b, p);
  }
  if (
    onSegment(s.a, s.b, t.a) ||
    onSegment(s.a, s.b, t.b) ||
    onSegment(t.a, t.b, s.a) ||
    onSegment(t.a, t.b, s.b)
  )
    return true;
  return side(s.a, s.b, t.a) !== side(s.a, s.b, t.b) && side(t.a, t.b, s.a) !== side(t.a, t.b, s.b);
}

/** Numbers of the lines that cross, touch or fold onto a line, their own included. Positions are compared as whole 1e-6 degrees. */
export function crossingArcs(lines: readonly (readonly Position[])[]): Set<number> {
  const segments: Segment[] = [];
  const whole = (p: Position): Position => [Math.round(p[0]! * 1e6), Math.round(p[1]! * 1e6)];
  lines.forEach((line, arc) => {
    const points = line.map(whole);
    for (let i = 1; i < points.length; i++)
      segments.push({ arc, index: i, a: points[i - 1]!, b: points[i]! });
  });
  const index = new Flatbush(segments.length);
  for (const { a, b } of segments) {
    index.add(Math.min(a[0]!, b[0]!), Math.min(a[1]!, b[1]!), Math.max(a[0]!, b[0]!), Math.max(a[1]!, b[1]!));
  }
  index.finish();
  const crossing = new Set<number>();
  segments.forEach((s, i) => {
    const near = index.search(
      Math.min(s.a[0]!, s.b[0]!),
      Math.min(s.a[1]!, s.b[1]!),
      Math.max(s.a[0]!, s.b[0]!),
      Math.max(s.a[1]!, s.b[1]!),
    );
    for (const k of near) {
      if (k <= i || !conflict(s, segments[k]!)) continue;
      crossing.add(s.arc);
      crossing.add(segments[k]!.arc);
    }
  });
  return crossing;
}
