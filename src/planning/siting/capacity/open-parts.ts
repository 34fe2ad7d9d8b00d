import { conflictsOf } from "../core/conflicts";
import { BARRED, CHOSEN, FREE } from "../relaxation/choice-set";
import type { CapacityCore } from "./capacity-core";

/** A part of all choices that may still hold a better one. */
export interface OpenPart {
  /** FREE, CHOSEN or BARRED per site of the core. */
  status: Uint8Array;
  bound: number;
  /** Where its prices start. */
  prices?: Float64Array;
}

/** Takes out the part with the highest bound; among equals the newest. */
export function takeHighest(open: OpenPart[]): OpenPart {
  let highest = open.length - 1;
  for (let at = open.length - 2; at >= 0; at -= 1) if (open[at]!.bound > open[highest]!.bound) highest = at;
  return open.splice(highest, 1)[0]!;
}

/** The status with one more site chosen, and what count, budget and spacing then rule out barred. */
export function chooseWithin(core: CapacityCore, status: Uint8Array, site: number): Uint8Array {
  const { count, costs, budget = Infinity } = core.problem;
  const next = status.slice();
  next[site] = CHOSEN;
  for (const near of conflictsOf(core.conflicts, site)) if (next[near] === FREE) next[near] = BARRED;
  let [room, money] = [count, budget * (1 + 1e-12)];
  for (let each = core.existingCount; each < next.length; each += 1) {
    if (next[each] !== CHOSEN) continue;
    room -= 1;
    money -= costs?.[each] ?? 0;
  }
  for (let each = 0; each < next.length; each += 1) {
    if (next[each] === FREE && (room <= 0 || (costs?.[each] ?? 0) > money)) next[each] = BARRED;
  }
  return next;
}
