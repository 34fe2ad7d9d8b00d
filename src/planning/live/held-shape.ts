import type { Geometry, Position } from "geojson";
import { radiusFor } from "../../geo/coverage/service-coverage";
import type { Frame } from "../../geo/frame";
import { type PlanePath, type PlaneShape, planeShape } from "../../geo/kernel/plane-rings";
import { mapPositions } from "../../geo/positions";
import type { LiveThing } from "./live-model";

/** Where a held thing is: moved by metres east and north, and scaled about its middle. */
export interface Offset {
  readonly dx: number;
  readonly dy: number;
  /** 1: as large as it was. */
  readonly scale: number;
}

/** Corners are kept to a hundred-millionth of a degree: a millimetre. */
const decimals = 1e8;
const rounded = (degrees: number) => Math.round(degrees * decimals) / decimals;

/** A held thing in the plane, which can be put elsewhere without making anything anew. */
export interface HeldShape {
  /** As it is now: read, never kept. */
  readonly shape: PlaneShape;
  /** Middle of the box it had when it was taken up, metres. */
  readonly middle: readonly [x: number, y: number];
  readonly squareMetres: number;
  /** Metres it serves at its size now; null: nowhere. */
  radiusMetres(): number | null;
  put(offset: Offset): void;
  /** The geometry there, in degrees, as an edit keeps it. */
  geometryAt(offset: Offset): Geometry;
}

const copyOf = ({ points, lines, polygons }: PlaneShape): PlaneShape => ({
  points: points.map((path) => path.slice()),
  lines: lines.map((path) => path.slice()),
  polygons: polygons.map((rings) => rings.map((ring) => ring.slice())),
});

const pathsOf = ({ points, lines, polygons }: PlaneShape): readonly PlanePath[] => [
  ...points,
  ...lines,
  ...polygons.flat(),
];

/** Twice the area a ring goes around, without sign. */
function twiceArea(ring: PlanePath): number {
  let sum = 0;
  for (let i = 0; i < ring.length; i += 2) {
    const j = (i + 2) % ring.length;
    sum += ring[i]! * ring[j + 1]! - ring[j]! * ring[i + 1]!;
  }
  return Math.abs(sum);
}

function middleOf(paths: readonly PlanePath[]): readonly [number, number] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const path of paths)
    for (let i = 0; i < path.length; i += 2) {
      west = Math.min(west, path[i]!);
      east = Math.max(east, path[i]!);
      south = Math.min(south, path[i + 1]!);
      north = Math.max(north, path[i + 1]!);
    }
  return [(west + east) / 2, (south + north) / 2];
}

/** A park at exactly the least size measures a hair less once its corners are rounded. */
const sizeTolerance = 1e-9;

/** Takes a thing up. Its polygons are read as outer ring less holes, as they are drawn. */
export function holdShape(thing: LiveThing, frame: Frame): HeldShape {
  const home = planeShape(thing.geometry, frame);
  const shape = copyOf(home);
  const from = pathsOf(home);
  const to = pathsOf(shape);
  const [cx, cy] = middleOf(from);
  const homeArea = home.polygons.reduce(
    (sum, [outer, ...holes]) =>
      sum + (outer ? twiceArea(outer) : 0) - holes.reduce((hole, ring) => hole + twiceArea(ring), 0),
    0,
  );
  let squareMetres = homeArea / 2;
  return {
    shape,
    middle: [cx, cy],
    get squareMetres() {
      return squareMetres;
    },
    radiusMetres() {
      if (thing.notCounted === "class") return null;
      if (thing.rules.length > 0) return radiusFor(squareMetres * (1 + sizeTolerance), thing.rules);
      return thing.radiusMetres;
    },
    put({ dx, dy, scale }) {
      squareMetres = (homeArea / 2) * scale * scale;
      for (let p = 0; p < from.length; p++) {
        const source = from[p]!;
        const target = to[p]!;
        for (let i = 0; i < source.length; i += 2) {
          target[i] = cx + (source[i]! - cx) * scale + dx;
          target[i + 1] = cy + (source[i + 1]! - cy) * scale + dy;
        }
      }
    },
    geometryAt({ dx, dy, scale }) {
      return mapPositions(thing.geometry, ([lng, lat]): Position => {
        const [x, y] = frame.project(lng as number, lat as number);
        const [east, north] = frame.unproject(cx + (x - cx) * scale + dx, cy + (y - cy) * scale + dy);
        return [rounded(east), rounded(north)];
      });
    },
  };
}
