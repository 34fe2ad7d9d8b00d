import type { MultiPolygon, Polygon } from "geojson";
import { expect, test } from "vitest";
import {
  type DemoFeature,
  edgesOf,
  featuresOf,
  latMetres,
  lngMetres,
  reversed,
  squareDegrees,
} from "./demo-files";

type Ground = DemoFeature<Polygon | MultiPolygon>;

const boundary = featuresOf<Polygon>("boundary.geojson");
const towns = featuresOf<Polygon>("towns.geojson");
const villages = featuresOf<Polygon>("villages.geojson");
const grids = featuresOf<Polygon>("grids.geojson");
const codeOf = (feature: Ground) => String(feature.properties.code);

/** Edges of some areas that no other of them runs the opposite way: the outline of their union. */
function outline(areas: readonly Ground[]): Set<string> {
  const all = new Set(areas.flatMap(({ geometry }) => edgesOf(geometry)));
  return new Set([...all].filter((edge) => !all.has(reversed(edge))));
}

test("877 grids have the area of the county: no gap and no overlap in sum", () => {
  const sum = grids.reduce((total, { geometry }) => total + squareDegrees(geometry), 0);
  const county = squareDegrees(boundary[0]!.geometry);
  expect(grids).toHaveLength(877);
  expect(Math.abs(sum / county - 1)).toBeLessThan(1e-9);
});

test("every edge of a grid is run once, and its opposite by exactly one neighbour or by nobody on the rim", () => {
  const edges = grids.flatMap(({ geometry }) => edgesOf(geometry));
  expect(new Set(edges).size).toBe(edges.length);
  expect(outline(grids)).toEqual(new Set(edgesOf(boundary[0]!.geometry)));
});

test.each([
  ["villages", villages, grids],
  ["towns", towns, villages],
  ["county", boundary, towns],
])(
  "the outline of each of the %s is the outline of what it is made of, vertex by vertex",
  (_, wholes, parts) => {
    for (const whole of wholes as Ground[]) {
      const mine = (parts as Ground[]).filter((part) => codeOf(part).startsWith(codeOf(whole)));
      const along = new Set(edgesOf(whole.geometry));
      expect(outline(mine), codeOf(whole)).toEqual(along);
    }
  },
);

test("codes nest by prefix and are numbered from 001 without a hole", () => {
  expect(boundary.map(codeOf)).toEqual(["149901"]);
  expect(towns.every((town) => /^149901\d{3}$/.test(codeOf(town)))).toBe(true);
  const townCodes = new Set(towns.map(codeOf));
  expect(
    villages.every(
      (village) => /^\d{12}$/.test(codeOf(village)) && townCodes.has(codeOf(village).slice(0, 9)),
    ),
  ).toBe(true);
  const villageCodes = new Set(villages.map(codeOf));
  expect(villageCodes.size).toBe(121);
  for (const village of villageCodes) {
    const mine = grids.map(codeOf).filter((code) => code.startsWith(village));
    expect(mine).toEqual(mine.map((_, i) => village + String(i + 1).padStart(3, "0")));
    expect(mine.length).toBeGreaterThan(0);
  }
  expect(grids.every((grid) => villageCodes.has(codeOf(grid).slice(0, 12)))).toBe(true);
});

test("the county is about 2,083 km² in its frame of 83 by 53 km", () => {
  const squareKilometres = (squareDegrees(boundary[0]!.geometry) * lngMetres * latMetres) / 1e6;
  expect(Math.abs(squareKilometres - 2_083)).toBeLessThan(6);
  const ring = boundary[0]!.geometry.coordinates[0]!;
  const [lngs, lats] = [ring.map((p) => p[0]!), ring.map((p) => p[1]!)];
  expect(Math.min(...lngs)).toBeCloseTo(112.2, 2);
  expect(Math.max(...lngs)).toBeCloseTo(113.15, 2);
  expect(Math.min(...lats)).toBeCloseTo(37.94, 2);
  expect(Math.max(...lats)).toBeCloseTo(38.42, 2);
});

test("grids are small where people live close together and large in the hills", () => {
  const hectares = ({ geometry }: Ground) => (squareDegrees(geometry) * lngMetres * latMetres) / 1e4;
  const full = grids.filter(({ properties }) => Number(properties.households) >= 300).map(hectares);
  const empty = grids.filter(({ properties }) => Number(properties.households) < 20).map(hectares);
  const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  expect(Math.max(...full)).toBeLessThan(60);
  expect(mean(empty)).toBeGreaterThan(10 * mean(full));
});
