import type { LandClass } from "../../../src/model/entities";
import type { Labels } from "./arcs";
import { fractal } from "./noise";
import { prng } from "./prng";
import { blur, cellCount, cellMetres, columns, rows } from "./raster";
import { apart, cellX, cellY } from "./settlements";
import type { Terrain } from "./terrain";

export const forestYears = [2020, 2021, 2022] as const;
/** Land classes in use; position 0 is open land. */
export const classOrder = [
  "open",
  "arbor",
  "special-shrub",
  "shrub",
  "young",
  "sparse",
  "bare",
  "belt",
  "nursery",
] as const;
export type ForestClass = (typeof classOrder)[number] & (LandClass | "open");

/** Class of each terrain cell in each year, as positions in `classOrder`. */
export type ForestYears = Record<(typeof forestYears)[number], Uint8Array>;

const codeOf = (name: ForestClass): number => classOrder.indexOf(name);

/** How well trees do in a place: high, north-facing, moist, far from fields. */
function vigour(terrain: Terrain, accumulation: Float64Array): Float64Array {
  const { heights, slope, basin } = terrain;
  const { values, columns: w } = heights;
  const patchy = fractal("forest/patchy", 5_500, 4);
  const fine = fractal("forest/fine", 1_300, 3);
  const smooth = blur(heights, 1).values;
  return values.map((height, cell) => {
    const north =
      (smooth[Math.min(cellCount - 1, cell + w)]! - smooth[Math.max(0, cell - w)]!) / (2 * cellMetres);
    const shade = Math.max(-1, Math.min(1, north / 0.3));
    const moist = Math.min(1, Math.log10(1 + accumulation[cell]!) / 3) * (1 - Math.min(1, slope[cell]! * 2));
    const x = cellX(cell);
    const y = cellY(cell);
    const high = Math.min(1.4, (height - 1_000) / 420);
    return (
      high + 0.36 * shade + 0.2 * moist + 1.25 * patchy(x, y) + 0.45 * fine(x, y) - 2.2 * basin.values[cell]!
    );
  });
}

/** Fields and houses keep the forest at a distance. */
function clearings(sites: readonly number[]): Float64Array {
  const nearest = new Float64Array(cellCount).fill(Number.POSITIVE_INFINITY);
  for (const site of sites) {
    const column = site % columns;
    const row = (site - column) / columns;
    for (let r = Math.max(0, row - 12); r <= Math.min(rows - 1, row + 12); r++) {
      for (let c = Math.max(0, column - 12); c <= Math.min(columns - 1, column + 12); c++) {
        const cell = r * columns + c;
        nearest[cell] = Math.min(nearest[cell]!, apart(cell, site));
      }
    }
  }
  return nearest.map((metres) => 1.6 * Math.exp(-((metres / 700) ** 2)));
}

/** Values below which given shares of the county lie. */
function quantiles(values: Float64Array, mask: Uint8Array, shares: readonly number[]): number[] {
  const inside = values.filter((_, cell) => mask[cell] === 1).sort();
  return shares.map((share) => inside[Math.floor(share * (inside.length - 1))]!);
}

/** Each cell takes the class most of its neighbours have: patches instead of pepper. */
function settle(classes: Uint8Array, rounds: number): Uint8Array {
  let now = classes;
  for (let round = 0; round < rounds; round++) {
    const next = now.slice();
    for (let row = 1; row < rows - 1; row++) {
      for (let column = 1; column < columns - 1; column++) {
        const votes = new Uint8Array(classOrder.length);
        const cell = row * columns + column;
        for (let r = -1; r <= 1; r++) for (let c = -1; c <= 1; c++) votes[now[cell + r * columns + c]!]! += 1;
        let best = now[cell]!;
        votes.forEach((count, code) => {
          if (count > votes[best]!) best = code;
        });
        next[cell] = best;
      }
    }
    now = next;
  }
  return now;
}

