import type { Area } from "../area";
import { type Control, runToEnd, type Steps } from "../control";
import type { Frame } from "../frame";
import { createMeter } from "../kernel/meter";
import { type Regions, regionIndex } from "../kernel/regions";
import { layServices } from "./coverage";
import type { Service } from "./service";

/** Windows measured between two looks at whether to go on. */
const slice = 64;

/** Pieces of outlines in a window, and services, above which it is halved before anything is taken from it. */
const crowdedPieces = 1000;
const crowdedGroups = 40;

/** Box around all groups: west, south, east, north. */
function extentOf({ groups, box }: Regions): number[] {
  const extent = [Infinity, Infinity, -Infinity, -Infinity];
  for (let group = 0; group < groups; group++) {
    for (const side of [0, 1]) {
      extent[side] = Math.min(extent[side]!, box[4 * group + side]!);
      extent[side + 2] = Math.max(extent[side + 2]!, box[4 * group + side + 2]!);
    }
  }
  return extent;
}

/** Services that overlap deeply are dear together and, in a small window, decided at a glance: one of them covers it all. */
function isCrowded(regions: Regions, groups: readonly number[]): boolean {
  if (groups.length > crowdedGroups) return true;
  let pieces = 0;
  for (const group of groups) pieces += regions.start[group + 1]! - regions.start[group]!;
  return groups.length > 1 && pieces > crowdedPieces;
}

/**
 * Ground in at least `depth` services: their box is halved until a window sees few outlines, or is smaller than
 * the services are, and each window is measured. Halves meet without overlap, so the sum counts each m² once.
 */
function* dissolvedSteps(regions: Regions, depth: number): Steps<number> {
  const index = regionIndex(regions);
  if (!index) return 0;
  const meter = createMeter(depth);
  const extent = extentOf(regions);
  const whole = (extent[2]! - extent[0]!) * (extent[3]! - extent[1]!);
  const windows = [extent];
  let sum = 0;
  let done = 0;
  for (let turn = 1; windows.length > 0; turn++) {
    const [west, south, east, north] = windows.pop() as [number, number, number, number];
    const near = index.search(west, south, east, north);
    const [wide, high] = [east - west, north - south];
    // A service that spans the window is not made simpler by halving it
    const halve = isCrowded(regions, near) && Math.max(wide, high) > 50;
    if (halve && wide > high)
      windows.push([west, south, west + wide / 2, north], [west + wide / 2, south, east, north]);
    else if (halve)
      windows.push([west, south, east, south + high / 2], [west, south + high / 2, east, north]);
    else {
      meter.beginBox(west, south, east, north);
      for (const group of near) if (meter.add(regions, group)) break;
      sum += meter.covered();
      done += wide * high;
    }
    if (turn % slice === 0) yield { done, total: whole };
  }
  return sum;
}

export function* serviceSquareMetresSteps(
  services: readonly Service[],
  frame: Frame,
  depth = 1,
): Steps<number> {
  const regions = layServices(services, frame);
  yield { done: 0, total: 1 };
  return yield* dissolvedSteps(regions, depth);
}

/** Area of all ground within reach of any service (the services themselves included), each m² once. */
export function serviceSquareMetres(services: readonly Service[], frame: Frame, control?: Control): number {
  return runToEnd(serviceSquareMetresSteps(services, frame), control);
}

/** Area of the polygons together, each m² once. A polygon is read by the even-odd rule, its parts as a union. */
export function unionSquareMetres(areas: readonly Area[], frame: Frame, control?: Control): number {
  const services = areas.map((geometry) => ({ geometry, radiusMetres: 0 }));
  return runToEnd(serviceSquareMetresSteps(services, frame), control);
}
