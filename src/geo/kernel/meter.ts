import {
  type Arena,
  addSides,
  addWest,
  createArena,
  demandRole,
  openGroup,
  resetArena,
  serviceRole,
} from "./arena";
import { type Demands, plainArea, putDemand } from "./demands";
import { createDivider } from "./divide";
import { putGroup, type Regions, reachesAll } from "./regions";
import { Sweep } from "./sweep";

/**
 * Measures one area at a time against the services put in: begin, read its size, add whatever may touch it, read
 * what is covered. What is decided by a glance never comes to a sweep: services out of reach, areas wholly within.
 */
export interface Meter {
  /** Starts with area i of the demands and returns its size, m²; the size need not be measured where it is known. */
  begin(demands: Demands, i: number, knownArea?: number): number;
  /** Starts with all ground of a box and returns its size. */
  beginBox(west: number, south: number, east: number, north: number): number;
  /** Adds a group of a service. Returns true when all is known to be covered: nothing more need be added. */
  add(regions: Regions, group: number): boolean;
  /** Area that enough of the services cover, m². */
  covered(): number;
}

/** How the winding number west of the window changes at a height. */
function changeAt(arena: Arena, from: number, height: number): number {
  let change = 0;
  for (let i = from; i < arena.westSize; i++) {
    if (arena.westLow[i] === height) change += arena.westTurn[i]!;
    else if (arena.westHigh[i] === height) change -= arena.westTurn[i]!;
  }
  return change;
}

/**
 * Winding number that pieces west of the window give all of it, or null where it is not the same at all heights,
 * because a level side crosses the whole window.
 */
function windingFromWest(arena: Arena, from: number): number | null {
  const { bottom, top, westLow, westHigh } = arena;
  let winding = 0;
  for (let i = from; i < arena.westSize; i++) {
    // What is left of a way up and down again may lie beside the window no more
    if (westHigh[i]! <= bottom || westLow[i]! >= top) continue;
    if (westLow[i]! <= bottom) winding += arena.westTurn[i]!;
    else if (changeAt(arena, from, westLow[i]!) !== 0) return null;
    if (westHigh[i]! < top && changeAt(arena, from, westHigh[i]!) !== 0) return null;
  }
  return winding;
}

/** A disc that does not come near the window although its box does. */
function misses(regions: Regions, group: number, arena: Arena): boolean {
  const at = regions.cornerStart[group]!;
  if (regions.cornerStart[group + 1]! - at !== 2) return false;
  const x = regions.corners[at]!;
  const y = regions.corners[at + 1]!;
  const dx = Math.max(arena.west - x, 0, x - arena.east);
  const dy = Math.max(arena.bottom - y, 0, y - arena.top);
  return dx * dx + dy * dy >= regions.radius[group]! ** 2;
}

/**
 * @param depth how many different services must reach a place for it to count.
 */
export function createMeter(depth = 1): Meter {
  const arena = createArena();
  const sweep = createDivider(new Sweep());
  /** The service behind each owner number of the arena, and those that reach everything. */
  const services: number[] = [];
  const whole = new Set<number>();
  let own = 0;
  let demandGroups = 0;

  const start = (west: number, south: number, east: number, north: number) => {
    resetArena(arena, west, south, east, north);
    services.length = 0;
    whole.clear();
  };
  /** Its number among the services that have a group in the arena: there are never more than groups. */
  const ownerOf = (service: number): number => {
    const known = services.indexOf(service);
    return known >= 0 ? known : services.length;
  };
  const keep = (service: number) => {
    services[ownerOf(service)] = service;
  };
  /** Puts the group in; true when it turns out to hold the whole window. */
  const put = (regions: Regions, group: number, service: number): boolean => {
    const { size, westSize, groups } = arena;
    putGroup(arena, regions, group, ownerOf(service));
    const winding = arena.size > size ? null : windingFromWest(arena, westSize);
    if (winding === null) {
      keep(service);
      return false;
    }
    arena.westSize = westSize;
    arena.groups = groups;
    return regions.evenOdd[group] === 1 ? winding % 2 !== 0 : winding > 0;
  };

  return {
    begin(demands, i, knownArea) {
      const { box } = demands;
      start(box[4 * i]!, box[4 * i + 1]!, box[4 * i + 2]!, box[4 * i + 3]!);
      putDemand(arena, demands, i);
      demandGroups = arena.groups;
      own = knownArea ?? plainArea(demands, i) ?? sweep(arena, 0);
      return own;
    },
    beginBox(west, south, east, north) {
      start(west, south, east, north);
      addSides(arena, demandRole);
      demandGroups = arena.groups;
      own = (east - west) * (north - south);
      return own;
    },
    add(regions, group) {
      if (whole.size >= depth) return true;
      if (misses(regions, group, arena)) return false;
      const service = regions.owner[group]!;
      const { west, bottom, east, top } = arena;
      if (!reachesAll(regions, group, west, bottom, east, top) && !put(regions, group, service)) return false;
      whole.add(service);
      if (whole.size >= depth) return true;
      openGroup(arena, serviceRole, ownerOf(service), false);
      addWest(arena, bottom, top, 1, arena.groups - 1);
      keep(service);
      return false;
    },
    covered() {
      if (whole.size >= depth) return own;
      return arena.groups === demandGroups ? 0 : Math.min(own, sweep(arena, depth));
    },
  };
}