/** Patches under eight cells (11.5 ha) join what lies around them. */
function dropSmall(classes: Uint8Array): void {
  const seen = new Uint8Array(cellCount);
  for (let start = columns; start < cellCount - columns; start++) {
    if (seen[start] === 1) continue;
    const patch = [start];
    const around = new Map<number, number>();
    seen[start] = 1;
    for (let at = 0; at < patch.length; at++) {
      const cell = patch[at]!;
      for (const next of [cell - 1, cell + 1, cell - columns, cell + columns]) {
        if (next < 0 || next >= cellCount) continue;
        if (classes[next] !== classes[start])
          around.set(classes[next]!, (around.get(classes[next]!) ?? 0) + 1);
        else if (seen[next] === 0) {
          seen[next] = 1;
          patch.push(next);
        }
      }
    }
    if (patch.length >= 8 || around.size === 0) continue;
    const [code] = [...around].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]!;
    for (const cell of patch) classes[cell] = code;
  }
}

/** Round blots with frayed edges: where planting, fire or a quarry changed the land. */
function blot(cell: number, metres: number, purpose: string): number[] {
  const fray = fractal(`forest/blot/${purpose}`, metres * 1.2, 3);
  const reach = Math.ceil((metres * 1.5) / cellMetres);
  const cells: number[] = [];
  for (let r = -reach; r <= reach; r++) {
    for (let c = -reach; c <= reach; c++) {
      const at = cell + r * columns + c;
      const off = Math.hypot(r, c) * cellMetres;
      if (off < metres * (1 + 0.7 * fray(cellX(at), cellY(at)))) cells.push(at);
    }
  }
  return cells;
}

interface Change {
  readonly from: readonly ForestClass[];
  readonly to: ForestClass;
  readonly count: number;
  readonly metres: readonly [number, number];
}

/** What happened in the year before each survey. The fire of spring 2022 and the quarry are single blots. */
const changes: Record<2021 | 2022, readonly Change[]> = {
  2021: [
    { from: ["open", "bare", "sparse"], to: "young", count: 22, metres: [260, 620] },
    { from: ["young"], to: "arbor", count: 16, metres: [300, 700] },
    { from: ["sparse", "shrub"], to: "arbor", count: 10, metres: [260, 520] },
    { from: ["arbor"], to: "open", count: 3, metres: [220, 330] },
  ],
  2022: [
    { from: ["open", "bare", "sparse"], to: "young", count: 18, metres: [260, 560] },
    { from: ["young"], to: "arbor", count: 20, metres: [300, 760] },
    { from: ["shrub"], to: "special-shrub", count: 7, metres: [280, 520] },
    { from: ["arbor"], to: "bare", count: 1, metres: [640, 660] },
    { from: ["arbor", "special-shrub"], to: "open", count: 3, metres: [240, 420] },
  ],
};

function grown(before: Uint8Array, mask: Uint8Array, year: 2021 | 2022): Uint8Array {
  const random = prng(`forest/${year}`);
  const now = before.slice();
  changes[year].forEach(({ from, to, count, metres }, kind) => {
    const codes = from.map(codeOf);
    const pool: number[] = [];
    before.forEach((code, cell) => {
      const wanted = from.includes("open") && code === 0 ? hillsides(before, cell) : codes.includes(code);
      if (mask[cell] === 1 && wanted) pool.push(cell);
    });
    for (let k = 0; k < count; k++) {
      for (const cell of blot(random.pick(pool), random.between(...metres), `${year}/${kind}/${k}`)) {
        if (mask[cell] === 1 && codes.includes(before[cell]!)) now[cell] = codeOf(to);
      }
    }
  });
  dropSmall(now);
  return now;
}

/** Open land with forest in sight: planting begins there, not among the fields of the basin. */
function hillsides(classes: Uint8Array, cell: number): boolean {
  return [-5, 5, -5 * columns, 5 * columns].some((step) => (classes[cell + step] ?? 0) !== 0);
}

