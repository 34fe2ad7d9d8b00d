import type { Position } from "geojson";
import type { Area } from "../area";
import type { Frame } from "../frame";
import { type Arena, addLinePiece, demandRole, openGroup } from "./arena";
import { grown } from "./curves";

/**
 * Areas to be measured, laid into the plane in flat arrays: ring by ring, part by part.
 *
 * A part is read by the even-odd rule; an area is the union of its parts.
 */
export interface Demands {
  readonly count: number;
  /** x, y, … of open rings, one after the other. */
  readonly at: Float64Array;
  /** Where in `at` each ring begins; one entry more than rings. */
  readonly ringStart: Int32Array;
  /** Which ring each part begins with; one entry more than parts. */
  readonly partStart: Int32Array;
  /** Which part each area begins with; one entry more than areas. */
  readonly areaStart: Int32Array;
  /** west, south, east, north of each area; west is Infinity where nothing is left of it. */
  readonly box: Float64Array;
}

interface Builder {
  at: Float64Array;
  used: number;
  readonly rings: number[];
  readonly parts: number[];
}

function addRing(builder: Builder, ring: readonly Position[]): void {
  const from = builder.used;
  if (from + 2 * ring.length > builder.at.length) builder.at = grown(builder.at, from + 2 * ring.length);
  const { at } = builder;
  let used = from;
  for (const position of ring) {
    const lng = position[0] as number;
    const lat = position[1] as number;
    if (!Number.isFinite(lng) || !Number.isFinite(lat)) continue;
    if (used > from && at[used - 2] === lng && at[used - 1] === lat) continue;
    at[used++] = lng;
    at[used++] = lat;
  }
  if (used - from > 2 && at[from] === at[used - 2] && at[from + 1] === at[used - 1]) used -= 2;
  if (used - from < 6) return;
  builder.used = used;
  builder.rings.push(used);
}

function addPart(builder: Builder, rings: readonly (readonly Position[])[]): void {
  const before = builder.rings.length;
  for (const ring of rings) addRing(builder, ring);
  if (builder.rings.length > before) builder.parts.push(builder.rings.length - 1);
}

/** Lays areas into the plane. Repetitions and positions that are not finite are left out. */
export function layDemands(areas: readonly Area[], frame: Frame): Demands {
  const builder: Builder = { at: new Float64Array(1024), used: 0, rings: [0], parts: [0] };
  const areaStart = new Int32Array(areas.length + 1);
  areas.forEach((area, i) => {
    if (area.type === "Polygon") addPart(builder, area.coordinates);
    else for (const rings of area.coordinates) addPart(builder, rings);
    areaStart[i + 1] = builder.parts.length - 1;
  });
  const at = builder.at.subarray(0, builder.used);
  frame.projectInto(at, at);
  const demands = {
    count: areas.length,
    at,
    ringStart: Int32Array.from(builder.rings),
    partStart: Int32Array.from(builder.parts),
    areaStart,
    box: new Float64Array(4 * areas.length),
  };
  for (let i = 0; i < areas.length; i++) fillBox(demands, i);
  return demands;
}

function fillBox(demands: Demands, i: number): void {
  const { at, box } = demands;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  const { from, to } = cornersOf(demands, i);
  for (let j = from; j < to; j += 2) {
    const x = at[j]!;
    const y = at[j + 1]!;
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < south) south = y;
    if (y > north) north = y;
  }
  box[4 * i] = west;
  box[4 * i + 1] = south;
  box[4 * i + 2] = east;
  box[4 * i + 3] = north;
}

function cornersOf({ areaStart, partStart, ringStart }: Demands, i: number): { from: number; to: number } {
  return { from: ringStart[partStart[areaStart[i]!]!]!, to: ringStart[partStart[areaStart[i + 1]!]!]! };
}

/** Puts the edges of area i into the arena, a group for each part. */
export function putDemand(arena: Arena, demands: Demands, i: number): void {
  const { areaStart, partStart, ringStart, at } = demands;
  for (let part = areaStart[i]!; part < areaStart[i + 1]!; part++) {
    openGroup(arena, demandRole, 0, true);
    for (let ring = partStart[part]!; ring < partStart[part + 1]!; ring++) {
      const to = ringStart[ring + 1]!;
      let x = at[to - 2]!;
      let y = at[to - 1]!;
      for (let j = ringStart[ring]!; j < to; j += 2) {
        const nextX = at[j]!;
        const nextY = at[j + 1]!;
        if (nextY > y) addLinePiece(arena, x, y, nextX, nextY, -1);
        else if (nextY < y) addLinePiece(arena, nextX, nextY, x, y, 1);
        x = nextX;
        y = nextY;
      }
    }
  }
}

/** Area of a ring that turns left all the way round once, or right; null for any other. */
function convexArea(at: Float64Array, from: number, to: number): number | null {
  const ox = at[from]!;
  const oy = at[from + 1]!;
  let twice = 0;
  let sign = 0;
  let changes = 0;
  let ux = ox - at[to - 2]!;
  let uy = oy - at[to - 1]!;
  let heading = Math.sign(ux);
  for (let i = from; i < to; i += 2) {
    const last = i + 2 === to;
    const vx = (last ? ox : at[i + 2]!) - at[i]!;
    const vy = (last ? oy : at[i + 3]!) - at[i + 1]!;
    const turn = Math.sign(ux * vy - uy * vx);
    if (turn === 0 || (sign !== 0 && turn !== sign)) return null;
    sign = turn;
    if (vx !== 0) {
      if (heading !== 0 && Math.sign(vx) !== heading) changes++;
      heading = Math.sign(vx);
    }
    if (!last) twice += (at[i]! - ox) * (at[i + 3]! - oy) - (at[i + 2]! - ox) * (at[i + 1]! - oy);
    ux = vx;
    uy = vy;
  }
  return changes <= 2 ? Math.abs(twice) / 2 : null;
}

/** Area of area i where that is plain: one convex ring. Null where it takes a sweep. */
export function plainArea({ areaStart, partStart, ringStart, at }: Demands, i: number): number | null {
  const part = areaStart[i]!;
  if (areaStart[i + 1] === part) return 0;
  const ring = partStart[part]!;
  if (areaStart[i + 1]! - part > 1 || partStart[part + 1]! - ring > 1) return null;
  return convexArea(at, ringStart[ring]!, ringStart[ring + 1]!);
}
