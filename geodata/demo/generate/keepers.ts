import type { AreaGeometry } from "./admin";
import type { City } from "./city";
import { groupBlocks } from "./groups";
import { dissolve, partition } from "./partition";
import { distance, type Point } from "./paths";
import type { Placement } from "./placement";
import { columns, fineMetres, finePerCell, rows } from "./raster";
import { StreetGraph } from "./street-walk";
import { type StreetPiece, streetRuns } from "./streets";

export interface Keeper {
  readonly area: AreaGeometry;
  /** The streets looked after, as lines. */
  readonly lines: readonly (readonly Point[])[];
  /** One walk over all of them. */
  readonly walk: readonly Point[];
  /** The main street of the area, for its name. */
  readonly street: string;
  readonly middle: Point;
}

export const keeperCount = 66;

/** Areas as unions of street blocks, sharing their borders. */
function areas(
  city: City,
  keeperOf: ReadonlyMap<number, number>,
  placement: Placement,
): Map<number, AreaGeometry> {
  const width = columns * finePerCell;
  const values = new Int16Array(width * rows * finePerCell).fill(-1);
  for (const [block, keeper] of keeperOf) {
    const { c0, r0, c1, r1 } = city.blocks[block]!;
    for (let row = r0; row < r1; row++) values.fill(keeper, row * width + c0, row * width + c1);
  }
  const arcs = partition(
    { columns: width, rows: rows * finePerCell, values },
    {
      step: fineMetres,
      stride: 1,
      smoothing: 0,
      toleranceMetres: 0.1,
      digits: 6,
      toLngLat: placement.toLngLat,
      isFixed: () => true,
    },
  );
  return dissolve(arcs, (keeper) => keeper);
}

/** Each piece of street goes to one of the keepers beside it, to the one with less so far. */
function sharePieces(pieces: readonly StreetPiece[], keeperOf: ReadonlyMap<number, number>): StreetPiece[][] {
  const mine: StreetPiece[][] = Array.from({ length: keeperCount }, () => []);
  const metres = new Float64Array(keeperCount);
  for (const piece of pieces) {
    const beside = piece.blocks.flatMap((block) => keeperOf.get(block) ?? []);
    if (beside.length === 0) continue;
    const keeper = beside.reduce((best, other) => (metres[other]! < metres[best]! ? other : best));
    mine[keeper]!.push(piece);
    metres[keeper] = metres[keeper]! + distance(piece.from, piece.to);
  }
  return mine;
}

/** Sixty-six areas over the streets of the seat, with the streets each keeper walks. */
export function appointKeepers(city: City, streets: readonly StreetPiece[], placement: Placement): Keeper[] {
  const seat = city.blocks.flatMap((block, i) => (block.town === 0 ? [i] : []));
  const blocks = seat.map((i) => city.blocks[i]!);
  const around = blocks.map(({ c0, r0, c1, r1 }) => c1 - c0 + (r1 - r0));
  const group = groupBlocks(blocks, around, keeperCount);
  const keeperOf = new Map(seat.map((block, i) => [block, group[i]!]));
  const pieces = streets.filter(({ town }) => town === 0);
  const shared = sharePieces(pieces, keeperOf);
  const shapes = areas(city, keeperOf, placement);
  const graph = new StreetGraph(pieces);
  return shared.map((mine, keeper) => {
    const main = [...mine].sort(
      (a, b) => Number(b.isMain) - Number(a.isMain) || distance(b.from, b.to) - distance(a.from, a.to),
    )[0];
    const points = mine.flatMap(({ from, to }) => [from, to]);
    const mean = (axis: 0 | 1) => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
    return {
      area: shapes.get(keeper)!,
      lines: streetRuns(mine).map(({ path }) => path),
      walk: graph.walk(mine),
      street: main?.street ?? "",
      middle: [mean(0), mean(1)],
    };
  });
}