/** Land classes of three years; about a third of the county is forest. */
export function growForest(
  terrain: Terrain,
  mask: Uint8Array,
  orders: Uint8Array,
  sites: readonly number[],
): ForestYears {
  const { accumulation } = terrain.drainage;
  const fields = clearings(sites);
  const worth = vigour(terrain, accumulation).map((value, cell) => value - fields[cell]!);
  const [open, low, middle] = quantiles(worth, mask, [0.5, 0.6, 0.7]) as [number, number, number];
  const dry = fractal("forest/dry", 3_200, 3);
  const planted = fractal("forest/planted", 2_600, 3);
  const first = Uint8Array.from(worth, (value, cell) => {
    if (mask[cell] === 0 || value < open) return 0;
    const x = cellX(cell);
    const y = cellY(cell);
    if (value > middle) return planted(x, y) > 0.34 ? codeOf("young") : codeOf("arbor");
    if (value > low)
      return dry(x, y) > 0.06
        ? codeOf("special-shrub")
        : dry(x, y) > -0.16
          ? codeOf("shrub")
          : codeOf("arbor");
    return dry(x, y) > 0.2 ? codeOf("sparse") : dry(x, y) < -0.34 ? codeOf("bare") : codeOf("shrub");
  });
  const y2020 = settle(first, 2);
  beltsAndNurseries(y2020, terrain, mask, orders);
  dropSmall(y2020);
  const y2021 = grown(y2020, mask, 2021);
  return { 2020: y2020, 2021: y2021, 2022: grown(y2021, mask, 2022) };
}

/** Shelter belts along the rivers of the basin, in lengths, and a few tree nurseries among the fields. */
function beltsAndNurseries(
  classes: Uint8Array,
  terrain: Terrain,
  mask: Uint8Array,
  orders: Uint8Array,
): void {
  const random = prng("forest/belts");
  const planted = fractal("forest/belt", 2_600, 2);
  const isField = (cell: number) =>
    mask[cell] === 1 && classes[cell] === 0 && terrain.basin.values[cell]! > 0.6;
  const plant = (cells: readonly number[], code: number) => {
    for (const cell of cells) if (isField(cell)) classes[cell] = code;
  };
  const floor: number[] = [];
  for (let cell = columns; cell < cellCount - columns; cell++) {
    if (!isField(cell)) continue;
    floor.push(cell);
    if (orders[cell]! >= 2 && planted(cellX(cell), cellY(cell)) > 0.1)
      plant([cell, cell + 1, cell + columns], codeOf("belt"));
  }
  for (let k = 0; k < 7; k++) {
    const corner = random.pick(floor);
    plant(
      [0, 1, 2, 3].flatMap((c) => [0, 1, 2].map((r) => corner + c + r * columns)),
      codeOf("nursery"),
    );
  }
}

/** One label for each mix of compartment and classes over the years, so that all years share their borders. */
export function forestLabels(
  years: ForestYears,
  compartment: Int16Array,
): { labels: Labels; mixes: { compartment: number; classes: readonly number[] }[] } {
  const known = new Map<string, number>();
  const mixes: { compartment: number; classes: readonly number[] }[] = [];
  const values = new Int16Array(cellCount).fill(-1);
  for (let cell = 0; cell < cellCount; cell++) {
    const classes = forestYears.map((year) => years[year][cell]!);
    if (compartment[cell]! < 0 || classes.every((code) => code === 0)) continue;
    const key = `${compartment[cell]}/${classes.join("/")}`;
    let label = known.get(key);
    if (label === undefined) {
      label = mixes.length;
      known.set(key, label);
      mixes.push({ compartment: compartment[cell]!, classes });
    }
    values[cell] = label;
  }
  return { labels: { columns, rows, values }, mixes };
}

export const isForestClass = (code: number): boolean =>
  code === codeOf("arbor") || code === codeOf("special-shrub") || code === codeOf("belt");
