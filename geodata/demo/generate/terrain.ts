import { type Drainage, drain } from "./drainage";
import { fractal, ridged } from "./noise";
import {
  blur,
  cellMetres,
  columns,
  type Field,
  field,
  fieldOf,
  heightMetres,
  rows,
  sample,
  widthMetres,
} from "./raster";

export interface Terrain {
  readonly heights: Field;
  readonly drainage: Drainage;
  /** Rise over run, 0 = flat. */
  readonly slope: Float64Array;
  /** 1 on the floor of the southern basin, 0 in the hills. */
  readonly basin: Field;
}

/** A ridge or trough along a polyline: 1 on the line, falling off like a bell whose width runs from one reach to the other. */
function along(points: readonly (readonly [number, number])[], reach: number, lastReach = reach) {
  return (x: number, y: number): number => {
    let height = 0;
    for (let i = 1; i < points.length; i++) {
      const [ax, ay] = points[i - 1]!;
      const [bx, by] = points[i]!;
      const part = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2);
      const t = Math.min(1, Math.max(0, part));
      const width = reach + ((lastReach - reach) * (i - 1 + t)) / (points.length - 1);
      const distance = Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay));
      height = Math.max(height, Math.exp(-((distance / width) ** 2)));
    }
    return height;
  };
}

const km = (x: number, y: number) => [x * 1000, y * 1000] as const;

/** The plan of the land, in kilometres from the north-west corner of the raster. */
const westRange = along([km(9, 70), km(17, 40), km(24, 22), km(30, -2)], 11_000);
const northRange = along([km(24, 14), km(40, 10), km(58, 12), km(76, 5)], 9_000);
const eastRange = along([km(66, 66), km(70, 46), km(78, 28), km(84, 10)], 10_500);
const midSpur = along([km(58, 14), km(58, 26), km(62, 36)], 5_000);
const mainBasin = along([km(45, 70), km(45.5, 55), km(48, 44), km(52, 35)], 7_000, 3_400);
const westArm = along([km(45, 50), km(37, 44), km(29, 37)], 4_200, 1_500);
const eastArm = along([km(49, 44), km(58, 41), km(66, 34)], 3_900, 1_300);

const bend = fractal("terrain/bend", 22_000, 3);
const bendAcross = fractal("terrain/bend-across", 22_000, 3);
/** Fans and spurs that fray the edge of the basin. */
const fan = fractal("terrain/fan", 5_000, 3);
const rough = fractal("terrain/rough", 16_000, 4);
const crests = ridged("terrain/crests", 11_000, 4);
const hardness = fractal("terrain/hardness", 9_000, 3);
const grain = fractal("terrain/grain", 1_500, 3);
/** Low swells of the basin floor, so that its rivers wind. */
const swale = fractal("terrain/swale", 4_200, 3);
/** Cell-sized: without it valleys run along the eight directions of the raster. */
const speckle = fractal("terrain/speckle", 700, 2);

/** How much of a place is basin floor, 0–1: troughs with a sharp edge, as faults leave them. */
function basinAt(x: number, y: number): number {
  const u = x + 2_600 * bend(x, y);
  const v = y + 2_600 * bendAcross(x, y);
  const trough = Math.max(mainBasin(u, v), 0.92 * westArm(u, v), 0.92 * eastArm(u, v));
  const t = Math.min(1, Math.max(0, (trough + 0.34 * fan(x, y) - 0.36) / 0.26));
  return t * t * (3 - 2 * t);
}

function upliftAt(x: number, y: number): number {
  const u = x + 5_000 * bend(x, y);
  const v = y + 5_000 * bendAcross(x, y);
  const ranges =
    0.95 * westRange(u, v) + 0.62 * northRange(u, v) + 0.85 * eastRange(u, v) + 0.4 * midSpur(u, v);
  const land = 0.26 + ranges + 0.24 * rough(x, y) + 0.22 * (crests(x, y) - 0.45);
  return Math.max(0.05, land) * (1 - basinAt(x, y)) + 0.012;
}

/** Height of the rim the rivers leave by: lowest where the basin opens to the south. */
function rimAt(x: number, y: number): number {
  const south = y > heightMetres - 6_000 ? mainBasin(x, heightMetres) : 0;
  return 170 + 120 * rough(x + 40_000, y) - 165 * south;
}

