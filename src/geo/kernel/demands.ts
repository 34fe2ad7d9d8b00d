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

/** Arrays that areas are laid into, used again and again: they only grow. */
export interface DemandRoom {
  at: Float64Array;
  rings: Int32Array;
  parts: Int32Array;
  areas: Int32Array;
  box: Float64Array;
}

export const createDemandRoom = (): DemandRoom => ({
  at: new Float64Array(1024),
  rings: new Int32Array(128),
  parts: new Int32Array(128),
  areas: new Int32Array(128),
  box: new Float64Array(512),
});

/** How much of the room is taken. */
interface Used {
  numbers: number;
  rings: number;
  parts: number;
}

function addRing(room: DemandRoom, used: Used, ring: readonly Position[]): void {
  const from = used.numbers;
  if (from + 2 * ring.length > room.at.length) room.at = grown(room.at, from + 2 * ring.length);
  const { at } = room;
  let to = from;
  for (const position of ring) {
    const lng = position[0] as number;
    const lat = position[1] as number;
    if (!Number.isFinite(lng) || !Number.isFinite(lat)) continue;
    if (to > from && at[to - 2] === lng && at[to - 1] === lat) continue;
    at[to++] = lng;
    at[to++] = lat;
  }
  if (to - from > 2 && at[from] === at[to - 2] && at[from + 1] === at[to - 1]) to -= 2;
  if (to - from < 6) return;
  used.numbers = to;
  used.rings++;
  if (used.rings === room.rings.length) room.rings = grown(room.rings, 0);
  room.rings[used.rings] = to;
}

function addPart(room: DemandRoom, used: Used, rings: readonly (readonly Position[])[]): void {
  const before = used.rings;
  for (const ring of rings) addRing(room, used, ring);
  if (used.rings === before) return;
  used.parts++;
  if (used.parts === room.parts.length) room.parts = grown(room.parts, 0);
  room.parts[used.parts] = used.rings;
}

/**
 * Lays areas into the plane. Repetitions and positions that are not finite are left out.
 *
 * @param room where they are laid, if they are not kept longer than until the next ones are
 */
export function layDemands(areas: readonly Area[], frame: Frame, room = createDemandRoom()): Demands {
  const count = areas.length;
  if (room.areas.length <= count) room.areas = grown(room.areas, count + 1);
  if (room.box.length < 4 * count) room.box = grown(room.box, 4 * count);
  const used: Used = { numbers: 0, rings: 0, parts: 0 };
  for (let i = 0; i < count; i++) {
    const area = areas[i]!;
    if (area.type === "Polygon") addPart(room, used, area.coordinates);
    else for (const rings of area.coordinates) addPart(room, used, rings);
    room.areas[i + 1] = used.parts;
  }
  const at = room.at.subarray(0, used.numbers);
  frame.projectInto(at, at);
  const demands = {
    count,
    at,
    ringStart: room.rings.subarray(0, used.rings + 1),
    partStart: room.parts.subarray(0, used.parts + 1),
    areaStart: room.areas.subarray(0, count + 1),
    box: room.box.subarray(0, 4 * count),
  };
  for (let i = 0; i < count; i++) fillBox(demands, i);
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
