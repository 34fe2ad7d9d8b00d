import type { Area, LngLat } from "./area";
import { type Control, runToEnd, type Steps } from "./control";
import { checkSight } from "./corridor";
import type { Frame } from "./frame";
import { groundUnderRows } from "./kernel/area-rows";
import { bandRows, bandsOf, type Capsules, rowsPerBand } from "./kernel/capsule-rows";
import { shapeBox } from "./kernel/nearest-place";
import { type PlanePath, planePath, planeShape, twiceArea } from "./kernel/plane-rings";
import { cos, sin } from "./portable-math";

export interface AreaCorridorInput {
  /** Cleaned: simple, their parts without overlap. */
  readonly areas: readonly Area[];
  readonly tracks: readonly (readonly LngLat[])[];
  readonly sightMetres: number;
  readonly frame: Frame;
}
export interface AreaCorridor {
  readonly total: {
    readonly seenSquareMetres: number;
    readonly areaSquareMetres: number;
    readonly share: number | null;
  };
  readonly perArea: { readonly seenSquareMetres: Float64Array; readonly areaSquareMetres: Float64Array };
}

/**
 * Rows in the width of a corridor: exact along the row, sampled across it. Against the exact kernel, ground
 * seen is within 0.1 % and 100 m² at a sight of 50 m, mostly far nearer; what is left are edges that run along the rows.
 */
const rowsAcross = 32;

/**
 * Rows run at this angle to the parallels: streets and edges that run due east, as many do, would else lie along a row and
 * be seen whole or not at all.
 */
const slant = { cos: cos(0.5), sin: sin(0.5) } as const;

/** Turns paths of the plane in place. */
function slanted(path: PlanePath): PlanePath {
  for (let i = 0; i < path.length; i += 2) {
    const x = path[i]!;
    const y = path[i + 1]!;
    path[i] = x * slant.cos - y * slant.sin;
    path[i + 1] = x * slant.sin + y * slant.cos;
  }
  return path;
}

/** Every step of every track as a capsule; a track of one place is a step of no length. */
function layCapsules({ tracks, sightMetres, frame }: AreaCorridorInput): Capsules {
  const paths = tracks.map((track) => slanted(planePath(track as [number, number][], frame)));
  const count = paths.reduce(
    (sum, path) => sum + (path.length === 2 ? 1 : Math.max(0, path.length / 2 - 1)),
    0,
  );
  const segments = new Float64Array(4 * count);
  let at = 0;
  for (const path of paths) {
    const lone = path.length === 2;
    for (let i = 0; i + 3 < path.length || (lone && i === 0); i += 2) {
      const to = lone ? i : i + 2;
      segments[at++] = path[i]!;
      segments[at++] = path[i + 1]!;
      segments[at++] = path[to]!;
      segments[at++] = path[to + 1]!;
    }
  }
  return { segments, radius: sightMetres };
}

/** Even-odd area of simple rings: the outer less its holes. */
function ringsArea(rings: readonly PlanePath[]): number {
  const [outer = 0, ...holes] = rings.map((ring) => Math.abs(twiceArea(ring)) / 2);
  return outer - holes.reduce((sum, hole) => sum + hole, 0);
}

function extent(segments: Float64Array, radius: number): [bottom: number, top: number] {
  let bottom = Infinity;
  let top = -Infinity;
  for (let i = 1; i < segments.length; i += 2) {
    bottom = Math.min(bottom, segments[i]!);
    top = Math.max(top, segments[i]!);
  }
  return [bottom - radius, top + radius];
}

export function* areaCorridorSteps(input: AreaCorridorInput): Steps<AreaCorridor> {
  const { areas, sightMetres, frame } = input;
  checkSight(sightMetres);
  const laid = areas.map((area) => {
    const shape = planeShape(area, frame);
    for (const ring of shape.polygons.flat()) slanted(ring);
    return { polygons: shape.polygons, box: shapeBox(shape) };
  });
  const areaSquareMetres = Float64Array.from(laid, ({ polygons }) =>
    polygons.reduce((sum, rings) => sum + ringsArea(rings), 0),
  );
  const seenSquareMetres = new Float64Array(areas.length);
  const capsules = layCapsules(input);
  if (capsules.segments.length > 0 && sightMetres > 0) {
    const [bottom, top] = extent(capsules.segments, sightMetres);
    const height = (2 * sightMetres) / rowsAcross;
    const bands = Math.ceil((top - bottom) / (height * rowsPerBand));
    const membersOf = bandsOf(capsules, bottom, height, bands);
    for (let band = 0; band < bands; band++) {
      yield { done: band, total: bands };
      const members = membersOf(band);
      if (members.length === 0) continue;
      const from = bottom + band * rowsPerBand * height;
      const to = from + rowsPerBand * height;
      const rows = bandRows(capsules, members, from, height);
      laid.forEach(({ polygons, box }, i) => {
        if (!box || box[3] < from || box[1] > to) return;
        seenSquareMetres[i]! += groundUnderRows(polygons, box, rows, from, height);
      });
    }
  }
  return totals(seenSquareMetres, areaSquareMetres);
}

function totals(seen: Float64Array, area: Float64Array): AreaCorridor {
  const seenSquareMetres = seen.reduce((sum, value) => sum + value, 0);
  const areaSquareMetres = area.reduce((sum, value) => sum + value, 0);
  const share = areaSquareMetres > 0 ? seenSquareMetres / areaSquareMetres : null;
  return {
    total: { seenSquareMetres, areaSquareMetres, share },
    perArea: { seenSquareMetres: seen, areaSquareMetres: area },
  };
}

/**
 * Ground of each area within sight of any track, each m² once: rows across the plane, on each the exact stretches the
 * steps' capsules cut out of it. A hundred tracks along one street cost no more than sorting a row.
 *
 * @throws RangeError when the sight is negative or no number.
 */
export function areaCorridor(input: AreaCorridorInput, control?: Control): AreaCorridor {
  return runToEnd(areaCorridorSteps(input), control);
}
