import { type Rect, rectMiddle } from "./blocks";
import { type Block, type City, oldTownHas } from "./city";
import type { Lot } from "./homes";
import { fractal } from "./noise";
import { distance, offsetPath, type Point, pathLength, pointAlong } from "./paths";
import { type Prng, prng } from "./prng";
import { fineMetres } from "./raster";
import type { River } from "./rivers";

export interface ParkShape {
  readonly class: "comprehensive" | "community" | "specialised" | "pocket" | "square";
  readonly ring: readonly Point[];
  readonly historic: boolean;
  readonly town: number;
  readonly kind: "large" | "riverside" | "block" | "square" | "pocket" | "town";
}

export const pocketCount = 34;
const riversideCount = 6;

const metres = (rect: Rect) =>
  [rect.c0, rect.r0, rect.c1, rect.r1].map((fine) => fine * fineMetres) as [number, number, number, number];

/** A rectangle with its corners cut. */
function chamfered(
  [left, top, right, bottom]: readonly [number, number, number, number],
  cut: number,
): Point[] {
  const ring: Point[] = [
    [left + cut, top],
    [left, top + cut],
    [left, bottom - cut],
    [left + cut, bottom],
    [right - cut, bottom],
    [right, bottom - cut],
    [right, top + cut],
    [right - cut, top],
  ];
  return [...ring, ring[0]!];
}

function ringArea(ring: readonly Point[]): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) sum += ring[i - 1]![0] * ring[i]![1] - ring[i]![0] * ring[i - 1]![1];
  return Math.abs(sum) / 2;
}

/** A park with shores rather than corners: a superellipse with a wobble, scaled to its area. */
function rounded(rect: Rect, area: number, purpose: string): Point[] {
  const [c, r] = rectMiddle(rect);
  const wobble = fractal(`park/${purpose}`, 1.6, 2);
  const half = [(rect.c1 - rect.c0) / 2, (rect.r1 - rect.r0) / 2] as const;
  const shape = (scale: number): Point[] =>
    Array.from({ length: 41 }, (_, k) => {
      const angle = (-2 * Math.PI * (k % 40)) / 40;
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      const round = (Math.abs(cos) ** 3 + Math.abs(sin) ** 3) ** (-1 / 3);
      const reach = scale * round * (0.94 + 0.12 * wobble(cos + 3, sin + 3));
      return [(c + half[0] * reach * cos) * fineMetres, (r + half[1] * reach * sin) * fineMetres];
    });
  return shape(Math.min(0.97, Math.sqrt(area / ringArea(shape(1)))));
}

/** Strips on both banks, where the river runs past built land. */
function riverside(city: City, rivers: readonly River[], random: Prng): Point[][] {
  const middle = city.middles[0]!;
  const trunk = rivers
    .filter(({ order, path }) => order >= 3 && path.some((point) => distance(point, middle) < 2_400))
    .map(({ path }) => path.filter((point) => distance(point, middle) < 3_000))
    .sort((a, b) => pathLength(b) - pathLength(a))[0];
  if (trunk === undefined) throw new Error("no river passes the seat");
  const wet = city.blocks.filter(({ town, use }) => town === 0 && use === "river");
  const isHere = ([x, y]: Point) =>
    wet.some(({ c0, c1, r0, r1 }) => {
      const [c, r] = [x / fineMetres, y / fineMetres];
      return c >= c0 && c <= c1 && r >= r0 && r <= r1;
    });
  const length = pathLength(trunk);
  const long = 430;
  const places: number[] = [];
  for (let from = 0; from + long < length; from += 50) {
    if ([0, long / 2, long].every((step) => isHere(pointAlong(trunk, from + step)))) places.push(from);
  }
  return Array.from({ length: riversideCount }, (_, k) => {
    const from = places[Math.floor((places.length - 1) * (Math.floor(k / 2) / (riversideCount / 2 - 1)))]!;
    const line = Array.from({ length: 11 }, (_, i) => pointAlong(trunk, from + (long * i) / 10));
    const bank = k % 2 === 0 ? 1 : -1;
    const near = offsetPath(line, bank * 24);
    const far = offsetPath(line, bank * random.between(58, 100));
    const ring = [...near, ...far.reverse()];
    return [...ring, ring[0]!];
  });
}

const isWhole = (block: Block) => block.use === "park" && block.c1 - block.c0 > 20;

/** Small greens in the corners that homes leave free, small ones first in the old town. */
function pockets(city: City, lots: readonly Lot[], random: Prng): { ring: Point[]; historic: boolean }[] {
  const free = lots.filter((lot) => lot.notch !== undefined && city.blocks[lot.block]!.town === 0);
  return random
    .shuffle(free)
    .slice(0, pocketCount)
    .map(({ notch }) => {
      const [left, top, right, bottom] = metres(notch!);
      const inner = [left + 10, top + 10, right - 8, bottom - 8] as const;
      return { ring: chamfered(inner, random.between(2, 6)), historic: oldTownHas(city, notch!) };
    });
}

/** Sixty parks: two large, six along the river, seven blocks, two squares, one a town, and pocket parks. */
export function layParks(city: City, lots: readonly Lot[], rivers: readonly River[]): ParkShape[] {
  const random = prng("parks");
  const parks: ParkShape[] = [];
  const add = (
    kind: ParkShape["kind"],
    parkClass: ParkShape["class"],
    ring: readonly Point[],
    town = 0,
    historic = false,
  ) => parks.push({ kind, class: parkClass, ring, town, historic });
  const seat = city.blocks.filter((block) => block.town === 0);
  seat.filter(isWhole).forEach((block, i) => {
    add(
      "large",
      i === 0 ? "specialised" : "comprehensive",
      rounded(block, i === 0 ? 288_000 : 314_000, `large/${i}`),
    );
  });
  for (const ring of riverside(city, rivers, random)) add("riverside", "community", ring);
  seat
    .filter((block) => block.use === "park" && !isWhole(block))
    .forEach((block, i) => {
      const [left, top, right, bottom] = metres(block);
      add(
        "block",
        i === 0 ? "specialised" : "community",
        chamfered([left + 12, top + 12, right - 12, bottom - 12], 14),
        0,
        oldTownHas(city, block),
      );
    });
  const trades = [...seat]
    .filter((block) => block.use === "trade")
    .sort(
      (a, b) => distance(rectMiddle(a), rectMiddle(seat[0]!)) - distance(rectMiddle(b), rectMiddle(seat[0]!)),
    );
  for (const block of [trades[Math.floor(trades.length * 0.45)]!, trades[Math.floor(trades.length * 0.7)]!]) {
    const [left, top, right, bottom] = metres(block);
    add(
      "square",
      "square",
      chamfered([left + 14, top + 14, (left + right) / 2, bottom - 14], 6),
      0,
      oldTownHas(city, block),
    );
    void right;
  }
  for (const block of city.blocks.filter(({ town, use }) => town > 0 && use === "park")) {
    const [left, top, right, bottom] = metres(block);
    const share = random.between(0.35, 0.85);
    add(
      "town",
      "community",
      chamfered([left + 10, top + 10, left + 10 + (right - left - 20) * share, bottom - 10], 8),
      block.town,
    );
  }
  for (const { ring, historic } of pockets(city, lots, random)) add("pocket", "pocket", ring, 0, historic);
  return parks;
}
