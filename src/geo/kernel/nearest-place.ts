import { hypot } from "../portable-math";
import { insideRings, type PlanePath, type PlaneShape } from "./plane-rings";

/** Where a shape comes nearest to a position, metres in the plane. */
export interface NearestPlace {
  metres: number;
  x: number;
  y: number;
}

/** Looks at one edge; keeps the nearer of what it finds and what was known. `square` is squared metres. */
function lookAtEdge(best: NearestPlace, x: number, y: number, path: PlanePath, a: number, b: number): void {
  const ax = path[a]!;
  const ay = path[a + 1]!;
  const ux = path[b]! - ax;
  const uy = path[b + 1]! - ay;
  const length2 = ux * ux + uy * uy;
  const along = length2 === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * ux + (y - ay) * uy) / length2));
  const px = ax + along * ux;
  const py = ay + along * uy;
  const metres = hypot(x - px, y - py);
  if (metres < best.metres) {
    best.metres = metres;
    best.x = px;
    best.y = py;
  }
}

function lookAlong(best: NearestPlace, x: number, y: number, path: PlanePath, closed: boolean): void {
  if (path.length === 2) lookAtEdge(best, x, y, path, 0, 0);
  for (let i = 0; i + 3 < path.length; i += 2) lookAtEdge(best, x, y, path, i, i + 2);
  if (closed && path.length > 2) lookAtEdge(best, x, y, path, path.length - 2, 0);
}

/** The nearest place of a shape: the position itself inside one of its polygons; Infinity for an empty shape. */
export function nearestPlace({ points, lines, polygons }: PlaneShape, x: number, y: number): NearestPlace {
  if (polygons.some((rings) => insideRings(rings, x, y))) return { metres: 0, x, y };
  const best: NearestPlace = { metres: Infinity, x, y };
  for (const path of points) lookAlong(best, x, y, path, false);
  for (const path of lines) lookAlong(best, x, y, path, false);
  for (const rings of polygons) for (const ring of rings) lookAlong(best, x, y, ring, true);
  return best;
}

/** Smallest box around a shape, or null for an empty one. */
export function shapeBox({ points, lines, polygons }: PlaneShape): [number, number, number, number] | null {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const path of [...points, ...lines, ...polygons.flat()])
    for (let i = 0; i < path.length; i += 2) {
      box[0] = Math.min(box[0], path[i]!);
      box[1] = Math.min(box[1], path[i + 1]!);
      box[2] = Math.max(box[2], path[i]!);
      box[3] = Math.max(box[3], path[i + 1]!);
    }
  return box[0] === Infinity ? null : box;
}
