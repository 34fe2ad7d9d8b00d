import type { LineString, Point, Polygon } from "geojson";
import { createFrame, type Frame } from "../../src/geo/frame";

/** A seeded generator of numbers in [0, 1): mulberry32, so that every run and every rival sees the same data. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export const center = { lng: 112.67, lat: 38.06 };
export const frame: Frame = createFrame(center);

type XY = [x: number, y: number];
/** Degrees with the seven decimals (1 cm) that data files have. */
const degrees = ([x, y]: XY): [number, number] => {
  const [lng, lat] = frame.unproject(x, y);
  return [Math.round(lng * 1e7) / 1e7, Math.round(lat * 1e7) / 1e7];
};

export function ring(corners: readonly XY[]): [number, number][] {
  const laid = corners.map(degrees);
  return [...laid, laid[0]!];
}

/**
 * An outline as parks and woods have: bays and capes (four harmonics), a little roughness from corner to corner.
 * Star-shaped, so it never crosses itself.
 */
export function star(random: () => number, x: number, y: number, radius: number, corners: number): Polygon {
  const waves = [2, 3, 4, 5].map((n) => ({ n, size: (0.35 * random()) / n, phase: random() * 2 * Math.PI }));
  const places = Array.from({ length: corners }, (_, i): XY => {
    const angle = ((i + 0.8 * (random() - 0.5)) / corners) * 2 * Math.PI;
    const bays = waves.reduce((sum, { n, size, phase }) => sum + size * Math.cos(n * angle + phase), 0);
    const reach = radius * (0.75 + bays) * (1 + 0.04 * (random() - 0.5));
    return [x + reach * Math.cos(angle), y + reach * Math.sin(angle)];
  });
  return { type: "Polygon", coordinates: [ring(places)] };
}

/** A turned rectangle, as parcels and compounds are. */
export function parcel(random: () => number, x: number, y: number, width: number, depth: number): Polygon {
  const turn = random() * Math.PI;
  const [c, s] = [Math.cos(turn), Math.sin(turn)];
  const corners = [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ].map(([u, v]): XY => {
    const dx = (u! * width) / 2;
    const dy = (v! * depth) / 2;
    return [x + dx * c - dy * s, y + dx * s + dy * c];
  });
  return { type: "Polygon", coordinates: [ring(corners)] };
}

const between = (random: () => number, low: number, high: number) => low + random() * (high - low);

/** Parks of 6 to 60 corners, 40 to 250 m wide; one in a hundred has 171. */
function park(random: () => number, extent: number, i: number): Polygon {
  const corners = i % 100 === 99 ? 171 : Math.floor(between(random, 6, 60));
  return star(
    random,
    between(random, 0, extent),
    between(random, 0, extent),
    between(random, 20, 125),
    corners,
  );
}

function parcels(random: () => number, count: number, extent: number, low: number, high: number): Polygon[] {
  return Array.from({ length: count }, () =>
    parcel(
      random,
      between(random, 0, extent),
      between(random, 0, extent),
      between(random, low, high),
      between(random, low, high),
    ),
  );
}

export interface CoverageWorkload {
  readonly services: readonly (Polygon | Point)[];
  readonly demands: readonly Polygon[];
  readonly radiusMetres: number;
}

/** 60 parks, 131 compounds, 500 m, over 12 km. */
export function w1(): CoverageWorkload {
  const random = seeded(1);
  return {
    services: Array.from({ length: 60 }, (_, i) => park(random, 12000, i)),
    demands: parcels(random, 131, 12000, 80, 300),
    radiusMetres: 500,
  };
}

/** 600 parks, 5,000 parcels, 500 m, over 30 km; `scale` times as much on as much more ground. */
export function w2(scale = 1): CoverageWorkload {
  const random = seeded(2);
  const extent = 30000 * Math.sqrt(scale);
  return {
    services: Array.from({ length: 600 * scale }, (_, i) => park(random, extent, i)),
    demands: parcels(random, 5000 * scale, extent, 30, 120),
    radiusMetres: 500,
  };
}

