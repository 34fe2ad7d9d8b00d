import type { City } from "./city";
import { groupBlocks } from "./groups";
import { grow } from "./growth";
import type { Lot } from "./homes";
import { apportion, type Place } from "./places";
import { type Prng, prng } from "./prng";
import { cellCount } from "./raster";
import { apart, cellX, cellY } from "./settlements";

/** A grid before it has borders: terrain cells or street blocks of one place. */
export interface GridPlan {
  readonly place: number;
  readonly cells: readonly number[];
  readonly blocks: readonly number[];
}

export const gridCount = 877;
const seatGrids = 102;
/** Street blocks to a grid in the small towns. */
const blocksToTownGrid = 4.2;

/** Seeds by weighted k-means: close together near the houses, far apart in the hills. */
function seedsOf(place: Place, count: number, random: Prng): number[] {
  const weight = new Map(
    [...place.cells].map((cell) => [cell, 1 / (0.45 + apart(cell, place.site) / 1_600) ** 2]),
  );
  const cells = [...place.cells];
  let seeds = [place.site];
  while (seeds.length < count) {
    const worth = cells.map(
      (cell) => Math.min(...seeds.map((seed) => apart(seed, cell))) ** 2 * weight.get(cell)!,
    );
    let left = random.next() * worth.reduce((a, b) => a + b, 0);
    const at = worth.findIndex((value) => {
      left -= value;
      return left < 0;
    });
    seeds.push(cells[Math.max(0, at)]!);
  }
  for (let round = 0; round < 9; round++) seeds = moveToMiddles(cells, weight, seeds);
  return [...new Set(seeds)];
}

function moveToMiddles(
  cells: readonly number[],
  weight: ReadonlyMap<number, number>,
  seeds: readonly number[],
): number[] {
  const sums = seeds.map(() => [0, 0, 0] as [number, number, number]);
  for (const cell of cells) {
    let nearest = 0;
    for (let k = 1; k < seeds.length; k++)
      if (apart(seeds[k]!, cell) < apart(seeds[nearest]!, cell)) nearest = k;
    const sum = sums[nearest]!;
    const w = weight.get(cell)!;
    sum[0] += w * cellX(cell);
    sum[1] += w * cellY(cell);
    sum[2] += w;
  }
  return sums.map(([x, y, w], k) => {
    if (w === 0) return seeds[k]!;
    const off = (cell: number) => Math.hypot(cellX(cell) - x / w, cellY(cell) - y / w);
    return cells.reduce((best, cell) => (off(cell) < off(best) ? cell : best));
  });
}

const owner = new Int32Array(cellCount).fill(-1);

function ruralGrids(place: Place, index: number, count: number, cost: Float64Array): GridPlan[] {
  const seeds = seedsOf(place, count, prng(`grids/${index}`));
  if (seeds.length < count) throw new Error(`village ${index} has no room for ${count} grids`);
  grow(place.cells, cost, seeds, new Float64Array(seeds.length), owner);
  const plans = seeds.map((_, k) => ({
    place: index,
    blocks: [],
    cells: [...place.cells].filter((cell) => owner[cell] === k),
  }));
  for (const cell of place.cells) {
    if (owner[cell]! >= 0) continue;
    const nearest = seeds.reduce(
      (best, seed, k) => (apart(seed, cell) < apart(seeds[best]!, cell) ? k : best),
      0,
    );
    plans[nearest]!.cells.push(cell);
  }
  for (const cell of place.cells) owner[cell] = -1;
  return plans;
}

function blockGrids(
  place: Place,
  index: number,
  count: number,
  city: City,
  lots: readonly Lot[],
): GridPlan[] {
  const blocks = place.blocks.map((block) => city.blocks[block]!);
  const weights = place.blocks.map(
    (block) => 20 + lots.reduce((sum, lot) => sum + (lot.block === block ? lot.households : 0), 0),
  );
  const group = groupBlocks(blocks, weights, count);
  return Array.from({ length: Math.min(count, blocks.length) }, (_, g) => ({
    place: index,
    cells: [],
    blocks: place.blocks.filter((_, i) => group[i] === g),
  }));
}

/** Exactly 877 grids: 102 in the seat, a few in each town centre, the rest over the villages. */
export function planGrids(
  places: readonly Place[],
  city: City,
  lots: readonly Lot[],
  cost: Float64Array,
): GridPlan[] {
  const householdsOf = (place: Place) =>
    lots.reduce((sum, lot) => sum + (place.blocks.includes(lot.block) ? lot.households : 0), 0);
  const seat = places.filter((place) => place.town === 0 && place.kind === "community");
  const seatShares = apportion(seat.map(householdsOf), seatGrids, 2);
  const builtShares = places.map((place) => {
    const at = seat.indexOf(place);
    if (at >= 0) return Math.min(seatShares[at]!, place.blocks.length);
    return place.blocks.length === 0 ? 0 : Math.max(1, Math.round(place.blocks.length / blocksToTownGrid));
  });
  const built = builtShares.reduce((a, b) => a + b, 0);
  const villages = places.filter((place) => place.kind === "village");
  const mean = villages.reduce((sum, { cells }) => sum + cells.length, 0) / villages.length;
  const ruralShares = apportion(
    villages.map(({ cells }) => 0.5 + cells.length / mean),
    gridCount - built,
    3,
  );
  return places.flatMap((place, i) => [
    ...(builtShares[i]! > 0 ? blockGrids(place, i, builtShares[i]!, city, lots) : []),
    ...(place.kind === "village" ? ruralGrids(place, i, ruralShares[villages.indexOf(place)]!, cost) : []),
  ]);
}
