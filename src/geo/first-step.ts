import type { LngLat } from "./area";
import type { Frame } from "./frame";
import { hypot } from "./portable-math";

/** Metres from (x, y) to the stretch between two places of the plane. */
function stepMetres(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const ux = bx - ax;
  const uy = by - ay;
  const length2 = ux * ux + uy * uy;
  const along = length2 === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * ux + (y - ay) * uy) / length2));
  return hypot(x - (ax + along * ux), y - (ay + along * uy));
}

/**
 * For each stop the number of the first step, counted through all pieces of a track in the order they were walked, that
 * came within `metres` of it (included); Infinity where none did. A piece of one position is a step of no length.
 */
export function firstStepsWithin(
  pieces: readonly (readonly LngLat[])[],
  stops: readonly LngLat[],
  metres: number,
  frame: Frame,
): number[] {
  const places = stops.map(([lng, lat]) => frame.project(lng, lat));
  const first = stops.map(() => Infinity);
  let step = 0;
  for (const piece of pieces) {
    const plane = piece.map(([lng, lat]) => frame.project(lng, lat));
    for (let i = Math.min(1, plane.length - 1); i >= 0 && i < plane.length; i++, step++) {
      const [ax, ay] = plane[Math.max(0, i - 1)]!;
      const [bx, by] = plane[i]!;
      places.forEach(([x, y], stop) => {
        if (first[stop] === Infinity && stepMetres(x, y, ax, ay, bx, by) <= metres) first[stop] = step;
      });
    }
  }
  return first;
}
