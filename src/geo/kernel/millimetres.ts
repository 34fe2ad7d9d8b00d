import {
  Clipper64,
  ClipperOffset,
  ClipType,
  EndType,
  FillRule,
  JoinType,
  type Path64,
  type Paths64,
  type PolyPath64,
  PolyTree64,
} from "clipper2-ts";
import type { MultiPolygon, Position } from "geojson";
import type { Frame } from "../frame";
import { cos } from "../portable-math";
import { resolveEvenOdd } from "./even-odd";
import { oriented, type PlanePath, type PlaneShape } from "./plane-rings";
import { ringsTouch } from "./touching-rings";

/** Clipper works on whole numbers: the plane in millimetres, a hundredth of what any coordinate here is good for. */
const perMetre = 1000;

/** Corners of a whole circle: a disc loses 25 ppm of its area, its edge 10 mm at 500 m. */
const cornersPerCircle = 512;

function toPath(path: PlanePath): Path64 {
  const made: Path64 = [];
  for (let i = 0; i < path.length; i += 2)
    made.push({ x: Math.round(path[i]! * perMetre), y: Math.round(path[i + 1]! * perMetre) });
  return made;
}

/** One boolean operation on closed paths. */
export function combine(type: ClipType, subject: Paths64, clip: Paths64, fill: FillRule): Paths64 {
  const clipper = new Clipper64();
  clipper.addSubject(subject);
  if (clip.length > 0) clipper.addClip(clip);
  const out: Paths64 = [];
  clipper.execute(type, fill, out);
  return out;
}

export const union = (paths: Paths64): Paths64 => combine(ClipType.Union, paths, [], FillRule.NonZero);
export const intersection = (a: Paths64, b: Paths64): Paths64 =>
  a.length === 0 || b.length === 0 ? [] : combine(ClipType.Intersection, a, b, FillRule.NonZero);
export const difference = (a: Paths64, b: Paths64): Paths64 =>
  combine(ClipType.Difference, a, b, FillRule.NonZero);

/** A shape's polygons as simple paths: each read by the even-odd rule, together as one. */
export function ground({ polygons }: PlaneShape): Paths64 {
  const simple = polygons.flatMap((rings) =>
    ringsTouch(rings) ? resolveEvenOdd(rings.map(toPath)) : oriented(rings).map(toPath),
  );
  return polygons.length > 1 ? union(simple) : simple;
}

/** All within `radiusMetres` of a shape, with round corners. */
export function buffered(shape: PlaneShape, radiusMetres: number): Paths64 {
  const solid = ground(shape);
  if (radiusMetres === 0) return solid;
  const delta = radiusMetres * perMetre;
  const offset = new ClipperOffset();
  offset.arcTolerance = delta * (1 - cos(Math.PI / cornersPerCircle));
  if (solid.length > 0) offset.addPaths(solid, JoinType.Round, EndType.Polygon);
  // A place is a line of no length: its round end is a disc
  const open = [...shape.points, ...shape.lines].map(toPath);
  if (open.length > 0) offset.addPaths(open, JoinType.Round, EndType.Round);
  const out: Paths64 = [];
  offset.execute(delta, out);
  return union(out);
}

/** Square metres of paths as Clipper leaves them: outer rings one way round, holes the other. */
export function pathsArea(paths: Paths64): number {
  let twice = 0;
  for (const path of paths) {
    const origin = path[0];
    if (!origin) continue;
    for (let i = 1; i + 1 < path.length; i++) {
      const a = path[i]!;
      const b = path[i + 1]!;
      twice += (a.x - origin.x) * (b.y - origin.y) - (b.x - origin.x) * (a.y - origin.y);
    }
  }
  return Math.abs(twice) / 2 / (perMetre * perMetre);
}

function toRing(path: Path64, frame: Frame): Position[] {
  const ring = path.map(({ x, y }): Position => frame.unproject(x / perMetre, y / perMetre));
  ring.push([...ring[0]!]);
  return ring;
}

function collect(node: PolyPath64, frame: Frame, polygons: Position[][][]): void {
  for (let i = 0; i < node.count; i++) {
    const outer = node.child(i);
    const rings = [toRing(outer.poly!, frame)];
    for (let j = 0; j < outer.count; j++) {
      const hole = outer.child(j);
      rings.push(toRing(hole.poly!, frame));
      // Islands within the hole are polygons of their own
      collect(hole, frame, polygons);
    }
    polygons.push(rings);
  }
}

/** Paths as GeoJSON: outer rings counter-clockwise, holes clockwise, each hole with its outer ring; null for nothing. */
export function toGeoJson(paths: Paths64, frame: Frame): MultiPolygon | null {
  const clipper = new Clipper64();
  clipper.addSubject(paths);
  const tree = new PolyTree64();
  clipper.execute(ClipType.Union, FillRule.NonZero, tree);
  const coordinates: Position[][][] = [];
  collect(tree, frame, coordinates);
  return coordinates.length === 0 ? null : { type: "MultiPolygon", coordinates };
}
