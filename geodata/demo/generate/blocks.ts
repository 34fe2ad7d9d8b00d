import type { Noise } from "./noise";
import type { Prng } from "./prng";
import { fineMetres } from "./raster";

/** A street block as a rectangle of fine cells: columns c0…c1 and rows r0…r1, the last ones excluded. */
export interface Rect {
  readonly c0: number;
  readonly r0: number;
  readonly c1: number;
  readonly r1: number;
}

export interface TownSpec {
  /** Fine column and row of the middle. */
  readonly centre: readonly [number, number];
  /** Fine cells from one main street to the next. */
  readonly spacing: readonly [number, number];
  /** Blocks longer than this are cut. */
  readonly longest: number;
  readonly areaSquareMetres: number;
  /** Frays the outline. */
  readonly fray: Noise;
  /** Ground where nothing is built. */
  readonly isBarred: (rect: Rect) => boolean;
  /** Whole superblocks, by where their middle should be, relative to the centre in fine cells. */
  readonly whole: readonly (readonly [number, number])[];
}

export interface TownBlocks {
  readonly blocks: readonly Rect[];
  /** Fine columns and rows of the main streets. */
  readonly mainColumns: readonly number[];
  readonly mainRows: readonly number[];
}

export const rectArea = ({ c0, r0, c1, r1 }: Rect): number => (c1 - c0) * (r1 - r0) * fineMetres ** 2;
export const rectMiddle = ({ c0, r0, c1, r1 }: Rect): [number, number] => [(c0 + c1) / 2, (r0 + r1) / 2];

/** Main streets on both sides of the centre, unevenly spaced. */
function mainLines(
  middle: number,
  reach: number,
  [short, long]: readonly [number, number],
  random: Prng,
): number[] {
  const lines = [middle];
  for (const direction of [-1, 1]) {
    for (let at = middle; Math.abs(at - middle) < reach; ) {
      at += direction * random.whole(short, long);
      lines.push(at);
    }
  }
  return lines.sort((a, b) => a - b);
}

/** Cuts a superblock into blocks by streets that need not go through. */
function cut(rect: Rect, longest: number, random: Prng): Rect[] {
  const width = rect.c1 - rect.c0;
  const height = rect.r1 - rect.r0;
  if (Math.max(width, height) <= longest) return [rect];
  const at = (length: number) => Math.round(length * random.between(0.4, 0.6));
  if (width > height || (width === height && random.next() < 0.5)) {
    const middle = rect.c0 + at(width);
    return [
      ...cut({ ...rect, c1: middle }, longest, random),
      ...cut({ ...rect, c0: middle }, longest, random),
    ];
  }
  const middle = rect.r0 + at(height);
  return [...cut({ ...rect, r1: middle }, longest, random), ...cut({ ...rect, r0: middle }, longest, random)];
}

const overlap = (a0: number, a1: number, b0: number, b1: number) => Math.min(a1, b1) - Math.max(a0, b0);

/** Whether two blocks share a length of street. */
export function adjoin(a: Rect, b: Rect): boolean {
  const sideBySide = (a.c1 === b.c0 || b.c1 === a.c0) && overlap(a.r0, a.r1, b.r0, b.r1) > 0;
  return sideBySide || ((a.r1 === b.r0 || b.r1 === a.r0) && overlap(a.c0, a.c1, b.c0, b.c1) > 0);
}

/** The blocks that hang together with the first. */
export function connected<R extends Rect>(rects: readonly R[]): R[] {
  const reached = new Set(rects.slice(0, 1));
  for (const rect of reached) for (const other of rects) if (adjoin(rect, other)) reached.add(other);
  return rects.filter((rect) => reached.has(rect));
}

function superblocks(columns: readonly number[], rows: readonly number[]): Rect[] {
  return rows
    .slice(1)
    .flatMap((r1, j) => columns.slice(1).map((c1, i) => ({ c0: columns[i]!, r0: rows[j]!, c1, r1 })));
}

/** Lays out a town: main streets, side streets, and the blocks nearest to its centre until it is large enough. */
export function layTown(spec: TownSpec, random: Prng): TownBlocks {
  const [column, row] = spec.centre;
  const reach = Math.sqrt(spec.areaSquareMetres) / fineMetres;
  const mainColumns = mainLines(column, reach, spec.spacing, random);
  const mainRows = mainLines(row, reach, spec.spacing, random);
  const isWhole = (rect: Rect) =>
    spec.whole.some(
      ([c, r]) => rect.c0 <= column + c && column + c < rect.c1 && rect.r0 <= row + r && row + r < rect.r1,
    );
  const remoteness = (rect: Rect) => {
    const [c, r] = rectMiddle(rect);
    const distance = Math.hypot(c - column, (r - row) * 0.9);
    return distance * (1 + 0.55 * spec.fray(c * fineMetres, r * fineMetres));
  };
  const all = superblocks(mainColumns, mainRows)
    .flatMap((rect) => (isWhole(rect) ? [rect] : cut(rect, spec.longest, random)))
    .filter((rect) => !spec.isBarred(rect))
    .map((rect) => ({ rect, remote: isWhole(rect) ? 0 : remoteness(rect) }))
    .sort((a, b) => a.remote - b.remote || a.rect.r0 - b.rect.r0 || a.rect.c0 - b.rect.c0);
  const chosen: Rect[] = [];
  let area = 0;
  for (const { rect } of all) {
    if (area >= spec.areaSquareMetres) break;
    chosen.push(rect);
    area += rectArea(rect);
  }
  const nearest = [...chosen].sort((a, b) => remoteness(a) - remoteness(b));
  const blocks = connected(nearest).sort((a, b) => a.r0 - b.r0 || a.c0 - b.c0);
  return { blocks, mainColumns, mainRows };
}