/** One long step of uplift, rivers cutting down (implicit, Braun and Willett 2013) and creep of the slopes. */
function erode(
  heights: Field,
  uplift: Field,
  softness: Field,
  { years, creep }: { readonly years: number; readonly creep: number },
  season: number,
): void {
  const { values, columns: w, rows: h } = heights;
  const flow = drain(heights, season);
  const cellArea = heights.cell ** 2;
  for (const cell of flow.order) {
    const to = flow.receiver[cell]!;
    if (to < 0) continue;
    const cut =
      (softness.values[cell]! * years * (flow.accumulation[cell]! * cellArea) ** 0.45) / flow.run[cell]!;
    const raised = flow.filled[cell]! + uplift.values[cell]! * years;
    values[cell] = (raised + cut * values[to]!) / (1 + cut);
  }
  const before = values.slice();
  for (let row = 1; row < h - 1; row++) {
    for (let column = 1; column < w - 1; column++) {
      const i = row * w + column;
      const round = before[i - 1]! + before[i + 1]! + before[i - w]! + before[i + w]!;
      values[i] = before[i]! + creep * (round / 4 - before[i]!);
    }
  }
}

/** From coarse to fine: the coarse passes lay the valleys, the last one the gullies. */
const passes = [
  { cell: 480, steps: 120, years: 60, creep: 0.02, roughness: 60, dapple: 2 },
  { cell: 240, steps: 36, years: 30, creep: 0.03, roughness: 10, dapple: 0.7 },
  { cell: cellMetres, steps: 16, years: 30, creep: 0.03, roughness: 5, dapple: 0 },
] as const;

function eroded(): Field {
  let heights: Field | undefined;
  for (const pass of passes) {
    const { cell, steps, roughness, dapple } = pass;
    const w = Math.ceil(widthMetres / cell);
    const h = Math.ceil(heightMetres / cell);
    const coarser = heights;
    heights = fieldOf(w, h, cell, (x, y) => {
      const edge = Math.min(x, y, widthMetres - x, heightMetres - y) < cell;
      const start = edge || coarser === undefined ? rimAt(x, y) : sample(coarser, x, y);
      return start + (edge ? 0 : roughness * grain(x, y) * (1 - 0.9 * basinAt(x, y)));
    });
    const uplift = fieldOf(w, h, cell, (x, y) => 0.67 * upliftAt(x, y));
    const softness = fieldOf(
      w,
      h,
      cell,
      (x, y) => 0.011 * Math.exp(1.1 * hardness(x, y) + dapple * speckle(x, y)) * (1 + basinAt(x, y)),
    );
    for (let step = 1; step <= steps; step++) erode(heights, uplift, softness, pass, step);
  }
  return heights!;
}

function slopes({ values, columns: w, rows: h, cell }: Field): Float64Array {
  const result = new Float64Array(values.length);
  for (let row = 1; row < h - 1; row++) {
    for (let column = 1; column < w - 1; column++) {
      const i = row * w + column;
      const east = (values[i + 1]! - values[i - 1]!) / (2 * cell);
      const south = (values[i + w]! - values[i - w]!) / (2 * cell);
      result[i] = Math.hypot(east, south);
    }
  }
  return result;
}

/** The whole land falls to the south, a metre in a kilometre and a half. */
const tilt = 0.0015;

/** How far a place is taken from where the raster had it, so that ridges and valleys bend. */
const swayEast = fractal("terrain/sway-east", 1_900, 3);
const swayNorth = fractal("terrain/sway-north", 1_900, 3);
const swayMetres = 420;

/** Metres above the sea of the lowest place and of the highest summit. */
const lowestMetres = 812;
const summitMetres = 2_148;

/** Fills the basin with what the rivers brought: a floor that falls to the south and to its own axis. */
function layBasinFloor(heights: Field, basin: Field): void {
  const smooth = blur(heights, 2);
  const floor = fieldOf(columns, rows, cellMetres, (x, y) => {
    const u = x + 2_600 * bend(x, y);
    const axis = Math.max(mainBasin(u, y), 0.85 * westArm(u, y), 0.85 * eastArm(u, y));
    return 14 * swale(x, y) - 22 * axis;
  });
  basin.values.forEach((share, i) => {
    const before = heights.values[i]! * (1 - 0.7 * share) + smooth.values[i]! * 0.7 * share;
    heights.values[i] = before + share * floor.values[i]!;
  });
}

/** Raises the county's land and lets water shape it. */
export function shapeTerrain(): Terrain {
  const raw = eroded();
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of raw.values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  const heights = field(columns, rows, cellMetres);
  const scale = (summitMetres - lowestMetres) / (high - low);
  for (let i = 0; i < heights.values.length; i++) {
    const x = ((i % columns) + 0.5) * cellMetres;
    const y = (Math.floor(i / columns) + 0.5) * cellMetres;
    const value = sample(raw, x + swayMetres * swayEast(x, y), y + swayMetres * swayNorth(x, y));
    heights.values[i] = lowestMetres + (value - low) * scale + tilt * (heightMetres - y);
  }
  const basin = fieldOf(columns, rows, cellMetres, basinAt);
  layBasinFloor(heights, basin);
  return { heights, basin, drainage: drain(heights), slope: slopes(heights) };
}
