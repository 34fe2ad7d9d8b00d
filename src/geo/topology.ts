import type { Paths64 } from "clipper2-ts";
import Flatbush from "flatbush";
import type { MultiPolygon } from "geojson";
import type { Area, LngLat } from "./area";
import { Cancelled, type Control } from "./control";
import { tilesExactly } from "./exact-tiling";
import type { Frame } from "./frame";
import { difference, ground, intersection, pathsArea, toGeoJson, union } from "./kernel/millimetres";
import { shapeBox } from "./kernel/nearest-place";
import { planeShape } from "./kernel/plane-rings";
import { sharedEdges } from "./kernel/shared-edges";
import { labelSpot } from "./label-spot";

export interface Cell {
  /** Decides ties: the lowest code wins. */
  readonly code: string;
  readonly geometry: Area;
}

export interface CellOverlap {
  readonly codes: readonly [string, string];
  readonly squareMetres: number;
  readonly geometry: MultiPolygon;
  readonly at: LngLat;
}
export interface CellGap {
  readonly squareMetres: number;
  readonly geometry: MultiPolygon;
  readonly at: LngLat;
  /** Codes of the cells along its edge. */
  readonly beside: readonly string[];
}
export interface CellNeighbours {
  readonly codes: readonly [string, string];
  readonly sharedMetres: number;
}
export interface CellTopology {
  readonly sumSquareMetres: number;
  readonly unionSquareMetres: number;
  /** Sum less union: ground in three cells counts twice. */
  readonly overlapSquareMetres: number;
  readonly gapSquareMetres: number;
  /** Cell area beyond the boundary; 0 without a boundary. */
  readonly outsideSquareMetres: number;
  readonly overlaps: readonly CellOverlap[];
  readonly gaps: readonly CellGap[];
  /** Pairs with a common edge, and its length; not looked for until asked. */
  neighbours(): readonly CellNeighbours[];
}

interface LaidCell {
  readonly code: string;
  readonly ground: Paths64;
  readonly rings: readonly Float64Array[];
  readonly box: readonly [number, number, number, number];
}

function indexOf(cells: readonly LaidCell[]): Flatbush {
  const tree = new Flatbush(Math.max(1, cells.length));
  for (const { box } of cells) tree.add(...box);
  if (cells.length === 0) tree.add(0, 0, 0, 0);
  tree.finish();
  return tree;
}

function findOverlaps(cells: readonly LaidCell[], tree: Flatbush, control?: Control) {
  const found: { a: LaidCell; b: LaidCell; paths: Paths64; squareMetres: number }[] = [];
  cells.forEach((a, i) => {
    if (i % 16 === 0) control?.progress?.(i, cells.length);
    if (control?.cancelled?.()) throw new Cancelled();
    for (const j of tree.search(...a.box)) {
      const b = cells[j];
      if (j <= i || !b) continue;
      const paths = intersection(a.ground, b.ground);
      const squareMetres = pathsArea(paths);
      if (squareMetres > 0) found.push({ a, b, paths, squareMetres });
    }
  });
  return found;
}

/** The gaps, each on its own, with the cells around it. */
function splitGaps(
  gaps: Paths64,
  cells: readonly LaidCell[],
  tree: Flatbush,
  frame: Frame,
  tolerance: number,
): CellGap[] {
  const whole = toGeoJson(gaps, frame);
  return (whole?.coordinates ?? []).flatMap((coordinates): CellGap[] => {
    const geometry: MultiPolygon = { type: "MultiPolygon", coordinates: [coordinates] };
    const shape = planeShape(geometry, frame);
    const squareMetres = pathsArea(ground(shape));
    const box = shapeBox(shape);
    if (squareMetres <= tolerance || !box) return [];
    const [west, south, east, north] = box;
    const near = tree
      .search(west - 1, south - 1, east + 1, north + 1)
      .flatMap((j) => (cells[j] ? [cells[j]] : []));
    const beside = near.filter(({ rings }) => sharedEdges([shape.polygons.flat(), rings]).size > 0);
    return [{ squareMetres, geometry, at: spotIn(geometry), beside: beside.map(({ code }) => code).sort() }];
  });
}

