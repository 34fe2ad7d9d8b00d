import Flatbush from "flatbush";
import type { LngLat } from "../area";
import type { Control } from "../control";
import { Cancelled } from "../control";
import type { Frame } from "../frame";
import { nearestPlace, shapeBox } from "../kernel/nearest-place";
import { planeShape } from "../kernel/plane-rings";
import { createNearestIndex } from "../nearest";
import { checkRadius, type Service } from "./service";

export interface PointsWithin {
  /** How many points some service reaches (distance <= its radius, the boundary included). */
  readonly count: number;
  /** 1 where the point is reached. */
  readonly within: Uint8Array;
  /** Metres to the nearest service's edge, 0 inside a polygon, Infinity where there is no service. */
  readonly nearestMetres: Float64Array;
  /** Which service is nearest, the lowest index of equals; -1 where there is none. */
  readonly nearestService: Int32Array;
}

/**
 * A point at exactly the radius must be reached although its distance went through a projection: a micrometre is
 * added, a thousandth of what any coordinate here is good for.
 */
const boundarySlackMetres = 1e-6;

/** Which points some service reaches, and which service is nearest to each. */
export function pointsWithin(
  input: { readonly services: readonly Service[]; readonly points: readonly LngLat[]; readonly frame: Frame },
  control?: Control,
): PointsWithin {
  const { services, points, frame } = input;
  const reaches = reachIndex(services, frame);
  const nearest = createNearestIndex(
    services.map(({ geometry }) => geometry),
    frame,
  );
  const within = new Uint8Array(points.length);
  const nearestMetres = new Float64Array(points.length).fill(Infinity);
  const nearestService = new Int32Array(points.length).fill(-1);
  points.forEach((at, i) => {
    if (i % 1024 === 0) {
      control?.progress?.(i, points.length);
      if (control?.cancelled?.()) throw new Cancelled();
    }
    const hit = nearest.nearest(at)[0];
    if (!hit) return;
    nearestMetres[i] = hit.metres;
    nearestService[i] = hit.index;
    const radius = services[hit.index]!.radiusMetres;
    within[i] = hit.metres <= radius + boundarySlackMetres || reaches(at) ? 1 : 0;
  });
  return { count: within.reduce((sum, one) => sum + one, 0), within, nearestMetres, nearestService };
}

/** Answers whether any service reaches a place, by an index of the services' boxes grown by their radii. */
function reachIndex(services: readonly Service[], frame: Frame): (at: LngLat) => boolean {
  const shapes = services.map(({ geometry, radiusMetres }, index) => {
    checkRadius(radiusMetres, index);
    const shape = planeShape(geometry, frame);
    return { shape, radius: radiusMetres + boundarySlackMetres, box: shapeBox(shape) };
  });
  const kept = shapes.filter(({ box }) => box !== null);
  if (kept.length === 0) return () => false;
  const tree = new Flatbush(kept.length);
  for (const { box, radius } of kept)
    tree.add(box![0] - radius, box![1] - radius, box![2] + radius, box![3] + radius);
  tree.finish();
  return (at) => {
    const [x, y] = frame.project(at[0], at[1]);
    return tree.search(x, y, x, y).some((item) => {
      const { shape, radius } = kept[item]!;
      return nearestPlace(shape, x, y).metres <= radius;
    });
  };
}
