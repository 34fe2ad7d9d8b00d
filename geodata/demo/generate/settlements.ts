import { cellsWhere, growEvenly } from "./growth";
import { fractal } from "./noise";
import { type Prng, prng } from "./prng";
import { blur, cellMetres, columns, fieldOf, rows } from "./raster";
import type { Terrain } from "./terrain";

/** How dear it is to cross a cell: slopes, crests and large rivers keep neighbours apart. */
export function crossingCost(terrain: Terrain, orders: Uint8Array): Float64Array {
  const { heights, slope } = terrain;
  const around = blur(heights, 6);
  const fields = fractal("settlements/fields", 1_500, 3);
  return heights.values.map((height, cell) => {
    const crest = Math.max(0, height - around.values[cell]!) / 40;
    const river = orders[cell]! >= 3 ? 7 : orders[cell]! === 2 ? 3 : 0;
    // on level ground old field boundaries decide
    const custom = 1.6 * Math.max(0, fields(cellX(cell), cellY(cell)));
    return 1 + 3 * slope[cell]! + 2.4 * crest + custom + river;
  });
}

/** How fit a cell is to live on, 0–1: gentle ground, low in its surroundings, water near. */
export function fitness(terrain: Terrain, orders: Uint8Array): Float64Array {
  const { heights, slope } = terrain;
  const gentle = blur({ ...heights, values: slope }, 2);
  const around = blur(heights, 8);
  const wet = blur(
    { ...heights, values: Float64Array.from(orders, (order) => (order > 0 ? 1 + order : 0)) },
    4,
  );
  return gentle.values.map((steep, cell) => {
    const low = Math.min(1, Math.max(0, (around.values[cell]! - heights.values[cell]! + 20) / 60));
    return Math.max(0, 1 - steep / 0.2) * 0.6 + 0.2 * low + 0.2 * Math.min(1, wet.values[cell]! * 2);
  });
}

export const cellAt = (x: number, y: number): number =>
  Math.floor(y / cellMetres) * columns + Math.floor(x / cellMetres);
export const cellX = (cell: number): number => ((cell % columns) + 0.5) * cellMetres;
export const cellY = (cell: number): number => (Math.floor(cell / columns) + 0.5) * cellMetres;
export const apart = (a: number, b: number): number => Math.hypot(cellX(a) - cellX(b), cellY(a) - cellY(b));

/** Sites far from each other and fit to live on: farthest first, weighed by fitness. */
export function spreadSites(
  region: Int32Array,
  fit: Float64Array,
  taken: readonly number[],
  count: number,
  random: Prng,
): number[] {
  const pool = [...region].filter((cell) => fit[cell]! > 0.15);
  const distance = new Map(
    pool.map((cell) => [cell, Math.min(9e9, ...taken.map((site) => apart(cell, site)))]),
  );
  const luck = new Map(pool.map((cell) => [cell, random.between(0.8, 1)]));
  const sites: number[] = [];
  while (sites.length < count) {
    let best = -1;
    let highest = -1;
    for (const cell of pool) {
      const far = taken.length + sites.length === 0 ? 1 : distance.get(cell)!;
      const worth = far * (0.5 + fit[cell]!) * luck.get(cell)!;
      if (worth > highest) {
        highest = worth;
        best = cell;
      }
    }
    if (best < 0)
      throw new Error("nowhere left to live in this part of the county: lower the fitness asked for");
    sites.push(best);
    for (const cell of pool) distance.set(cell, Math.min(distance.get(cell)!, apart(cell, best)));
  }
  return sites;
}

/**
 * Moves sites into the middle of their own ground (weighted k-means) and from there to the fittest cell
 * within 800 m: a village lies among its fields, not on its border. The first `held` sites stay.
 */
export function relaxSites(
  region: Int32Array,
  fit: Float64Array,
  sites: readonly number[],
  held: number,
): number[] {
  const cells = [...region].filter((_, i) => i % 3 === 0);
  let now = [...sites];
  for (let round = 0; round < 7; round++) {
    const sums = now.map(() => [0, 0, 0] as [number, number, number]);
    for (const cell of cells) {
      const nearest = now.reduce(
        (best, site, k) => (apart(site, cell) < apart(now[best]!, cell) ? k : best),
        0,
      );
      const weight = 0.12 + fit[cell]!;
      const sum = sums[nearest]!;
      sum[0] += weight * cellX(cell);
      sum[1] += weight * cellY(cell);
      sum[2] += weight;
    }
    now = now.map((site, k) => (k < held ? site : (cellNear(cells, sums[k]!) ?? site)));
  }
  const taken = new Set(now.slice(0, held));
  return now.map((site, k) => {
    if (k < held) return site;
    const near = [...region].filter((cell) => apart(cell, site) < 800 && !taken.has(cell));
    const best = near.reduce((a, b) => (fit[b]! > fit[a]! ? b : a), near[0] ?? site);
    taken.add(best);
    return best;
  });
}

function cellNear(
  cells: readonly number[],
  [x, y, weight]: readonly [number, number, number],
): number | undefined {
  if (weight === 0) return undefined;
  const off = (cell: number) => Math.hypot(cellX(cell) - x / weight, cellY(cell) - y / weight);
  return cells.reduce((best, cell) => (off(cell) < off(best) ? cell : best));
}

/** 0 at the county's border, 1 from `metres` inside it. */
export function interior(mask: Uint8Array, metres: number): Float64Array {
  const soft = blur(
    fieldOf(columns, rows, cellMetres, (x, y) => mask[cellAt(x, y)]!),
    Math.round(metres / cellMetres),
  );
  return soft.values.map((share) => Math.max(0, 2 * share - 1));
}

/** Moves a town to the most level ground nearby that a river does not take. */
function levelGround(site: number, worth: Float64Array, orders: Uint8Array): number {
  let best = site;
  let highest = -1;
  for (let r = -12; r <= 12; r++) {
    for (let c = -12; c <= 12; c++) {
      const cell = site + r * columns + c;
      let ground = 0;
      for (let v = -4; v <= 4; v++) {
        for (let u = -4; u <= 4; u++) {
          const near = cell + v * columns + u;
          ground += orders[near]! >= 2 ? -1.5 : worth[near]!;
        }
      }
      if (ground > highest) {
        highest = ground;
        best = cell;
      }
    }
  }
  return best;
}

export interface Towns {
  /** Town centres, the seat first. */
  readonly sites: readonly number[];
  /** Town of each cell; −1 outside the county. */
  readonly owner: Int32Array;
}

/** Ten towns: the seat where it is, the others spread over good ground, each to its watersheds. */
export function spreadTowns(
  mask: Uint8Array,
  fit: Float64Array,
  cost: Float64Array,
  slope: Float64Array,
  orders: Uint8Array,
  seat: number,
  count: number,
): Towns {
  const random = prng("towns");
  const county = cellsWhere((cell) => mask[cell] === 1);
  const inner = interior(mask, 3_600);
  const worth = fit.map((value, cell) => value * inner[cell]!);
  const level = fit.map(
    (value, cell) => Math.max(0, 1 - slope[cell]! / 0.16) * (0.5 + 0.5 * value) * inner[cell]!,
  );
  const others = spreadSites(county, worth, [seat], count - 1, random).map((site) =>
    levelGround(site, level, orders),
  );
  others.sort((a, b) => apart(a, seat) - apart(b, seat));
  const sites = [seat, ...others];
  const shares = sites.map((_, i) => (i === 0 ? 1.05 : random.between(0.75, 1.3)));
  return { sites, owner: growEvenly(county, cost, sites, shares, 12) };
}
