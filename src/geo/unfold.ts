import type { Path64, Paths64 } from "clipper2-ts";
import type { Position } from "geojson";
import type { Notes } from "./clean-path";
import { crowdsOf } from "./crowds";
import { createFrame, type Frame } from "./frame";
import { resolveEvenOdd } from "./kernel/even-odd";
import { pathsArea, toGeoJson, union } from "./kernel/millimetres";
import { insideRings, type PlanePath, twiceArea } from "./kernel/plane-rings";
import { ringsTouch } from "./kernel/touching-rings";
import { hypot } from "./portable-math";
import { boundingBox } from "./positions";

type Polygon = Position[][];

const flat = (ring: readonly Position[]): PlanePath =>
  Float64Array.from(ring.flatMap(([lng, lat]) => [lng as number, lat as number]));

/**
 * Where outlines are taken apart: a plane at the first corner, in which edges are straight as they are in a district's. In
 * degrees a crossing of edges of two kilometres would lie some decimetres beside the one that is measured.
 */
function planeAt([lng, lat]: Position): Frame {
  const furthest = 89;
  return createFrame({ lng: lng!, lat: Math.min(furthest, Math.max(-furthest, lat!)) });
}

const perMetre = 1000;

const toPath = (ring: readonly Position[], frame: Frame): Path64 =>
  ring.map(([lng, lat]) => {
    const [x, y] = frame.project(lng!, lat!);
    return { x: Math.round(x * perMetre), y: Math.round(y * perMetre) };
  });

/** Simple polygons of open rings. */
const fromPaths = (paths: Paths64, frame: Frame): Polygon[] =>
  (toGeoJson(paths, frame)?.coordinates ?? []).map((rings) => rings.map((ring) => ring.slice(0, -1)));

/** Whether nothing touches and every hole lies in the outer ring and in no other hole. */
function isSimple(polygon: Polygon): boolean {
  const rings = polygon.map(flat);
  if (ringsTouch(rings)) return false;
  const [outer, ...holes] = rings;
  return holes.every(
    (hole, i) =>
      insideRings([outer!], hole[0]!, hole[1]!) &&
      holes.every((other, j) => i === j || !insideRings([other], hole[0]!, hole[1]!)),
  );
}

/** Area as the outline winds: outer less holes. */
function woundSquareMetres(rings: Paths64): number {
  const [outer = 0, ...holes] = rings.map((ring) => pathsArea([ring]));
  return holes.reduce((rest, hole) => rest - hole, outer);
}

function lengthMetres(rings: Paths64): number {
  let sum = 0;
  for (const ring of rings)
    ring.forEach(({ x, y }, i) => {
      const next = ring[(i + 1) % ring.length]!;
      sum += hypot(next.x - x, next.y - y) / perMetre;
    });
  return sum;
}

/** Differences up to this are the rounding of the grid: a millimetre along every edge. */
const toleranceSquareMetres = (rings: Paths64): number => 0.001 * lengthMetres(rings);

/** A way out and back over itself of less than this is rounding: a few millimetres at every corner. */
const toleranceMetres = (rings: Paths64): number =>
  0.005 * rings.reduce((corners, ring) => corners + ring.length, 2);

/** One polygon by the even-odd rule. */
function unfoldPolygon(polygon: Polygon, notes: Notes): Polygon[] {
  if (isSimple(polygon)) return [polygon];
  const frame = planeAt(polygon[0]![0]!);
  const rings = polygon.map((ring) => toPath(ring, frame));
  const paths = resolveEvenOdd(rings);
  const change = pathsArea(paths) - woundSquareMetres(rings);
  if (Math.abs(change) > toleranceSquareMetres(rings)) notes.add("self-crossing", polygon[0]![0], change);
  else {
    // Rings that only touch in a corner are as they should be; a neck of no width would be buffered like ground
    if (lengthMetres(rings) - lengthMetres(paths) <= toleranceMetres(rings)) return [polygon];
    notes.add("spike", polygon[0]![0]);
  }
  return fromPaths(paths, frame);
}

/** Parts that run into one another by less are neighbours, degrees: about a millimetre. */
const touchDegrees = 1e-8;

/** Parts that overlap become one; parts that do not stay as they are. */
function mergeOverlapping(polygons: Polygon[], notes: Notes): Polygon[] {
  const boxes = polygons.map(([outer]) => boundingBox([{ type: "LineString", coordinates: outer! }])!);
  return crowdsOf(boxes, touchDegrees).flatMap((crowd) =>
    merged(
      crowd.map((i) => polygons[i]!),
      notes,
    ),
  );
}

function merged(polygons: Polygon[], notes: Notes): Polygon[] {
  if (polygons.length === 1) return polygons;
  const frame = planeAt(polygons[0]![0]![0]!);
  const rings = polygons.map((polygon) => polygon.map((ring) => toPath(ring, frame)));
  const each = rings.map(resolveEvenOdd);
  const together = union(each.flat());
  const twice = each.reduce((sum, paths) => sum + pathsArea(paths), 0) - pathsArea(together);
  if (twice <= toleranceSquareMetres(rings.flat())) return polygons;
  notes.add("part-overlap", polygons[0]![0]![0], -twice);
  return fromPaths(together, frame);
}

/** Closes a ring and walks it counter-clockwise (1) or clockwise (−1). */
function wound(ring: readonly Position[], turn: 1 | -1): Position[] {
  const [first, ...rest] = ring;
  const way = Math.sign(twiceArea(flat(ring))) === turn ? [...ring] : [first!, ...rest.reverse()];
  return [...way, [...way[0]!]];
}

/**
 * Polygons of open rings as simple, closed ones: outer rings counter-clockwise, holes clockwise. Each polygon is read
 * by the even-odd rule; parts that overlap count once. What changed an area is noted.
 */
export function unfold(polygons: readonly Polygon[], notes: Notes): Polygon[] {
  const simple = polygons.flatMap((polygon) => unfoldPolygon(polygon, notes));
  return mergeOverlapping(simple, notes).map((polygon) =>
    polygon.map((ring, i) => wound(ring, i === 0 ? 1 : -1)),
  );
}
