import type { Paths64 } from "clipper2-ts";
import type { MultiPolygon } from "geojson";
import type { Area } from "./area";
import { Cancelled, type Control, runToEnd, type Steps } from "./control";
import { checkRadius, type Service } from "./coverage/service";
import type { Frame } from "./frame";
import {
  buffered,
  difference,
  ground,
  intersection,
  pathsArea,
  toGeoJson,
  union,
} from "./kernel/millimetres";
import { planeShape } from "./kernel/plane-rings";

/*
 * Geometry to be shown or exported, made by a real overlay engine (Clipper, on a grid of millimetres) and never by
 * the coverage kernel. All lng, lat in degrees; null where nothing is left.
 */

const groundOf = (areas: readonly Area[], frame: Frame): Paths64 =>
  union(areas.flatMap((area) => ground(planeShape(area, frame))));

function* reaches(services: readonly Service[], frame: Frame, control?: Control): Generator<Paths64> {
  for (const [i, { geometry, radiusMetres }] of services.entries()) {
    control?.progress?.(i, services.length);
    if (control?.cancelled?.()) throw new Cancelled();
    checkRadius(radiusMetres, i);
    yield buffered(planeShape(geometry, frame), radiusMetres);
  }
}

const reachOf = (services: readonly Service[], frame: Frame, control?: Control): Paths64 =>
  union([...reaches(services, frame, control)].flat());

/** All ground within reach of any service. */
export function serviceArea(
  services: readonly Service[],
  frame: Frame,
  control?: Control,
): MultiPolygon | null {
  return toGeoJson(reachOf(services, frame, control), frame);
}

/** What of the demand no service reaches. */
export function uncoveredArea(
  demands: readonly Area[],
  services: readonly Service[],
  frame: Frame,
  control?: Control,
): MultiPolygon | null {
  return toGeoJson(difference(groundOf(demands, frame), reachOf(services, frame, control)), frame);
}

export interface OverlapDepth {
  /** Reached by exactly this many; the last entry by this many or more. */
  readonly depth: number;
  readonly geometry: MultiPolygon | null;
  readonly squareMetres: number;
}

/** The ground reached by one, two, … `deepest` or more services. */
export function overlapDepths(
  services: readonly Service[],
  frame: Frame,
  deepest: number,
  control?: Control,
): OverlapDepth[] {
  return runToEnd(overlapSteps(services, frame, deepest), control).depths;
}

export interface Overlap {
  readonly depths: OverlapDepth[];
  /** What of the demand nobody reaches. */
  readonly uncovered: { readonly geometry: MultiPolygon | null; readonly squareMetres: number };
}

/** The same in slices, service by service, with the ground of `demands` that is left over. */
export function* overlapSteps(
  services: readonly Service[],
  frame: Frame,
  deepest: number,
  demands: readonly Area[] = [],
): Steps<Overlap> {
  /** At index k the ground reached k + 1 times or more. */
  const atLeast: Paths64[] = Array.from({ length: deepest }, () => []);
  const total = services.length + 1;
  for (const [i, { geometry, radiusMetres }] of services.entries()) {
    checkRadius(radiusMetres, i);
    const reach = buffered(planeShape(geometry, frame), radiusMetres);
    for (let k = deepest - 1; k > 0; k--) {
      const more = intersection(atLeast[k - 1]!, reach);
      if (more.length > 0) atLeast[k] = union([...atLeast[k]!, ...more]);
    }
    atLeast[0] = union([...atLeast[0]!, ...reach]);
    yield { done: i + 1, total };
  }
  const depths = atLeast.map((paths, k): OverlapDepth => {
    const deeper = atLeast[k + 1] ?? [];
    const exactly = deeper.length === 0 ? paths : difference(paths, deeper);
    return { depth: k + 1, geometry: toGeoJson(exactly, frame), squareMetres: pathsArea(exactly) };
  });
  const left = demands.length === 0 ? [] : difference(groundOf(demands, frame), atLeast[0]!);
  return { depths, uncovered: { geometry: toGeoJson(left, frame), squareMetres: pathsArea(left) } };
}

/** The polygons together as one. */
export function dissolve(areas: readonly Area[], frame: Frame): MultiPolygon | null {
  return toGeoJson(groundOf(areas, frame), frame);
}

/** What of the first lies in the second. */
export function clip(areas: readonly Area[], by: readonly Area[], frame: Frame): MultiPolygon | null {
  return toGeoJson(intersection(groundOf(areas, frame), groundOf(by, frame)), frame);
}

/** What of the first does not lie in the second. */
export function subtract(areas: readonly Area[], by: readonly Area[], frame: Frame): MultiPolygon | null {
  return toGeoJson(difference(groundOf(areas, frame), groundOf(by, frame)), frame);
}
