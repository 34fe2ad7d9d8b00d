import type { MultiPolygon, Polygon, Position } from "geojson";
import { type Labels, traceArcs } from "./arcs";
import { crossingArcs } from "./crossings";
import { keptPoints, type Point, smoothPath } from "./paths";

/** A border drawn once and used by both sides. Positions are degrees, rounded. */
export interface SharedArc {
  readonly left: number;
  readonly right: number;
  readonly line: readonly Position[];
  /** Metres in the plan, the same vertices as `line`. */
  readonly plan: readonly Point[];
}

export interface PartitionStyle {
  /** Metres to a lattice step. */
  readonly step: number;
  /** Every how many lattice steps a vertex is kept before smoothing. */
  readonly stride: number;
  readonly smoothing: number;
  readonly toleranceMetres: number;
  readonly digits: number;
  readonly toLngLat: (x: number, y: number) => [number, number];
  /** Lattice points that must not move: streets. */
  readonly isFixed?: (column: number, row: number) => boolean;
}

interface RawArc {
  readonly left: number;
  readonly right: number;
  /** Every lattice point of the border, in plan metres. */
  readonly points: readonly Point[];
  /** Indices of points that must stay, and of those that smoothing starts from. */
  readonly fixed: ReadonlySet<number>;
  readonly strided: readonly number[];
  readonly closed: boolean;
}

function rawArcs(labels: Labels, style: PartitionStyle): RawArc[] {
  const { step, stride, isFixed = () => false } = style;
  return traceArcs(labels).map(({ columns, rows, left, right }) => {
    const last = columns.length - 1;
    const closed = columns[0] === columns[last] && rows[0] === rows[last];
    const points = columns.map((column, i): Point => [column * step, rows[i]! * step]);
    const fixed = new Set<number>();
    const strided: number[] = [];
    columns.forEach((column, i) => {
      if (isFixed(column, rows[i]!)) fixed.add(i);
      const onStride = column % stride === 0 && rows[i]! % stride === 0;
      if (i === 0 || i === last || onStride || fixed.has(i)) strided.push(i);
    });
    return { left, right, points, fixed, strided, closed };
  });
}

/** Smooths a ring as a ring: the seam is as round as the rest. */
function smoothClosed(points: readonly Point[], rounds: number): Point[] {
  let ring = points.slice(0, -1);
  for (let round = 0; round < rounds; round++) {
    const before = ring;
    ring = before.map((p, i) => {
      const a = before[(i + before.length - 1) % before.length]!;
      const b = before[(i + 1) % before.length]!;
      return [(a[0] + 2 * p[0] + b[0]) / 4, (a[1] + 2 * p[1] + b[1]) / 4];
    });
  }
  return [...ring, ring[0]!];
}

/** Levels 0 to 2 smooth and thin less and less; level 3 is the raster's own staircase. */
function shaped(arc: RawArc, style: PartitionStyle, level: number): Point[] {
  const chosen = level < 3 ? arc.strided : arc.points.map((_, i) => i);
  const points = chosen.map((i) => arc.points[i]!);
  const fixed = new Set<number>();
  chosen.forEach((from, i) => {
    if (arc.fixed.has(from)) fixed.add(i);
  });
  const rounds = level < 3 ? style.smoothing : 0;
  const round = arc.closed && fixed.size === 0;
  const smooth = round ? smoothClosed(points, rounds) : smoothPath(points, rounds, fixed);
  const tolerance =
    [style.toleranceMetres, style.toleranceMetres / 2, style.toleranceMetres / 6, 0.1][level] ?? 0.1;
  const pinned = new Set(cornersOf(smooth, fixed));
  if (arc.closed) {
    // a ring needs two more points than its seam, or nothing is left of it
    pinned.add(Math.floor(points.length / 3));
    pinned.add(Math.floor((2 * points.length) / 3));
  }
  return keptPoints(smooth, tolerance, pinned).map((i) => smooth[i]!);
}

/** Of the fixed points, those where the line turns or that lie on a street corner every so often. */
function cornersOf(points: readonly Point[], fixed: ReadonlySet<number>): number[] {
  return [...fixed].filter((i) => {
    const a = points[i - 1];
    const b = points[i + 1];
    if (a === undefined || b === undefined || !fixed.has(i - 1) || !fixed.has(i + 1)) return true;
    const p = points[i]!;
    const straight = (p[0] - a[0]) * (b[1] - p[1]) === (p[1] - a[1]) * (b[0] - p[0]);
    return !straight || (p[0] + p[1]) % 300 === 0;
  });
}

function toDegrees(points: readonly Point[], style: PartitionStyle): { line: Position[]; plan: Point[] } {
  const line: Position[] = [];
  const plan: Point[] = [];
  for (const point of points) {
    const [lng, lat] = style.toLngLat(point[0], point[1]);
    const position = [Number(lng.toFixed(style.digits)), Number(lat.toFixed(style.digits))];
    const last = line[line.length - 1];
    if (last !== undefined && last[0] === position[0] && last[1] === position[1]) continue;
    line.push(position);
    plan.push(point);
  }
  return { line, plan };
}

/**
 * The borders of a labelled raster, each smoothed and thinned once. An arc that would cross another is
 * drawn closer to the raster until none does, so neighbours neither overlap nor part.
 */
