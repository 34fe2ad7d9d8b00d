import { Clipper64, ClipType, FillRule, type Path64, type Paths64 } from "clipper2-ts";
import { cos, hypot, sin } from "../portable-math";
import { type Arena, addLinePiece, createArena, demandRole, openGroup, resetArena } from "./arena";
import { Sweep } from "./sweep";

const arena: Arena = createArena();
const sweep = new Sweep();

/** Area that rings enclose by the even-odd rule, however they cross and run over each other. */
export function evenOddArea(rings: readonly Path64[]): number {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of rings.flat()) {
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  }
  if (!(north > south && east > west)) return 0;
  resetArena(arena, west, south, east, north);
  openGroup(arena, demandRole, 0, true);
  for (const ring of rings) {
    let from = ring.at(-1)!;
    for (const to of ring) {
      if (to.y > from.y) addLinePiece(arena, from.x, from.y, to.x, to.y, -1);
      else if (to.y < from.y) addLinePiece(arena, to.x, to.y, from.x, from.y, 1);
      from = to;
    }
  }
  return sweep.area(arena, 0);
}

function turned(paths: Paths64, angle: number): Paths64 {
  if (angle === 0) return paths;
  const [c, s] = [cos(angle), sin(angle)];
  return paths.map((path) =>
    path.map(({ x, y }) => ({ x: Math.round(c * x - s * y), y: Math.round(s * x + c * y) })),
  );
}

function clipperEvenOdd(rings: Paths64): Paths64 {
  const clipper = new Clipper64();
  clipper.addSubject(rings);
  const out: Paths64 = [];
  clipper.execute(ClipType.Union, FillRule.EvenOdd, out);
  return out;
}

function signedArea(paths: Paths64): number {
  let twice = 0;
  for (const path of paths) {
    const origin = path[0]!;
    for (let i = 1; i + 1 < path.length; i++) {
      const [a, b] = [path[i]!, path[i + 1]!];
      twice += (a.x - origin.x) * (b.y - origin.y) - (b.x - origin.x) * (a.y - origin.y);
    }
  }
  return Math.abs(twice) / 2;
}

function perimeter(rings: readonly Path64[]): number {
  let sum = 0;
  for (const ring of rings) {
    let from = ring.at(-1)!;
    for (const to of ring) {
      sum += hypot(to.x - from.x, to.y - from.y);
      from = to;
    }
  }
  return sum;
}

/** Directions in which the rings are tried, radians. Turned, what lay level no longer does. */
const angles = [0.5, 1.2, 2.1, 2.9];

/**
 * Rings that may cross themselves as simple paths around the same ground by the even-odd rule.
 *
 * Clipper loses a piece where level edges run over each other (seen in 1 of 300 such outlines): so its area is
 * compared with an exact one, and where they differ the rings are turned and tried again.
 *
 * @throws Error when no attempt has the right area: then the outline is not usable.
 */
export function resolveEvenOdd(rings: Paths64): Paths64 {
  const proper = rings.filter((ring) => ring.length > 2);
  if (proper.length === 0) return [];
  const expected = evenOddArea(proper);
  // Every corner of the result may be off by half a unit of the grid
  const tolerance = 2 * perimeter(proper) + 4;
  for (const angle of angles) {
    const paths = clipperEvenOdd(turned(proper, angle));
    if (Math.abs(signedArea(paths) - expected) <= tolerance) return turned(paths, -angle);
  }
  throw new Error("an outline runs over itself so often that its ground cannot be told: draw it anew");
}
