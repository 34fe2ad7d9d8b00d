import type { Drainage } from "./drainage";
import { fractal } from "./noise";
import type { Fit } from "./placement";
import { cellCount, cellMetres, columns, rows } from "./raster";

/** The county as cells of the terrain raster. */
export interface County {
  /** 1 inside. */
  readonly mask: Uint8Array;
  readonly fit: Fit;
}

/** The frame the county fills, in degrees, and the area it has. */
const frameDegrees = [112.2, 37.94, 113.15, 38.42] as const;
const areaSquareMetres = 2_083e6;
/** Metres to a degree near 38.18 N (WGS 84 series). */
const lngMetres = 87_617;
const latMetres = 111_005;

type Limb = {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly r: readonly [number, number];
};

/** An invented outline: limbs that thin outwards, in kilometres of the raster. */
const limbs: readonly Limb[] = [
  { from: [47, 43], to: [46, 49.7], r: [10.8, 7.5] },
  { from: [47, 41.1], to: [29.6, 33.4], r: [9.8, 10.3] },
  { from: [29.6, 33.4], to: [14.1, 36.3], r: [10.3, 6.4] },
  { from: [47, 41.1], to: [51.8, 25.8], r: [10.3, 10.8] },
  { from: [51.8, 25.8], to: [59.6, 13.3], r: [9.8, 5.9] },
  { from: [48.9, 40.1], to: [67.3, 38.2], r: [9.8, 9.4] },
  { from: [67.3, 38.2], to: [80.9, 33.4], r: [9.4, 5.9] },
];

const wobble = fractal("county/wobble", 13_000, 4);

/** Kilometres inside the invented outline; negative outside. */
function depth(x: number, y: number): number {
  let deepest = Number.NEGATIVE_INFINITY;
  for (const { from, to, r } of limbs) {
    const dx = to[0] - from[0];
    const dy = to[1] - from[1];
    const t = Math.min(
      1,
      Math.max(0, ((x / 1000 - from[0]) * dx + (y / 1000 - from[1]) * dy) / (dx * dx + dy * dy)),
    );
    const distance = Math.hypot(x / 1000 - from[0] - t * dx, y / 1000 - from[1] - t * dy);
    deepest = Math.max(deepest, r[0] + t * (r[1] - r[0]) - distance);
  }
  return deepest + 4.6 * wobble(x, y);
}

/** A small catchment around each reach of a stream: what a county boundary goes around, not through. */
function catchments({ order, receiver, accumulation }: Drainage): { of: Int32Array; count: number } {
  const leastCells = 42;
  const of = new Int32Array(cellCount).fill(-1);
  const feeders = new Uint8Array(cellCount);
  for (const cell of order) {
    const to = receiver[cell]!;
    if (to >= 0 && accumulation[cell]! >= leastCells) feeders[to] = feeders[to]! + 1;
  }
  let count = 0;
  for (const cell of order) {
    const to = receiver[cell]!;
    const begins = to < 0 || (accumulation[cell]! >= leastCells && feeders[to]! > 1);
    of[cell] = begins ? count++ : of[to]!;
  }
  return { of, count };
}

function meanDepths(of: Int32Array, count: number): Float64Array {
  const sum = new Float64Array(count);
  const size = new Float64Array(count);
  for (let i = 0; i < cellCount; i++) {
    const k = of[i]!;
    sum[k] =
      sum[k]! + depth(((i % columns) + 0.5) * cellMetres, (Math.floor(i / columns) + 0.5) * cellMetres);
    size[k] = size[k]! + 1;
  }
  return sum.map((total, k) => total / size[k]!);
}

/** Cells reached from `start` through cells where `open` is 1, over shared sides. */
function reach(open: Uint8Array, start: number): Uint8Array {
  const seen = new Uint8Array(cellCount);
  const stack = [start];
  seen[start] = 1;
  for (let cell = stack.pop(); cell !== undefined; cell = stack.pop()) {
    const column = cell % columns;
    const next = [
      column > 0 ? cell - 1 : -1,
      column < columns - 1 ? cell + 1 : -1,
      cell - columns,
      cell + columns,
    ];
    for (const to of next) {
      if (to >= 0 && to < cellCount && open[to] === 1 && seen[to] === 0) {
        seen[to] = 1;
        stack.push(to);
      }
    }
  }
  return seen;
}

/** Rounds off what is one cell wide: a cell goes with the majority of the nine around it. */
function smoothMask(mask: Uint8Array): Uint8Array {
  const result = new Uint8Array(cellCount);
  for (let row = 1; row < rows - 1; row++) {
    for (let column = 1; column < columns - 1; column++) {
      let inside = 0;
      for (let r = -1; r <= 1; r++)
        for (let c = -1; c <= 1; c++) inside += mask[(row + r) * columns + column + c]!;
      result[row * columns + column] = inside >= 5 ? 1 : 0;
    }
  }
  return result;
}

/** One piece without holes. */
function whole(mask: Uint8Array, seat: number): Uint8Array {
  const land = reach(mask, seat);
  const outside = reach(
    land.map((inside) => 1 - inside),
    0,
  );
  return outside.map((out) => 1 - out);
}

function fitOf(mask: Uint8Array): { fit: Fit; area: number } {
  let left = columns;
  let right = 0;
  let top = rows;
  let bottom = 0;
  let cells = 0;
  for (let i = 0; i < cellCount; i++) {
    if (mask[i] === 0) continue;
    const column = i % columns;
    const row = (i - column) / columns;
    left = Math.min(left, column);
    right = Math.max(right, column + 1);
    top = Math.min(top, row);
    bottom = Math.max(bottom, row + 1);
    cells++;
  }
  const [west, south, east, north] = frameDegrees;
  const ground = (east - west) * lngMetres * (north - south) * latMetres;
  const area = (cells / ((right - left) * (bottom - top))) * ground;
  const metres = {
    left: left * cellMetres,
    right: right * cellMetres,
    top: top * cellMetres,
    bottom: bottom * cellMetres,
  };
  return { fit: { degrees: frameDegrees, metres }, area };
}

/** Chooses whole catchments so that the county has its area once it is fitted to its frame. */
export function shapeCounty(drainage: Drainage, seat: number): County {
  const { of, count } = catchments(drainage);
  const depths = meanDepths(of, count);
  let low = -6;
  let high = 6;
  let best: { mask: Uint8Array; fit: Fit; area: number } | undefined;
  for (let step = 0; step < 22; step++) {
    const threshold = (low + high) / 2;
    const chosen = Uint8Array.from(of, (k) => (depths[k]! > threshold ? 1 : 0));
    chosen[seat] = 1;
    const mask = whole(smoothMask(whole(chosen, seat)), seat);
    const { fit, area } = fitOf(mask);
    if (best === undefined || Math.abs(area - areaSquareMetres) < Math.abs(best.area - areaSquareMetres))
      best = { mask, fit, area };
    if (area > areaSquareMetres) low = threshold;
    else high = threshold;
  }
  return best!;
}
