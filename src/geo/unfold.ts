import {
  Clipper64,
  ClipType,
  FillRule,
  type Path64,
  type Paths64,
  type PolyPath64,
  PolyTree64,
} from "clipper2-ts";
import type { Position } from "geojson";
import type { Notes } from "./clean-path";
import { metresPerDegree } from "./elevation";
import { resolveEvenOdd } from "./kernel/even-odd";
import { pathsArea, union } from "./kernel/millimetres";
import { insideRings, type PlanePath, twiceArea } from "./kernel/plane-rings";
import { ringsTouch } from "./kernel/touching-rings";
import { hypot } from "./portable-math";

type Polygon = Position[][];

const flat = (ring: readonly Position[]): PlanePath =>
  Float64Array.from(ring.flatMap(([lng, lat]) => [lng as number, lat as number]));

/** A local whole-number grid of 1e-8 degrees, about a millimetre. */
interface LocalGrid {
  readonly lng: number;
  readonly lat: number;
  /** m² of a square of the grid, at this latitude. */
  readonly squareMetres: number;
}
const perDegree = 1e8;
/** What `pathsArea` takes its paths for. */
const perMetre = 1000;

function gridAt([lng, lat]: Position): LocalGrid {
  const [alongParallel, alongMeridian] = metresPerDegree((lat! * Math.PI) / 180);
  return { lng: lng!, lat: lat!, squareMetres: (alongParallel * alongMeridian) / (perDegree * perDegree) };
}

const toPath = (ring: readonly Position[], grid: LocalGrid): Path64 =>
  ring.map(([lng, lat]) => ({
    x: Math.round((lng! - grid.lng) * perDegree),
    y: Math.round((lat! - grid.lat) * perDegree),
  }));

const areaOf = (paths: Paths64, grid: LocalGrid) =>
  pathsArea(paths) * perMetre * perMetre * grid.squareMetres;

function fromTree(paths: Paths64, grid: LocalGrid): Polygon[] {
  const clipper = new Clipper64();
  clipper.addSubject(paths);
  const tree = new PolyTree64();
  clipper.execute(ClipType.Union, FillRule.NonZero, tree);
  const ring = (path: Path64) =>
    path.map(({ x, y }): Position => [grid.lng + x / perDegree, grid.lat + y / perDegree]);
  const polygons: Polygon[] = [];
  const collect = (node: PolyPath64) => {
    for (let i = 0; i < node.count; i++) {
      const outer = node.child(i);
      const polygon = [ring(outer.poly!)];
      polygons.push(polygon);
      for (let j = 0; j < outer.count; j++) {
        polygon.push(ring(outer.child(j).poly!));
        collect(outer.child(j));
      }
    }
  };
  collect(tree);
  return polygons;
}

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
function woundSquareMetres(polygon: Polygon, grid: LocalGrid): number {
  const twice = polygon.map((ring) => Math.abs(twiceArea(flat(ring))));
  const [outer = 0, ...holes] = twice;
  return (
    ((outer - holes.reduce((sum, hole) => sum + hole, 0)) / 2) * perDegree * perDegree * grid.squareMetres
  );
}

const lengthMetres = (rings: readonly (readonly Position[])[], grid: LocalGrid): number => {
  const metres = Math.sqrt(grid.squareMetres) * perDegree;
  let sum = 0;
  for (const ring of rings)
    ring.forEach(([lng, lat], i) => {
      const next = ring[(i + 1) % ring.length]!;
      sum += hypot(next[0]! - lng!, next[1]! - lat!) * metres;
    });
  return sum;
};

/** Differences up to this are the rounding of the grid: a millimetre along every edge. */
const toleranceSquareMetres = (polygons: readonly Polygon[], grid: LocalGrid): number =>
  0.001 * lengthMetres(polygons.flat(), grid);

/** A way out and back over itself of less than this is rounding: a few millimetres at every corner. */
const toleranceMetres = (polygon: Polygon): number =>
  0.005 * polygon.reduce((corners, ring) => corners + ring.length, 2);

/** One polygon by the even-odd rule. */
function unfoldPolygon(polygon: Polygon, notes: Notes): Polygon[] {
  if (isSimple(polygon)) return [polygon];
  const grid = gridAt(polygon[0]![0]!);
  const rings = polygon.map((ring) => toPath(ring, grid));
  const paths = resolveEvenOdd(rings);
  const change = areaOf(paths, grid) - woundSquareMetres(polygon, grid);
  if (Math.abs(change) > toleranceSquareMetres([polygon], grid))
    notes.add("self-crossing", polygon[0]![0], change);
  else {
    const parts = fromTree(paths, grid);
    const shorter = lengthMetres(polygon, grid) - lengthMetres(parts.flat(), grid);
    // Rings that only touch in a corner are as they should be; a neck of no width would be buffered like ground
    if (shorter <= toleranceMetres(polygon)) return [polygon];
    notes.add("spike", polygon[0]![0]);
    return parts;
  }
  return fromTree(paths, grid);
}

type Box = readonly [number, number, number, number];
function boxOf([outer]: Polygon): Box {
  const lngs = outer!.map(([lng]) => lng!);
  const lats = outer!.map(([, lat]) => lat!);
  const least = (values: number[]) => values.reduce((a, b) => Math.min(a, b));
  const most = (values: number[]) => values.reduce((a, b) => Math.max(a, b));
  return [least(lngs), least(lats), most(lngs), most(lats)];
}

const boxesMeet = (a: Box, b: Box) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/** Parts that overlap become one; parts that do not stay as they are. */
function mergeOverlapping(polygons: Polygon[], notes: Notes): Polygon[] {
  const boxes = polygons.map(boxOf);
  if (!boxes.some((a, i) => boxes.some((b, j) => j > i && boxesMeet(a, b)))) return polygons;
  const grid = gridAt(polygons[0]![0]![0]!);
  const each = polygons.map((polygon) => resolveEvenOdd(polygon.map((ring) => toPath(ring, grid))));
  const together = union(each.flat());
  const twice = each.reduce((sum, paths) => sum + areaOf(paths, grid), 0) - areaOf(together, grid);
  if (twice <= toleranceSquareMetres(polygons, grid)) return polygons;
  notes.add("part-overlap", polygons[0]![0]![0], -twice);
  return fromTree(together, grid);
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
