import { connected, layTown, type Rect, rectArea, rectMiddle, type TownBlocks } from "./blocks";
import { fractal } from "./noise";
import { distance, distanceToSegment, type Point } from "./paths";
import { type Prng, prng } from "./prng";
import { fineMetres } from "./raster";
import type { River } from "./rivers";
import { cellAt, cellX, cellY } from "./settlements";
import type { Terrain } from "./terrain";

export type Use = "homes" | "courts" | "trade" | "public" | "school" | "industry" | "park" | "river";

/** A street block of the seat or of a town centre. */
export interface Block extends Rect {
  readonly town: number;
  readonly use: Use;
}

export interface City {
  readonly blocks: readonly Block[];
  /** Main streets of each town, for names and bridges. */
  readonly mains: readonly TownBlocks[];
  /** Middle of each town's plan in plan metres. */
  readonly middles: readonly Point[];
}

/** Old town and its walls' memory: where narrow courts outnumber towers. Relative to the seat's middle, fine cells. */
const oldTown = { column: 6, row: -16, reach: 34 } as const;

/** Superblocks kept whole for the two large parks, relative to the seat's middle. */
export const largeParkSites = [
  [-46, 58],
  [-76, -20],
] as const;

/** Whole blocks of the seat that are community parks. */
export const parkBlockCount = 7;

function middleMetres(rect: Rect): Point {
  const [c, r] = rectMiddle(rect);
  return [c * fineMetres, r * fineMetres];
}

function nearRiver(rect: Rect, rivers: readonly River[], metres: number): boolean {
  const middle = middleMetres(rect);
  const reach = metres + (Math.hypot(rect.c1 - rect.c0, rect.r1 - rect.r0) / 2) * fineMetres;
  const x0 = rect.c0 * fineMetres - metres;
  const x1 = rect.c1 * fineMetres + metres;
  const y0 = rect.r0 * fineMetres - metres;
  const y1 = rect.r1 * fineMetres + metres;
  const crosses = (a: Point, b: Point) => {
    for (let k = 0; k <= 20; k++) {
      const x = a[0] + ((b[0] - a[0]) * k) / 20;
      const y = a[1] + ((b[1] - a[1]) * k) / 20;
      if (x >= x0 && x <= x1 && y >= y0 && y <= y1) return true;
    }
    return false;
  };
  return rivers.some(({ path }) =>
    path.some((b, i) => {
      const a = path[i - 1];
      return a !== undefined && distanceToSegment(middle, a, b) < reach && crosses(a, b);
    }),
  );
}

function layPlan(
  terrain: Terrain,
  rivers: readonly River[],
  town: number,
  site: number,
  random: Prng,
): TownBlocks {
  const centre = [Math.round(cellX(site) / fineMetres), Math.round(cellY(site) / fineMetres)] as const;
  const trunk = rivers.filter(({ order }) => order >= 2);
  const steep = (rect: Rect) => terrain.slope[cellAt(...middleMetres(rect))]! > (town === 0 ? 0.06 : 0.4);
  return layTown(
    {
      centre,
      spacing: town === 0 ? [30, 42] : [12, 18],
      longest: town === 0 ? 13 : 10,
      areaSquareMetres: town === 0 ? 13.4e6 : random.between(0.42e6, 0.8e6),
      fray: fractal(`town/${town}`, town === 0 ? 1_700 : 600, 2),
      isBarred: (rect) => steep(rect) || (town > 0 && nearRiver(rect, trunk, 30)),
      whole: town === 0 ? largeParkSites : [],
    },
    random,
  );
}

function largest<R extends Rect>(rects: readonly R[]): R[] {
  let best: R[] = [];
  let left = [...rects];
  while (left.length > 0) {
    const piece = new Set(connected(left));
    if (piece.size > best.length) best = [...piece];
    left = left.filter((rect) => !piece.has(rect));
  }
  return best;
}

