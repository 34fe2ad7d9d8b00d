import type { City } from "./city";
import { groupBlocks } from "./groups";
import { cellsWhere, growEvenly } from "./growth";
import type { Lot } from "./homes";
import { prng } from "./prng";
import { cellCount, columns, finePerCell } from "./raster";
import { apart, relaxSites, spreadSites, type Towns } from "./settlements";

/** A village or a community before its grids: either a region of terrain cells, or street blocks, or both. */
export interface Place {
  readonly town: number;
  readonly kind: "village" | "community";
  /** Where most people live. */
  readonly site: number;
  readonly cells: Int32Array;
  readonly blocks: readonly number[];
}

export const seatCommunities = 19;
export const townCommunities = 4;
export const villageCount = 98;

/** Terrain cells at least half covered by street blocks. */
export function builtCells(blocks: Int16Array): Uint8Array {
  const built = new Uint8Array(cellCount);
  const width = columns * finePerCell;
  for (let cell = 0; cell < cellCount; cell++) {
    const column = (cell % columns) * finePerCell;
    const row = Math.floor(cell / columns) * finePerCell;
    let covered = 0;
    for (let r = 0; r < finePerCell; r++) {
      for (let c = 0; c < finePerCell; c++) if (blocks[(row + r) * width + column + c]! >= 0) covered++;
    }
    built[cell] = covered * 2 >= finePerCell ** 2 ? 1 : 0;
  }
  return built;
}

/** Shares of a whole number, largest remainders first. */
export function apportion(weights: readonly number[], total: number, least: number): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  const spare = total - least * weights.length;
  if (spare < 0) throw new Error(`${total} cannot give each of ${weights.length} at least ${least}`);
  const exact = weights.map((weight) => (weight / sum) * spare);
  const result = exact.map((value) => least + Math.floor(value));
  const order = exact
    .map((value, i) => ({ i, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i);
  const missing = total - result.reduce((a, b) => a + b, 0);
  for (const { i } of order.slice(0, missing)) result[i] = result[i]! + 1;
  return result;
}

function seatPlaces(city: City, lots: readonly Lot[], site: number): Place[] {
  const mine = city.blocks.flatMap((block, i) => (block.town === 0 ? [i] : []));
  const weights = mine.map(
    (block) => 25 + lots.reduce((sum, lot) => sum + (lot.block === block ? lot.households : 0), 0),
  );
  const group = groupBlocks(
    mine.map((i) => city.blocks[i]!),
    weights,
    seatCommunities,
  );
  return Array.from({ length: seatCommunities }, (_, g) => ({
    town: 0,
    kind: "community",
    site,
    cells: new Int32Array(0),
    blocks: mine.filter((_, i) => group[i] === g),
  }));
}

/** Towns whose centres are large enough for a community of their own. */
function communityTowns(city: City): Set<number> {
  const sizes = city.middles.map((_, town) => ({
    town,
    size: city.blocks.filter((block) => block.town === town).length,
  }));
  return new Set(
    sizes
      .slice(1)
      .sort((a, b) => b.size - a.size)
      .slice(0, townCommunities)
      .map(({ town }) => town),
  );
}

/** Villages of one town, each around its site; the town's own centre is the first where it is no community. */
function ruralPlaces(town: number, count: number, context: PlaceContext, hasCommunity: boolean): Place[] {
  const { towns, built, fit, cost, city } = context;
  const site = towns.sites[town]!;
  const region = cellsWhere((cell) => towns.owner[cell] === town && built[cell] === 0);
  const inRegion = new Set(region);
  const nearest = [...region].reduce((best, cell) => (apart(cell, site) < apart(best, site) ? cell : best));
  const first = hasCommunity || town === 0 ? [] : [nearest];
  const others = spreadSites(
    region,
    fit,
    [...first, ...(first.length === 0 ? [site] : [])],
    count - first.length,
    prng(`villages/${town}`),
  );
  const sites = relaxSites(region, fit, [...first, ...others], first.length);
  const owner = growEvenly(
    region,
    cost,
    sites,
    sites.map(() => 1),
    5,
  );
  const left = region.filter((cell) => owner[cell]! < 0);
  if (left.length > 0) fillIslands(left, owner, inRegion);
  const centre = city.blocks.flatMap((block, i) => (block.town === town ? [i] : []));
  return sites.map((home, i) => ({
    town,
    kind: "village",
    site: home,
    cells: region.filter((cell) => owner[cell] === i),
    blocks: i === 0 && first.length > 0 ? centre : [],
  }));
}

/** Cells cut off from every site join the nearest cell that has one. */
function fillIslands(left: Int32Array, owner: Int32Array, region: ReadonlySet<number>): void {
  const settled = [...region].filter((cell) => owner[cell]! >= 0);
  for (const cell of left) {
    const nearest = settled.reduce((best, other) => (apart(other, cell) < apart(best, cell) ? other : best));
    owner[cell] = owner[nearest]!;
  }
}

export interface PlaceContext {
  readonly towns: Towns;
  readonly city: City;
  readonly lots: readonly Lot[];
  readonly built: Uint8Array;
  readonly fit: Float64Array;
  readonly cost: Float64Array;
}

/** All 98 villages and 23 communities, town by town. */
export function layPlaces(context: PlaceContext): Place[] {
  const { towns, city, lots } = context;
  const withCommunity = communityTowns(city);
  const sizes = towns.sites.map((_, town) => {
    let cells = 0;
    for (const owner of towns.owner) if (owner === town) cells++;
    return town === 0 ? cells * 1.1 : cells;
  });
  const counts = apportion(sizes, villageCount, 3);
  return towns.sites.flatMap((site, town) => {
    const villages = ruralPlaces(town, counts[town]!, context, withCommunity.has(town));
    if (town === 0) return [...seatPlaces(city, lots, site), ...villages];
    if (!withCommunity.has(town)) return villages;
    const blocks = city.blocks.flatMap((block, i) => (block.town === town ? [i] : []));
    return [{ town, kind: "community" as const, site, cells: new Int32Array(0), blocks }, ...villages];
  });
}
