import type { Paths64 } from "clipper2-ts";

/** Pairs of whole numbers, each with a number of its own, counted up from 0: a table with open places. */
function numbering(most: number): (a: number, b: number) => number {
  const size = 2 ** (32 - Math.clz32(2 * most + 1));
  const number = new Int32Array(size).fill(-1);
  const first = new Float64Array(size);
  const second = new Float64Array(size);
  let count = 0;
  return (a, b) => {
    let at = (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)) >>> 0;
    at = (at ^ (at >>> 15)) & (size - 1);
    while (number[at]! >= 0 && (first[at] !== a || second[at] !== b)) at = (at + 1) & (size - 1);
    if (number[at]! < 0) {
      first[at] = a;
      second[at] = b;
      number[at] = count++;
    }
    return number[at]!;
  };
}

/**
 * Whether cells fill limits without gap or overlap because they draw every common edge alike: then all their edges
 * cancel out but those of the limits. How often cells lie over a place is the winding number of their edges, so
 * edges that are the limits' own mean once inside and never outside; no area is compared. A `false` says nothing:
 * a corner of one cell may lie on an edge of another.
 *
 * @param cells each simple, outer rings one way round and holes the other, in whole millimetres; the limits likewise
 */
export function tilesExactly(cells: readonly Paths64[], limits: Paths64): boolean {
  const all = [...cells, limits];
  const most = all.reduce((sum, paths) => paths.reduce((more, path) => more + path.length, sum), 0);
  const placeNumber = numbering(most);
  const edgeNumber = numbering(most);
  /** How often each edge is walked one way more than the other. */
  const walked = new Int32Array(most);
  for (const paths of all) {
    const sign = paths === limits ? -1 : 1;
    for (const path of paths) {
      const last = path[path.length - 1];
      if (!last) continue;
      let from = placeNumber(last.x, last.y);
      for (const { x, y } of path) {
        const to = placeNumber(x, y);
        if (from < to) walked[edgeNumber(from, to)]! += sign;
        else if (to < from) walked[edgeNumber(to, from)]! -= sign;
        from = to;
      }
    }
  }
  return walked.every((times) => times === 0);
}
