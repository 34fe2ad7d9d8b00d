import type { Area } from "./area";
import type { Frame } from "./frame";
import { type Demands, plainArea } from "./kernel/demands";
import type { Meter } from "./kernel/meter";

/**
 * Sizes that were measured before, by frame and polygon. A geometry is a value here: who moves a corner makes a new one,
 * so its size stays true as long as it lives. A dozen figures ask for the size of the same grids.
 */
const measured = new WeakMap<Frame, WeakMap<Area, number>>();

function sizesIn(frame: Frame): WeakMap<Area, number> {
  const known = measured.get(frame);
  if (known) return known;
  const fresh = new WeakMap<Area, number>();
  measured.set(frame, fresh);
  return fresh;
}

/**
 * Begins a measurement of area k of those laid and returns its size, m², from memory where it is known. What is plain
 * is measured anew sooner than it is remembered.
 */
export function beginArea(meter: Meter, laid: Demands, k: number, area: Area, frame: Frame): number {
  const plain = plainArea(laid, k);
  if (plain !== null) return meter.begin(laid, k, plain);
  const sizes = sizesIn(frame);
  const known = sizes.get(area);
  const size = meter.begin(laid, k, known);
  if (known === undefined) sizes.set(area, size);
  return size;
}