/** 5,000 points, 50,000 parcels, 500 m, over 60 km. */
export function w3(scale = 1): CoverageWorkload {
  const random = seeded(3);
  const extent = 60000 * Math.sqrt(scale);
  const point = (): Point => ({
    type: "Point",
    coordinates: degrees([between(random, 0, extent), between(random, 0, extent)]),
  });
  return {
    services: Array.from({ length: 5000 * scale }, point),
    demands: parcels(random, 50000 * scale, extent, 30, 120),
    radiusMetres: 500,
  };
}

export interface ZoneWorkload {
  readonly cells: readonly Polygon[];
  readonly zones: readonly Polygon[];
}

/** A jittered net of about 877 grids over 45 km and 2,000 overlapping forest polygons of 200 corners. */
export function w4(scale = 1): ZoneWorkload {
  const random = seeded(4);
  const wide = Math.round(Math.sqrt(877 * scale));
  const high = Math.round((877 * scale) / wide);
  const side = 1536;
  const at: XY[][] = Array.from({ length: high + 1 }, (_, j) =>
    Array.from(
      { length: wide + 1 },
      (_, i): XY => [i * side + between(random, -400, 400), j * side + between(random, -400, 400)],
    ),
  );
  const cells: Polygon[] = [];
  for (let j = 0; j < high; j++)
    for (let i = 0; i < wide; i++)
      cells.push({
        type: "Polygon",
        coordinates: [ring([at[j]![i]!, at[j]![i + 1]!, at[j + 1]![i + 1]!, at[j + 1]![i]!])],
      });
  const zones = Array.from({ length: 2000 * scale }, () =>
    star(
      random,
      between(random, 0, wide * side),
      between(random, 0, high * side),
      between(random, 300, 1100),
      200,
    ),
  );
  return { cells, zones };
}

export interface CorridorWorkload {
  readonly streets: readonly LineString[];
  readonly tracks: readonly (readonly [number, number])[][];
  readonly sightMetres: number;
}

/**
 * 20,000 street segments of a crooked net over 14 km and 200 tracks of 5,000 fixes that wander along it; `scale` times as
 * many of both on as much more ground.
 */
export function w6(scale = 1): CorridorWorkload {
  const random = seeded(6);
  const lanes = Math.round(100 * Math.sqrt(scale));
  const step = 140;
  const extent = lanes * step;
  const jitter = Array.from(
    { length: (lanes + 1) ** 2 },
    (): XY => [between(random, -30, 30), between(random, -30, 30)],
  );
  const node = (i: number, j: number): XY => {
    const [dx, dy] = jitter[j * (lanes + 1) + i]!;
    return [i * step + dx - extent / 2, j * step + dy - extent / 2];
  };
  const streets: LineString[] = [];
  for (let j = 0; j <= lanes; j++)
    for (let i = 0; i <= lanes; i++) {
      if (i < lanes)
        streets.push({ type: "LineString", coordinates: [degrees(node(i, j)), degrees(node(i + 1, j))] });
      if (j < lanes)
        streets.push({ type: "LineString", coordinates: [degrees(node(i, j)), degrees(node(i, j + 1))] });
    }
  const wander = (): [number, number][] => {
    let i = Math.floor(between(random, 0, lanes));
    let j = Math.floor(between(random, 0, lanes));
    const fixes: [number, number][] = [];
    while (fixes.length < 5000) {
      const along = random() < 0.5;
      const turn = random() < 0.5 ? 1 : -1;
      const ni = Math.min(lanes, Math.max(0, i + (along ? turn : 0)));
      const nj = Math.min(lanes, Math.max(0, j + (along ? 0 : turn)));
      const [ax, ay] = node(i, j);
      const [bx, by] = node(ni, nj);
      for (let k = 0; k < 14 && fixes.length < 5000; k++)
        fixes.push(
          degrees([
            ax + ((bx - ax) * k) / 14 + between(random, -6, 6),
            ay + ((by - ay) * k) / 14 + between(random, -6, 6),
          ]),
        );
      [i, j] = [ni, nj];
    }
    return fixes;
  };
  return {
    streets: streets.slice(0, 20000 * scale),
    tracks: Array.from({ length: 200 * scale }, wander),
    sightMetres: 30,
  };
}
