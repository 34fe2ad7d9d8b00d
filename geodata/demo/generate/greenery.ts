import type { Feature } from "geojson";
import type { Block } from "./city";
import { feature, type Pen } from "./geojson-file";
import type { Lot } from "./homes";
import type { ParkShape } from "./parks";
import type { Point } from "./paths";
import { type Prng, prng } from "./prng";
import { fineMetres } from "./raster";
import type { StreetPiece } from "./streets";
import type { World } from "./world";

/**
 * A patch of vegetation. Green land is ground set aside for plants and is drawn once; crowns and shrubs
 * that stand over it are cover and no further green land.
 */
interface Patch {
  readonly name: string;
  readonly cover: "canopy" | "shrub" | "lawn";
  readonly greenLand: boolean;
  readonly ring: readonly Point[];
  readonly hole?: readonly Point[];
}

/** A crown seen from above: nearly round, eight sides. */
function crown([x, y]: Point, radius: number, random: Prng): Point[] {
  const ring = Array.from({ length: 8 }, (_, k): Point => {
    const angle = (-2 * Math.PI * k) / 8;
    const reach = radius * random.between(0.85, 1.12);
    return [x + reach * Math.cos(angle), y + reach * Math.sin(angle)];
  });
  return [...ring, ring[0]!];
}

function box(left: number, top: number, right: number, bottom: number): Point[] {
  return [
    [left, top],
    [left, bottom],
    [right, bottom],
    [right, top],
    [left, top],
  ];
}

function frame(ring: readonly Point[]) {
  const xs = ring.map(([x]) => x);
  const ys = ring.map(([, y]) => y);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

function parkGreen({ ring, kind }: ParkShape, random: Prng): Patch[] {
  const { left, right, top, bottom } = frame(ring);
  const crowns = kind === "large" ? 14 : kind === "pocket" ? 1 : 4;
  const reach = Math.min(right - left, bottom - top) * (kind === "large" ? 0.13 : 0.24);
  const inside = (from: number, to: number) => random.between(from + reach * 0.8, to - reach * 0.8);
  const trees = Array.from({ length: crowns }, (): Patch => {
    const at: Point = [inside(left, right), inside(top, bottom)];
    return { name: "公园林冠", cover: "canopy", greenLand: false, ring: crown(at, reach, random) };
  });
  return [{ name: "公园草地", cover: "lawn", greenLand: true, ring }, ...trees];
}

/** Courts have a tree or two; compounds a green along their southern side, with trees that reach beyond it. */
function lotGreen({ ring, kind }: Lot, random: Prng): Patch[] {
  const { left, right, top, bottom } = frame(ring);
  const width = right - left;
  if (kind === "courts") {
    return [0.3, 0.7].map((at) => {
      const tree = crown([left + width * at, (top + bottom) / 2], random.between(14, 24), random);
      return { name: "院落树冠", cover: "canopy", greenLand: false, ring: tree };
    });
  }
  const depth = (bottom - top) * random.between(0.33, 0.46);
  const edge = bottom - 8 - depth;
  const patches: Patch[] = [
    { name: "小区绿地", cover: "lawn", greenLand: true, ring: box(left + 8, edge, right - 8, bottom - 8) },
    {
      name: "小区树冠",
      cover: "canopy",
      greenLand: false,
      ring: crown([left + width / 2, edge], width * 0.27, random),
    },
  ];
  if (random.next() < 0.4) {
    const shrubs = box(left + 8, bottom - depth, left + 8 + width * 0.3, bottom - 8 - depth * 0.4);
    patches.push({ name: "小区灌丛", cover: "shrub", greenLand: false, ring: shrubs });
  }
  return patches;
}

/** Rows of trees along main streets: their crowns cover the pavement. */
function streetGreen({ from, to, isMain, blocks }: StreetPiece, random: Prng): Patch[] {
  if (!isMain || blocks[1] < 0 || random.next() < 0.3) return [];
  const half = 12;
  const gap = 14;
  const ring =
    from[1] === to[1]
      ? box(from[0] + gap, from[1] - half, to[0] - gap, to[1] + half)
      : box(from[0] - half, from[1] + gap, to[0] + half, to[1] - gap);
  return [{ name: "行道树", cover: "canopy", greenLand: false, ring }];
}

/** How much of a block's ground is planted, by its use. */
const planted: Partial<Record<Block["use"], number>> = {
  river: 0.7,
  trade: 0.2,
  industry: 0.32,
  public: 0.5,
  school: 0.5,
};

function blockGreen({ use, c0, r0, c1, r1 }: Block, parks: readonly ParkShape[]): Patch[] {
  const [left, top, right, bottom] = [c0 + 0.6, r0 + 0.6, c1 - 0.6, r1 - 0.6].map(
    (at) => at * fineMetres,
  ) as [number, number, number, number];
  if (use === "park" && c1 - c0 > 20) {
    // around a large park: a wood that is no park
    const hole = parks.find(({ ring }) =>
      ring.every(([x, y]) => x > left && x < right && y > top && y < bottom),
    )?.ring;
    return [{ name: "防护林", cover: "canopy", greenLand: true, ring: box(left, top, right, bottom), hole }];
  }
  const share = planted[use];
  if (share === undefined) return [];
  const ring = box(left, top, right, top + (bottom - top) * share);
  if (use === "river") return [{ name: "滩地植被", cover: "shrub", greenLand: false, ring }];
  return [{ name: "附属绿地", cover: "lawn", greenLand: true, ring }];
}

/** Vegetation of the seat and the town centres; patches overlap one another, as crowns and lawns do. */
export function coverWithGreen({ parks, lots, roads, city }: World, pen: Pen): Feature[] {
  const random = prng("green");
  const patches = [
    ...parks.flatMap((park) => parkGreen(park, random)),
    ...lots.flatMap((lot) => lotGreen(lot, random)),
    ...roads.streets.flatMap((piece) => streetGreen(piece, random)),
    ...city.blocks.flatMap((block) => blockGreen(block, parks)),
  ];
  return patches.map(({ name, cover, greenLand, ring, hole }, i) => {
    const id = `green-${String(i + 1).padStart(4, "0")}`;
    return feature({ id, name, cover, greenLand }, pen.polygon(ring, hole));
  });
}