export function partition(labels: Labels, style: PartitionStyle): SharedArc[] {
  const raw = rawArcs(labels, style);
  const levels = new Uint8Array(raw.length);
  const lines = raw.map((arc) => toDegrees(shaped(arc, style, 0), style));
  for (let round = 0; round < 16; round++) {
    const crossing = crossingArcs(lines.map(({ line }) => line));
    if (crossing.size === 0) return raw.map(({ left, right }, i) => ({ left, right, ...lines[i]! }));
    for (const i of crossing) {
      levels[i] = Math.min(3, levels[i]! + 1);
      lines[i] = toDegrees(shaped(raw[i]!, style, levels[i]!), style);
    }
  }
  throw new Error("borders still cross one another: make the raster finer or smooth less");
}

interface Walk {
  readonly line: readonly Position[];
}

const key = (p: Position) => `${p[0]},${p[1]}`;

/** Joins arcs that keep a group on their left into closed rings. */
function joinRings(walks: readonly Walk[]): Position[][] {
  const from = new Map<string, Walk[]>();
  for (const walk of walks) {
    const at = key(walk.line[0]!);
    from.set(at, [...(from.get(at) ?? []), walk]);
  }
  const rings: Position[][] = [];
  const used = new Set<Walk>();
  for (const first of walks) {
    if (used.has(first)) continue;
    const ring: Position[] = [first.line[0]!];
    for (let walk: Walk | undefined = first; walk !== undefined && !used.has(walk); ) {
      used.add(walk);
      ring.push(...walk.line.slice(1));
      walk = sharpestLeft(ring, from.get(key(ring[ring.length - 1]!)) ?? [], used);
    }
    rings.push(...splitTouching(ring));
  }
  return rings;
}

function sharpestLeft(
  ring: readonly Position[],
  choices: readonly Walk[],
  used: ReadonlySet<Walk>,
): Walk | undefined {
  const open = choices.filter((walk) => !used.has(walk));
  if (open.length < 2) return open[0];
  const at = ring[ring.length - 1]!;
  const before = ring[ring.length - 2]!;
  const back = Math.atan2(before[1]! - at[1]!, before[0]! - at[0]!);
  const clockwise = (walk: Walk) => {
    const to = walk.line[1]!;
    const turn = back - Math.atan2(to[1]! - at[1]!, to[0]! - at[0]!);
    return turn <= 0 ? turn + 2 * Math.PI : turn;
  };
  return open.reduce((best, walk) => (clockwise(walk) < clockwise(best) ? walk : best));
}

/** A ring that meets itself at a point becomes several that each do not. */
function splitTouching(ring: readonly Position[]): Position[][] {
  const rings: Position[][] = [];
  const open: Position[] = [];
  const place = new Map<string, number>();
  for (const position of ring) {
    const seen = place.get(key(position));
    if (seen !== undefined) {
      const loop = open.splice(seen);
      for (const passed of loop) place.delete(key(passed));
      rings.push([...loop, position]);
    }
    place.set(key(position), open.length);
    open.push(position);
  }
  return rings.filter((loop) => loop.length >= 4);
}

/** Twice the signed area in square degrees; positive runs counter-clockwise. */
export function signedArea(ring: readonly Position[]): number {
  let sum = 0;
  const [x0, y0] = ring[0] as [number, number];
  for (let i = 1; i < ring.length; i++) {
    const a = ring[i - 1]!;
    const b = ring[i]!;
    sum += (a[0]! - x0) * (b[1]! - y0) - (b[0]! - x0) * (a[1]! - y0);
  }
  return sum;
}

function contains(ring: readonly Position[], [x, y]: readonly [number, number]): boolean {
  let inside = false;
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1] as [number, number];
    const [bx, by] = ring[i] as [number, number];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

function assemble(rings: readonly Position[][]): Polygon | MultiPolygon {
  const outers = rings.filter((ring) => signedArea(ring) > 0).sort((a, b) => signedArea(b) - signedArea(a));
  const polygons: Position[][][] = outers.map((outer) => [outer]);
  for (const hole of rings.filter((ring) => signedArea(ring) < 0)) {
    const [a, b] = [hole[0]!, hole[1]!];
    const middle = [(a[0]! + b[0]!) / 2, (a[1]! + b[1]!) / 2] as const;
    const owner = [...polygons].reverse().find(([outer]) => contains(outer!, middle));
    owner?.push(hole);
  }
  return polygons.length === 1
    ? { type: "Polygon", coordinates: polygons[0]! }
    : { type: "MultiPolygon", coordinates: polygons };
}

/** The areas of groups of labels; borders inside a group vanish. `groupOf` gives −1 for outside. */
export function dissolve(
  arcs: readonly SharedArc[],
  groupOf: (label: number) => number,
): Map<number, Polygon | MultiPolygon> {
  const walks = new Map<number, Walk[]>();
  const add = (group: number, line: readonly Position[]) => {
    if (group < 0) return;
    const list = walks.get(group) ?? [];
    list.push({ line });
    walks.set(group, list);
  };
  for (const { left, right, line } of arcs) {
    const leftGroup = left < 0 ? -1 : groupOf(left);
    const rightGroup = right < 0 ? -1 : groupOf(right);
    if (leftGroup === rightGroup) continue;
    add(leftGroup, line);
    add(rightGroup, [...line].reverse());
  }
  return new Map(
    [...walks].sort(([a], [b]) => a - b).map(([group, list]) => [group, assemble(joinRings(list))]),
  );
}
