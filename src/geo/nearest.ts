import Flatbush from "flatbush";
import type { Geometry } from "geojson";
import type { LngLat } from "./area";
import { metresPerDegree } from "./elevation";
import type { Frame } from "./frame";
import { type NearestPlace, nearestPlace, shapeBox } from "./kernel/nearest-place";
import { planeShape } from "./kernel/plane-rings";
import { atan2, hypot, sin } from "./portable-math";

export const compassPoints = ["n", "ne", "e", "se", "s", "sw", "w", "nw"] as const;
export type CompassPoint = (typeof compassPoints)[number];

/** The eighth of the compass a bearing lies in: 22.5 <= bearing < 67.5 is ne. */
export function compassPoint(bearingDegrees: number): CompassPoint {
  const turned = (((bearingDegrees % 360) + 360) % 360) + 22.5;
  return compassPoints[Math.floor(turned / 45) % 8]!;
}

/**
 * Degrees clockwise from true north in which the second position is seen from the first: mid-latitude formula with
 * half the convergence of the meridians, within 0.02° of the geodesic below 60 km. 0 where both are the same.
 */
export function bearingBetween(from: LngLat, to: LngLat): number {
  const degree = Math.PI / 180;
  const middle = ((from[1] + to[1]) / 2) * degree;
  const [alongParallel, alongMeridian] = metresPerDegree(middle);
  const turn = to[0] - from[0];
  const east = turn * alongParallel;
  const north = (to[1] - from[1]) * alongMeridian;
  if (east === 0 && north === 0) return 0;
  const atMiddle = atan2(east, north) / degree;
  return (atMiddle - (turn * sin(middle)) / 2 + 360) % 360;
}

export interface NearestHit {
  /** Index in the targets. */
  readonly index: number;
  /** To the target's nearest edge, 0 inside a polygon. */
  readonly metres: number;
  /** Degrees clockwise from true north towards the nearest place of the target; 0 inside it. */
  readonly bearingDegrees: number;
  readonly compass: CompassPoint;
}

export interface NearestIndex {
  /** Nearest first; equals in the order of the targets. */
  nearest(from: LngLat, count?: number, maxMetres?: number): NearestHit[];
  /** All within the distance (included), nearest first. */
  within(from: LngLat, metres: number): NearestHit[];
  /** Metres from each point to its nearest target; Infinity without targets. */
  distances(points: readonly LngLat[]): Float64Array;
}

interface Found extends NearestPlace {
  readonly index: number;
}

const nearerFirst = (a: Found, b: Found) => a.metres - b.metres || a.index - b.index;

/** How many boxes are looked at first; four times as many as long as a further one could hold a nearer target. */
const firstLook = 8;

/** Indexes targets (points, lines, polygons) by their boxes; empty geometries are never found. */
export function createNearestIndex(targets: readonly Geometry[], frame: Frame): NearestIndex {
  const shapes = targets.map((geometry) => planeShape(geometry, frame));
  const boxes = shapes.map(shapeBox);
  const kept = boxes.flatMap((box, index) => (box ? [index] : []));
  const tree = kept.length > 0 ? new Flatbush(kept.length) : null;
  for (const index of kept) tree?.add(...boxes[index]!);
  tree?.finish();

  const boxMetres = (index: number, x: number, y: number) => {
    const [west, south, east, north] = boxes[index]!;
    return hypot(Math.max(west - x, 0, x - east), Math.max(south - y, 0, y - north));
  };

  /** The `count` nearest within reach, by true distance: boxes come nearest first, and bound it from below. */
  const search = (x: number, y: number, count: number, maxMetres: number): Found[] => {
    for (let look = Math.max(firstLook, 2 * count); ; look *= 4) {
      // A hair more than asked, since the tree compares squares; the distance itself decides below
      const near = tree?.neighbors(x, y, look, maxMetres * (1 + 1e-12)) ?? [];
      const found = near.map((item): Found => {
        const index = kept[item]!;
        return { index, ...nearestPlace(shapes[index]!, x, y) };
      });
      const inReach = found
        .filter(({ metres }) => metres <= maxMetres)
        .sort(nearerFirst)
        .slice(0, count);
      const furthest = near.length < look ? Infinity : boxMetres(kept[near[near.length - 1]!]!, x, y);
      const worst = inReach[count - 1]?.metres ?? Infinity;
      if (worst < furthest || furthest === Infinity) return inReach;
    }
  };

  const hits = (from: LngLat, count: number, maxMetres: number): NearestHit[] => {
    const [x, y] = frame.project(from[0], from[1]);
    return search(x, y, count, maxMetres).map((found) => {
      const bearingDegrees = found.metres === 0 ? 0 : bearingBetween(from, frame.unproject(found.x, found.y));
      return {
        index: found.index,
        metres: found.metres,
        bearingDegrees,
        compass: compassPoint(bearingDegrees),
      };
    });
  };

  return {
    nearest: (from, count = 1, maxMetres = Infinity) => hits(from, count, maxMetres),
    within: (from, metres) => hits(from, kept.length || 1, metres),
    distances: (points) =>
      Float64Array.from(points, ([lng, lat]) => {
        const [x, y] = frame.project(lng, lat);
        return search(x, y, 1, Infinity)[0]?.metres ?? Infinity;
      }),
  };
}
