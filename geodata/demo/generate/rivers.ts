import type { City } from "./city";
import { type Drainage, strahler } from "./drainage";
import { NameBook } from "./names";
import { fractal } from "./noise";
import { type Point, pathLength, pointAlong, simplifyPath, smoothPath } from "./paths";
import { cellMetres, columns, type Field, fineMetres } from "./raster";
import type { Terrain } from "./terrain";

/** One reach of a river, from its head or a confluence down to where its order changes. */
export interface River {
  readonly name: string;
  readonly order: number;
  /** Plan metres, downstream. */
  readonly path: readonly Point[];
}

export interface Waters {
  readonly rivers: readonly River[];
  /** Strahler order of each terrain cell, 0 where there is no stream. */
  readonly orders: Uint8Array;
}

/** 3.6 km² feed the smallest stream shown. */
const leastCells = 250;
const shortestMetres = 1_800;

interface Stem {
  readonly cells: number[];
  readonly parent: Stem | undefined;
  smooth: Point[];
}

const meanderEast = fractal("rivers/meander-east", 1_500, 2);
const meanderSouth = fractal("rivers/meander-south", 1_500, 2);
const meanderMetres = 360;

/** The middle of a cell; on the basin floor moved a little with the place, so that rivers wind there. */
function channelAt(cell: number, basin: Field): Point {
  const x = ((cell % columns) + 0.5) * cellMetres;
  const y = (Math.floor(cell / columns) + 0.5) * cellMetres;
  const reach = meanderMetres * basin.values[cell]!;
  return [x + reach * meanderEast(x, y), y + reach * meanderSouth(x, y)];
}

/** Main stems first: at each confluence the larger catchment keeps the name. */
function stems({ order, receiver, accumulation }: Drainage): Stem[] {
  const donors = new Map<number, number[]>();
  for (const cell of order) {
    const to = receiver[cell]!;
    if (to >= 0 && accumulation[cell]! >= leastCells) donors.set(to, [...(donors.get(to) ?? []), cell]);
  }
  const result: Stem[] = [];
  const queue: { mouth: number; parent: Stem | undefined }[] = [];
  for (const cell of order)
    if (receiver[cell]! < 0 && accumulation[cell]! >= leastCells)
      queue.push({ mouth: cell, parent: undefined });
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const { mouth, parent } = next;
    const up: number[] = parent === undefined ? [] : [receiver[mouth]!];
    const stem: Stem = { cells: up, parent, smooth: [] };
    for (let cell: number | undefined = mouth; cell !== undefined; ) {
      up.push(cell);
      const feeding: number[] = [...(donors.get(cell) ?? [])].sort(
        (a, b) => accumulation[b]! - accumulation[a]! || a - b,
      );
      for (const side of feeding.slice(1)) queue.push({ mouth: side, parent: stem });
      cell = feeding[0];
    }
    up.reverse();
    result.push(stem);
  }
  return result;
}

/** Smooths each stem and hangs tributaries onto where their parent's line now runs. */
function smoothStems(all: readonly Stem[], basin: Field): void {
  for (const stem of all) {
    const points = stem.cells.map((cell) => channelAt(cell, basin));
    if (stem.parent !== undefined) {
      const at = stem.parent.cells.indexOf(stem.cells[stem.cells.length - 1]!);
      points[points.length - 1] = stem.parent.smooth[at]!;
    }
    stem.smooth = smoothPath(points, 5);
  }
}

/** Cuts a stem where its order changes and where it leaves the county. */
function reaches(
  stem: Stem,
  orders: Uint8Array,
  mask: Uint8Array,
  confluences: ReadonlySet<number>,
): { order: number; path: Point[] }[] {
  const result: { order: number; path: Point[] }[] = [];
  let begun = 0;
  const last = stem.cells.length - 1;
  const inside = (i: number) => mask[stem.cells[i]!] === 1;
  const orderAt = (i: number) => orders[stem.cells[Math.min(i, last - 1)]!]!;
  for (let i = 1; i <= last; i++) {
    if (i !== last && inside(i) === inside(begun) && orderAt(i) === orderAt(begun)) continue;
    const to = inside(i) || inside(i - 1) ? i : i - 1;
    if (inside(begun) && to > begun) {
      const pinned = new Set<number>();
      for (let k = begun + 1; k < to; k++) if (confluences.has(stem.cells[k]!)) pinned.add(k - begun);
      result.push({
        order: orderAt(begun),
        path: simplifyPath(stem.smooth.slice(begun, to + 1), 14, pinned),
      });
    }
    begun = i;
  }
  return result;
}

/** Rivers of the county as lines, named, with their Strahler order. */
export function drawRivers({ drainage, basin }: Terrain, mask: Uint8Array): Waters {
  const orders = strahler(drainage, leastCells);
  const all = stems(drainage);
  smoothStems(all, basin);
  const confluences = new Set(
    all.filter((stem) => stem.parent).map((stem) => stem.cells[stem.cells.length - 1]!),
  );
  const names = new NameBook("rivers");
  const rivers: River[] = [];
  for (const stem of all) {
    const parts = reaches(stem, orders, mask, confluences);
    const length = parts.reduce((sum, { path }) => sum + pathLength(path), 0);
    if (length < shortestMetres) continue;
    const name = names.river(length > 9_000 ? "河" : "沟");
    rivers.push(...parts.map((part) => ({ name, ...part })));
  }
  return { rivers, orders };
}

/** Streams that run under the seat: their lines end where the streets begin and go on where they end. */
export function culvert(rivers: readonly River[], city: City): River[] {
  const isUnder = ([x, y]: Point) =>
    city.blocks.some(
      ({ town, use, c0, r0, c1, r1 }) =>
        town === 0 &&
        use !== "river" &&
        x >= c0 * fineMetres &&
        x <= c1 * fineMetres &&
        y >= r0 * fineMetres &&
        y <= r1 * fineMetres,
    );
  return rivers.flatMap((river) => {
    if (river.order >= 3 || !river.path.some(isUnder)) return [river];
    const length = pathLength(river.path);
    const open: Point[][] = [];
    let run: Point[] = [];
    for (let metres = 0; metres <= length; metres += 40) {
      const at = pointAlong(river.path, metres);
      if (!isUnder(at)) run.push(at);
      else if (run.length > 0) {
        open.push(run);
        run = [];
      }
    }
    open.push(run);
    return open
      .filter((path) => pathLength(path) > 300)
      .map((path) => ({ ...river, path: simplifyPath(path, 8) }));
  });
}
