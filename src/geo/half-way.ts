import type { Position } from "geojson";
import { asin, cos, sin } from "./portable-math";

const degree = Math.PI / 180;

/** Half the chord's square of the way between two places on the unit sphere: the haversine. */
function haversine(from: Position, to: Position): number {
  const rise = sin(((to[1]! - from[1]!) * degree) / 2);
  const turn = sin(((to[0]! - from[0]!) * degree) / 2);
  return rise * rise + turn * turn * cos(from[1]! * degree) * cos(to[1]! * degree);
}

const arc = (from: Position, to: Position): number => 2 * asin(Math.sqrt(Math.min(1, haversine(from, to))));

/** Length of a line on the unit sphere, radians. */
export function arcLength(line: readonly Position[]): number {
  let sum = 0;
  for (let i = 1; i < line.length; i++) sum += arc(line[i - 1]!, line[i]!);
  return sum;
}

/** The place half way along a line, on the straight stretch between two of its positions; [] for an empty line. */
export function halfWay(line: readonly Position[]): Position {
  let left = arcLength(line) / 2;
  for (let i = 1; i < line.length; i++) {
    const from = line[i - 1]!;
    const to = line[i]!;
    const step = arc(from, to);
    if (step >= left && step > 0) {
      const share = left / step;
      return [from[0]! + share * (to[0]! - from[0]!), from[1]! + share * (to[1]! - from[1]!)];
    }
    left -= step;
  }
  return [...(line[line.length - 1] ?? [])];
}
