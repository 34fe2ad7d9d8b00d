import type { Feature } from "geojson";
import { feature, type Pen } from "./geojson-file";
import type { Point } from "./paths";
import { type Prng, prng } from "./prng";
import { fineMetres } from "./raster";
import type { World } from "./world";

/** A crown seen from above: nearly round, eight sides. */
function crown([x, y]: Point, radius: number, random: Prng): Point[] {
  const ring = Array.from({ length: 8 }, (_, k): Point => {
    const angle = (-2 * Math.PI * k) / 8;
    const reach = radius * random.between(0.85, 1.12);
    return [x + reach * Math.cos(angle), y + reach * Math.sin(angle)];
  });
  return [...ring, ring[0]!];
}

const box = (left: number, top: number, right: number, bottom: number): Point[] => [
  [left, top],
  [left, bottom],
  [right, bottom],
  [right, top],
  [left, top],
];

/** Rows of trees along main streets: crowns over the pavement are cover but no green land. */
function streetTrees(world: World, random: Prng): Point[][] {
  return world.roads.streets
    .filter(({ town, isMain, blocks }) => town === 0 && isMain && blocks[1] >= 0)
    .flatMap(({ from, to }) => {
      if (random.next() < 0.3) return [];
      const across = from[1] === to[1];
      const off = 12;
      return across
        ? [box(from[0] + 14, from[1] - off, to[0] - 14, to[1] + off)]
        : [box(from[0] - off, from[1] + 14, to[0] + off, to[1] - 14)];
    });
}

/** Vegetation of the built-up area: lawns, shrubs and crowns that overlap one another, as they do. */
export function coverWithGreen(world: World, pen: Pen): Feature[] {
  const random = prng("green");
  const features: Feature[] = [];
  const add = (
    name: string,
    cover: "canopy" | "shrub" | "lawn",
    greenLand: boolean,
    ring: readonly Point[],
  ) =>
    features.push(
      feature(
        { id: `green-${String(features.length + 1).padStart(4, "0")}`, name, cover, greenLand },
        pen.polygon(ring),
      ),
    );
  for (const { ring, kind } of world.parks) {
    add("公园草地", "lawn", true, ring);
    const xs = ring.map(([x]) => x);
    const ys = ring.map(([, y]) => y);
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const crowns = kind === "large" ? 14 : kind === "pocket" ? 1 : 4;
    for (let k = 0; k < crowns; k++) {
      const reach = Math.min(right - left, bottom - top) * (kind === "large" ? 0.13 : 0.24);
      const at: Point = [
        random.between(left + reach * 0.8, right - reach * 0.8),
        random.between(top + reach * 0.8, bottom - reach * 0.8),
      ];
      add("公园林冠", "canopy", true, crown(at, reach, random));
    }
  }
  for (const { ring, kind } of world.lots) {
    const [left, top] = [Math.min(...ring.map(([x]) => x)), Math.min(...ring.map(([, y]) => y))];
    const [right, bottom] = [Math.max(...ring.map(([x]) => x)), Math.max(...ring.map(([, y]) => y))];
    if (kind === "courts") {
      if (random.next() < 0.4)
        add("院落树冠", "canopy", false, crown([(left + right) / 2, (top + bottom) / 2], 16, random));
      continue;
    }
    const depth = (bottom - top) * random.between(0.34, 0.47);
    add("小区绿地", "lawn", true, box(left + 8, bottom - 8 - depth, right - 8, bottom - 8));
    add(
      "小区树冠",
      "canopy",
      true,
      crown([(left + right) / 2, bottom - 8 - depth * 0.8], (right - left) * 0.27, random),
    );
    if (random.next() < 0.4)
      add(
        "小区灌丛",
        "shrub",
        true,
        box(left + 8, bottom - depth, left + 8 + (right - left) * 0.3, bottom - 8 - depth * 0.4),
      );
  }
  for (const ring of streetTrees(world, random)) add("行道树", "canopy", false, ring);
  for (const { use, town, c0, r0, c1, r1 } of world.city.blocks) {
    if (town === 0 && use === "park" && c1 - c0 > 20) {
      // around the two large parks: a wood that is no park
      const [left, top, right, bottom] = [c0 + 0.6, r0 + 0.6, c1 - 0.6, r1 - 0.6].map(
        (at) => at * fineMetres,
      ) as [number, number, number, number];
      add("防护林", "canopy", true, box(left, top, right, bottom));
    }
    if (town > 0 || (use !== "river" && use !== "industry" && use !== "public" && use !== "school")) continue;
    const share = use === "river" ? 0.7 : use === "industry" ? 0.22 : 0.36;
    add(
      use === "river" ? "滩地植被" : "附属绿地",
      use === "river" ? "shrub" : "lawn",
      true,
      box(
        (c0 + 0.6) * fineMetres,
        (r0 + 0.6) * fineMetres,
        (c1 - 0.6) * fineMetres,
        (r0 + 0.6 + (r1 - r0 - 1.2) * share) * fineMetres,
      ),
    );
  }
  return features;
}
