import Flatbush from "flatbush";
import { hypot } from "../portable-math";
import type { PlanePath } from "./plane-rings";
import { edgesOf } from "./touching-rings";

/** Edges nearer to one line than this are the same edge drawn twice: coordinates are given to centimetres. */
const apartMetres = 0.05;

/** Length in common of two edges that lie on one line, 0 otherwise. */
function common(at: Float64Array, e: number, f: number): number {
  const ax = at[4 * e]!;
  const ay = at[4 * e + 1]!;
  const ux = at[4 * e + 2]! - ax;
  const uy = at[4 * e + 3]! - ay;
  const length = hypot(ux, uy);
  if (length === 0) return 0;
  const along: number[] = [];
  for (const end of [0, 2]) {
    const px = at[4 * f + end]! - ax;
    const py = at[4 * f + end + 1]! - ay;
    if (Math.abs(px * uy - py * ux) / length > apartMetres) return 0;
    along.push((px * ux + py * uy) / length);
  }
  const [from, to] = along[0]! < along[1]! ? [along[0]!, along[1]!] : [along[1]!, along[0]!];
  return Math.max(0, Math.min(length, to) - Math.max(0, from));
}

/** Metres of edge that shapes have in common, by pair `a * shapes.length + b` with a < b. */
export function sharedEdges(shapes: readonly (readonly PlanePath[])[]): Map<number, number> {
  const owner: number[] = [];
  const rings = shapes.flatMap((shape, i) => {
    for (let r = 0; r < shape.length; r++) owner.push(i);
    return shape;
  });
  const edges = edgesOf(rings);
  const shared = new Map<number, number>();
  if (edges.count === 0) return shared;
  const tree = new Flatbush(edges.count);
  const { at } = edges;
  for (let e = 0; e < edges.count; e++)
    tree.add(
      Math.min(at[4 * e]!, at[4 * e + 2]!),
      Math.min(at[4 * e + 1]!, at[4 * e + 3]!),
      Math.max(at[4 * e]!, at[4 * e + 2]!),
      Math.max(at[4 * e + 1]!, at[4 * e + 3]!),
    );
  tree.finish();
  for (let e = 0; e < edges.count; e++) {
    const mine = owner[edges.ring[e]!]!;
    const west = Math.min(at[4 * e]!, at[4 * e + 2]!) - apartMetres;
    const south = Math.min(at[4 * e + 1]!, at[4 * e + 3]!) - apartMetres;
    const east = Math.max(at[4 * e]!, at[4 * e + 2]!) + apartMetres;
    const north = Math.max(at[4 * e + 1]!, at[4 * e + 3]!) + apartMetres;
    for (const f of tree.search(west, south, east, north)) {
      const theirs = owner[edges.ring[f]!]!;
      if (theirs <= mine) continue;
      const metres = common(at, e, f);
      if (metres <= apartMetres) continue;
      const pair = mine * shapes.length + theirs;
      shared.set(pair, (shared.get(pair) ?? 0) + metres);
    }
  }
  return shared;
}