const spotIn = (geometry: MultiPolygon) => labelSpot(geometry.coordinates) as [number, number];

const inOrder = (a: string, b: string): readonly [string, string] => (a <= b ? [a, b] : [b, a]);

/**
 * Overlaps of cells, gaps within the boundary (or holes enclosed by the cells where there is none), shared edges.
 * `toleranceSquareMetres` (default 1): smaller overlaps and gaps are rounding of coordinates and are counted but not listed.
 */
export function cellTopology(
  input: {
    readonly cells: readonly Cell[];
    readonly boundary?: Area;
    readonly frame: Frame;
    readonly toleranceSquareMetres?: number;
  },
  control?: Control,
): CellTopology {
  const { frame, boundary, toleranceSquareMetres: tolerance = 1 } = input;
  const cells = input.cells.flatMap(({ code, geometry }): LaidCell[] => {
    const shape = planeShape(geometry, frame);
    const box = shapeBox(shape);
    return box ? [{ code, ground: ground(shape), rings: shape.polygons.flat(), box }] : [];
  });
  const limitsGiven = boundary && ground(planeShape(boundary, frame));
  const sumSquareMetres = cells.reduce((sum, cell) => sum + pathsArea(cell.ground), 0);
  const neighbours = () => neighboursOf(cells);
  const grounds = cells.map((cell) => cell.ground);
  if (limitsGiven && tilesExactly(grounds, limitsGiven))
    return { ...withoutFault, sumSquareMetres, unionSquareMetres: sumSquareMetres, neighbours };
  const tree = indexOf(cells);
  const all = union(grounds.flat());
  const unionSquareMetres = pathsArea(all);
  // Where the sum exceeds the union by less than is listed, no pair need be looked at
  const doubled = Math.max(0, sumSquareMetres - unionSquareMetres);
  const overlaps = doubled > tolerance ? findOverlaps(cells, tree, control) : [];
  const limits = limitsGiven ?? outlines(all);
  const gaps = difference(limits, all);
  return {
    sumSquareMetres,
    unionSquareMetres,
    overlapSquareMetres: doubled,
    gapSquareMetres: pathsArea(gaps),
    outsideSquareMetres: boundary ? pathsArea(difference(all, limits)) : 0,
    overlaps: overlaps.flatMap(({ a, b, paths, squareMetres }): CellOverlap[] => {
      const geometry = squareMetres > tolerance ? toGeoJson(paths, frame) : null;
      return geometry
        ? [{ codes: inOrder(a.code, b.code), squareMetres, geometry, at: spotIn(geometry) }]
        : [];
    }),
    gaps: splitGaps(gaps, cells, tree, frame, tolerance),
    neighbours,
  };
}

const withoutFault = {
  overlapSquareMetres: 0,
  gapSquareMetres: 0,
  outsideSquareMetres: 0,
  overlaps: [],
  gaps: [],
} as const;

function neighboursOf(cells: readonly LaidCell[]): CellNeighbours[] {
  const shared = sharedEdges(cells.map(({ rings }) => rings));
  return [...shared].map(([pair, sharedMetres]) => ({
    codes: inOrder(cells[Math.floor(pair / cells.length)]!.code, cells[pair % cells.length]!.code),
    sharedMetres,
  }));
}

/** The outer rings alone, so that the holes they enclose count as gaps. */
const outlines = (paths: Paths64): Paths64 => {
  const turn = (path: Paths64[number]) =>
    path.reduce((sum, p, i) => {
      const q = path[(i + 1) % path.length]!;
      return sum + (p.x * q.y - q.x * p.y);
    }, 0);
  return paths.filter((path) => turn(path) > 0);
};

export { assignPoints } from "./assign-points";