/** What each block of the seat is for. */
function seatUses(blocks: readonly Rect[], middle: Point, rivers: readonly River[], random: Prng): Use[] {
  const trunk = rivers.filter(({ order }) => order >= 3);
  const away = (rect: Rect) => distance(middleMetres(rect), middle);
  const isWhole = (rect: Rect) =>
    largeParkSites.some(([c, r]) => {
      const [x, y] = [middle[0] / fineMetres + c, middle[1] / fineMetres + r];
      return rect.c0 <= x && x < rect.c1 && rect.r0 <= y && y < rect.r1;
    });
  const isOld = (rect: Rect) => {
    const [c, r] = rectMiddle(rect);
    return (
      Math.hypot(c - middle[0] / fineMetres - oldTown.column, r - middle[1] / fineMetres - oldTown.row) <
      oldTown.reach
    );
  };
  return blocks.map((rect): Use => {
    if (nearRiver(rect, trunk, 45)) return "river";
    if (isWhole(rect)) return "park";
    const [c] = rectMiddle(rect);
    const east = c - middle[0] / fineMetres;
    const luck = random.next();
    if (away(rect) < 320) return luck < 0.7 ? "trade" : "public";
    if (isOld(rect))
      return luck < 0.56
        ? "courts"
        : luck < 0.7
          ? "homes"
          : luck < 0.84
            ? "trade"
            : luck < 0.92
              ? "school"
              : "public";
    if (east > 44 && luck < 0.72) return "industry";
    if (luck < 0.47) return "homes";
    if (luck < 0.6) return "courts";
    if (luck < 0.74) return "trade";
    if (luck < 0.82) return "school";
    return luck < 0.93 ? "public" : "industry";
  });
}

/** Small blocks that became parks, in the newer south-west: the old town and the north went without. */
function greenBlocks(rects: readonly Rect[], uses: Use[], middle: Point, random: Prng): void {
  const pool = random.shuffle(rects.map((_, i) => i)).filter((i) => {
    const [x, y] = middleMetres(rects[i]!);
    const southWest = (middle[0] - x) * 0.8 + (y - middle[1]);
    return (uses[i] === "homes" || uses[i] === "public") && southWest > -250 && rectArea(rects[i]!) < 45_000;
  });
  const chosen: number[] = [];
  for (const i of pool) {
    if (chosen.length === parkBlockCount) return;
    if (chosen.some((other) => distance(middleMetres(rects[other]!), middleMetres(rects[i]!)) < 520))
      continue;
    chosen.push(i);
    uses[i] = "park";
  }
}

function townUses(blocks: readonly Rect[], middle: Point, random: Prng): Use[] {
  const order = blocks
    .map((_, i) => i)
    .sort((a, b) => distance(middleMetres(blocks[a]!), middle) - distance(middleMetres(blocks[b]!), middle));
  const first: Use[] = ["trade", "park", "public", "homes", "school", "homes"];
  const uses: Use[] = blocks.map(() => "courts");
  order.forEach((block, rank) => {
    uses[block] =
      first[rank] ?? (random.next() < 0.22 ? "homes" : random.next() < 0.15 ? "industry" : "courts");
  });
  return uses;
}

/** Lays out the seat and the nine town centres, block by block. */
export function buildCity(terrain: Terrain, rivers: readonly River[], sites: readonly number[]): City {
  const blocks: Block[] = [];
  const mains: TownBlocks[] = [];
  const middles: Point[] = [];
  sites.forEach((site, town) => {
    const random = prng(`city/${town}`);
    const plan = layPlan(terrain, rivers, town, site, random);
    const rects = largest(plan.blocks);
    const middle: Point = [cellX(site), cellY(site)];
    const uses = town === 0 ? seatUses(rects, middle, rivers, random) : townUses(rects, middle, random);
    if (town === 0) greenBlocks(rects, uses, middle, random);
    blocks.push(...rects.map((rect, i) => ({ ...rect, town, use: uses[i]! })));
    mains.push({ ...plan, blocks: rects });
    middles.push(middle);
  });
  return { blocks, mains, middles };
}

/** Whether the middle of a rectangle lies in the seat's old town. */
export function oldTownHas(city: City, rect: Rect): boolean {
  const [c, r] = rectMiddle(rect);
  const [x, y] = city.middles[0]!;
  return Math.hypot(c - x / fineMetres - oldTown.column, r - y / fineMetres - oldTown.row) < oldTown.reach;
}

/** Block of each fine cell; −1 where there is none. Keys are row × fine columns + column. */
export function blockRaster(blocks: readonly Rect[], fineColumns: number, fineRows: number): Int16Array {
  const raster = new Int16Array(fineColumns * fineRows).fill(-1);
  blocks.forEach(({ c0, r0, c1, r1 }, block) => {
    for (let row = r0; row < r1; row++) raster.fill(block, row * fineColumns + c0, row * fineColumns + c1);
  });
  return raster;
}
