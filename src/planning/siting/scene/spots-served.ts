import type { LngLat } from "../../../geo/area";
import { pointsWithin } from "../../../geo/coverage/points-within";
import type { Service } from "../../../geo/coverage/service";
import type { Frame } from "../../../geo/frame";
import { boundingBox } from "../../../geo/positions";

/** Metres of one degree of latitude, rounded down by more than the ellipsoid varies: boxes come out too large, never too small. */
const leastMetresPerDegree = 110_000;

/**
 * For each service, the spots it serves (at most its radius from its edge), ascending. Each service is asked of by
 * itself, so parks with outlines and posts with ranges of their own are one kind.
 */
export function spotsServed(
  services: readonly Service[],
  spots: readonly LngLat[],
  frame: Frame,
): readonly (readonly number[])[] {
  const order = [...spots.keys()].sort((a, b) => spots[a]![0] - spots[b]![0]);
  const lngs = Float64Array.from(order, (spot) => spots[spot]![0]);
  return services.map((service) => {
    const box = boundingBox([service.geometry]);
    if (box === null) return [];
    const [west, south, east, north] = box;
    const high = (service.radiusMetres + 1) / leastMetresPerDegree;
    const wide =
      high / Math.max(0.01, Math.cos((Math.max(Math.abs(south), Math.abs(north)) * Math.PI) / 180));
    const near: number[] = [];
    for (let at = firstFrom(lngs, west - wide); at < order.length && lngs[at]! <= east + wide; at += 1) {
      const lat = spots[order[at]!]![1];
      if (lat >= south - high && lat <= north + high) near.push(order[at]!);
    }
    near.sort((a, b) => a - b);
    const { within } = pointsWithin({ services: [service], points: near.map((spot) => spots[spot]!), frame });
    return near.filter((_, at) => within[at] === 1);
  });
}

/** The first place in an ascending list whose value is at least `from`. */
function firstFrom(sorted: Float64Array, from: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
