import Flatbush from "flatbush";
import type { Area } from "../area";
import type { Frame } from "../frame";
import { reserve } from "../kernel/curves";
import { createDemandRoom, type Demands, layDemands } from "../kernel/demands";
import { createPlaneRoom, planeShape } from "../kernel/plane-rings";
import { quarters } from "../kernel/quarters";
import { addService, emptyRegions, type Regions } from "../kernel/regions";
import { countPositions } from "../positions";
import { checkRadius, type Service } from "./service";

/** Some demands, laid into the plane until the next ones are. */
export interface Batch {
  /** Positions in the list of demands; they are laid in this order. */
  readonly members: Int32Array;
  readonly laid: Demands;
}

/** Demands that lie together, and all services that may reach them. */
export interface Tile {
  /** Positions in the list of services, ascending. */
  readonly near: readonly number[];
  readonly batches: Iterable<Batch>;
}

/** Positions of services that are laid into the plane at once, about: some tens of megabytes. */
export const positionsAtOnce = 2 ** 19;

/** Demands laid into the plane at once: they are read in the order in which they lie in memory. */
const batchSize = 2 ** 12;

/** Where each area begins, degrees; not a number where it has no position. */
function beginnings(areas: readonly Area[]): Float64Array {
  const places = new Float64Array(2 * areas.length);
  areas.forEach(({ type, coordinates }, i) => {
    const [lng, lat] = (type === "Polygon" ? coordinates[0]?.[0] : coordinates[0]?.[0]?.[0]) ?? [];
    places[2 * i] = lng ?? Number.NaN;
    places[2 * i + 1] = lat ?? Number.NaN;
  });
  return places;
}

/** Finds the services whose boxes touch one, ascending. */
type Finder = (west: number, south: number, east: number, north: number) => readonly number[];

/** Boxes are measured in the plane: an edge straight there bulges out of its box of degrees. */
function finderOf(services: readonly Service[], frame: Frame): Finder {
  if (services.length === 0) return () => [];
  const index = new Flatbush(services.length);
  const room = createPlaneRoom();
  for (const { geometry, radiusMetres } of services) {
    room.used = 0;
    const { points, lines, polygons } = planeShape(geometry, frame, room);
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const paths of [points, lines, ...polygons])
      for (const path of paths)
        for (let i = 0; i < path.length; i += 2) {
          west = Math.min(west, path[i]!);
          south = Math.min(south, path[i + 1]!);
          east = Math.max(east, path[i]!);
          north = Math.max(north, path[i + 1]!);
        }
    index.add(west - radiusMetres, south - radiusMetres, east + radiusMetres, north + radiusMetres);
  }
  index.finish();
  return (west, south, east, north) => index.search(west, south, east, north).sort((a, b) => a - b);
}

/** Box around all the areas. */
function extentOf(batches: Iterable<Batch>): [west: number, south: number, east: number, north: number] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { laid } of batches)
    for (let i = 0; i < 4 * laid.count; i += 4) {
      west = Math.min(west, laid.box[i]!);
      south = Math.min(south, laid.box[i + 1]!);
      east = Math.max(east, laid.box[i + 2]!);
      north = Math.max(north, laid.box[i + 3]!);
    }
  return [west, south, east, north];
}

/**
 * Takes demands and services apart, so that of a country no more than some counties are laid into the plane at once, in
 * arrays used again and again. Whoever asks for many megabytes has all data there are looked through for what
 * can be thrown away: so a whole laid out at once would cost more than its parts.
 *
 * @param atOnce positions of services laid into the plane at once, about
 * @throws RangeError when a radius is negative or no number.
 */
export function* tiles(
  services: readonly Service[],
  demands: readonly Area[],
  frame: Frame,
  atOnce: number,
): Generator<Tile, void, void> {
  let positions = 0;
  for (const [i, { geometry, radiusMetres }] of services.entries()) {
    checkRadius(radiusMetres, i);
    positions += countPositions(geometry);
  }
  const room = createDemandRoom();
  function* batchesOf(members: Int32Array): Generator<Batch, void, void> {
    for (let from = 0; from < members.length; from += batchSize) {
      const some = members.subarray(from, from + batchSize);
      const areas = Array.from(some, (i) => demands[i]!);
      yield { members: some, laid: layDemands(areas, frame, room) };
    }
  }
  if (positions <= atOnce) {
    const all = Int32Array.from(demands, (_, i) => i);
    yield { near: services.map((_, i) => i), batches: batchesOf(all) };
    return;
  }
  const find = finderOf(services, frame);
  for (const members of quarters(beginnings(demands), Math.ceil((demands.length * atOnce) / positions)))
    yield { near: find(...extentOf(batchesOf(members))), batches: batchesOf(members) };
}

/** Lays some of the services into the plane, in place of those that were there; service i of the list is owner i. */
export function createLayer(services: readonly Service[], frame: Frame) {
  const room = createPlaneRoom();
  return (regions: Regions, some: readonly number[]): void => {
    emptyRegions(regions);
    const positions = some.reduce((sum, i) => sum + countPositions(services[i]!.geometry), 0);
    reserve(regions.curves, positions);
    for (const i of some) {
      const { geometry, radiusMetres } = services[i]!;
      room.used = 0;
      addService(regions, i, planeShape(geometry, frame, room), radiusMetres);
    }
  };
}
