import { ringsTouch } from "../../geo/kernel/touching-rings";

/**
 * Whether an open list of corners, closed from the last to the first, crosses or touches itself, runs back on
 * itself, or holds no ground: what the cleaning of outlines would have to put right.
 */
export function crossesItself(ring: readonly (readonly [x: number, y: number])[]): boolean {
  return ringsTouch([Float64Array.from(ring.flat())]);
}
