import { classOrder } from "./forest";
import { type Point, simplifyPath, smoothPath } from "./paths";
import { prng } from "./prng";
import type { RoadNetwork } from "./roads";
import { apart, cellX, cellY } from "./settlements";

export interface Ranger {
  /** A round through the forest from a road and back to it. */
  readonly path: readonly Point[];
  /** Places that must be passed, on the path. */
  readonly points: readonly Point[];
}

export const rangerCount = 45;
const roundMetres = 1_900;

/** Middles of equal shares of the forest (k-means over every third cell). */
function middles(cells: readonly number[]): { middle: number; mine: number[] }[] {
  const random = prng("rangers");
  const some = cells.filter((cell) => cell % 3 === 0);
  let seeds = [random.pick(some)];
  while (seeds.length < rangerCount) {
    seeds.push(
      some.reduce((best, cell) => {
        const far = (candidate: number) => Math.min(...seeds.map((seed) => apart(seed, candidate)));
        return far(cell) > far(best) ? cell : best;
      }, some[0]!),
    );
  }
  let groups: number[][] = [];
  for (let round = 0; round < 8; round++) {
    groups = seeds.map(() => []);
    for (const cell of some) {
      groups[
        seeds.reduce((best, seed, k) => (apart(seed, cell) < apart(seeds[best]!, cell) ? k : best), 0)
      ]!.push(cell);
    }
    seeds = groups.map((mine, k) => {
      if (mine.length === 0) return seeds[k]!;
      const x = mine.reduce((sum, cell) => sum + cellX(cell), 0) / mine.length;
      const y = mine.reduce((sum, cell) => sum + cellY(cell), 0) / mine.length;
      const off = (cell: number) => Math.hypot(cellX(cell) - x, cellY(cell) - y);
      return mine.reduce((best, cell) => (off(cell) < off(best) ? cell : best));
    });
  }
  return seeds.map((middle, k) => ({ middle, mine: groups[k]! }));
}

/** Four places around a middle, in the order of a round. */
function stations(middle: number, mine: readonly number[]): number[] {
  const near = mine.filter((cell) => apart(cell, middle) < roundMetres);
  const chosen: number[] = [];
  while (chosen.length < Math.min(4, near.length)) {
    const far = (cell: number) => Math.min(apart(cell, middle), ...chosen.map((other) => apart(other, cell)));
    chosen.push(near.reduce((best, cell) => (far(cell) > far(best) ? cell : best)));
  }
  const angle = (cell: number) => Math.atan2(cellY(cell) - cellY(middle), cellX(cell) - cellX(middle));
  return chosen.sort((a, b) => angle(a) - angle(b));
}

/** Rounds of the forest: from the nearest road to four stations and back, by the easiest ground. */
export function appointRangers(classes: Uint8Array, mask: Uint8Array, network: RoadNetwork): Ranger[] {
  const wooded = new Set(
    ["arbor", "special-shrub", "young", "shrub"].map((name) =>
      classOrder.indexOf(name as (typeof classOrder)[number]),
    ),
  );
  const cells: number[] = [];
  classes.forEach((code, cell) => {
    if (mask[cell] === 1 && wooded.has(code)) cells.push(cell);
  });
  return middles(cells).map(({ middle, mine }) => {
    const stops = stations(middle, mine);
    const road = network.find([middle], (cell) => network.onRoad[cell] === 1, 0.25)?.at(-1) ?? middle;
    const first = stops.reduce(
      (best, stop, k) => (apart(stop, road) < apart(stops[best]!, road) ? k : best),
      0,
    );
    const order = [...stops.slice(first), ...stops.slice(0, first)];
    const start = apart(road, order[0]!) < 3_000 ? road : order[0]!;
    const legs = [start, ...order, start];
    const round: number[] = [start];
    const stationAt = new Set<number>();
    for (let i = 1; i < legs.length; i++) {
      const goal = legs[i]!;
      const way = network.find([legs[i - 1]!], (cell) => cell === goal, 0.25) ?? [];
      round.push(...way.slice(1));
      if (i < legs.length - 1) stationAt.add(round.length - 1);
    }
    const smooth = smoothPath(
      round.map((cell): Point => [cellX(cell), cellY(cell)]),
      3,
      stationAt,
    );
    return { path: simplifyPath(smooth, 12, stationAt), points: [...stationAt].map((i) => smooth[i]!) };
  });
}
