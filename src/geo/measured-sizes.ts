import type { Area } from "./area";
import type { Frame } from "./frame";
import { type Demands, layDemands } from "./kernel/demands";
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

/** Begins a measurement of area i and returns its size, m², from memory where it is known. */
export function beginArea(
  meter: Meter,
  laid: Demands,
  areas: readonly Area[],
  i: number,
  frame: Frame,
): number {
  const sizes = sizesIn(frame);
  const area = areas[i]!;
  const known = sizes.get(area);
  const size = meter.begin(laid, i, known);
  if (known === undefined) sizes.set(area, size);
  return size;
}

/** Size of each area, m²; only those that nobody measured before are laid into the plane. */
export function sizesOf(areas: readonly Area[], frame: Frame, meter: Meter): Float64Array {
  const sizes = sizesIn(frame);
  const unknown = [...new Set(areas.filter((area) => !sizes.has(area)))];
  const laid = layDemands(unknown, frame);
  for (let i = 0; i < unknown.length; i++) sizes.set(unknown[i]!, meter.begin(laid, i));
  return Float64Array.from(areas, (area) => sizes.get(area)!);
}
