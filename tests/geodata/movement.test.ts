import type { LineString, MultiPolygon, Polygon } from "geojson";
import { expect, test } from "vitest";
import { edgesOf, featuresOf, latMetres, lngMetres, manifest, squareDegrees } from "./demo-files";

const now = Date.parse(manifest.asOf);
const tracks = featuresOf<LineString>("patrol-tracks.geojson").map(({ properties, geometry }) => ({
  route: String(properties.routeId),
  start: Date.parse(String(properties.start)),
  times: properties.times as unknown as number[],
  line: geometry.coordinates,
}));

test("a track has one whole second for each vertex, ascending, within the thirty days before", () => {
  for (const { start, times, line } of tracks) {
    expect(times).toHaveLength(line.length);
    expect(
      times.every((time, i) => Number.isInteger(time) && (i === 0 ? time === 0 : time > times[i - 1]!)),
    ).toBe(true);
    expect(start + times.at(-1)! * 1000).toBeLessThanOrEqual(now);
    expect(now - start).toBeLessThan(31 * 86_400_000);
  }
});

test("a few tracks jump faster than anyone walks and some fall silent for more than five minutes", () => {
  const steps = tracks.flatMap(({ times, line }) =>
    line.slice(1).map((to, i) => {
      const metres = Math.hypot((to[0]! - line[i]![0]!) * lngMetres, (to[1]! - line[i]![1]!) * latMetres);
      const seconds = times[i + 1]! - times[i]!;
      return { seconds, speed: metres / seconds };
    }),
  );
  const jumps = steps.filter(({ speed }) => speed > 30).length;
  const silences = steps.filter(({ seconds }) => seconds > 300).length;
  expect(jumps).toBeGreaterThan(20);
  expect(jumps).toBeLessThan(400);
  expect(silences).toBeGreaterThan(50);
  expect(silences / steps.length).toBeLessThan(0.02);
});

test("most routes were walked in time and some are overdue", () => {
  const last = new Map<string, number>();
  for (const { route, start } of tracks) last.set(route, Math.max(last.get(route) ?? 0, start));
  const routes = featuresOf("patrol-routes.geojson");
  const overdue = routes.filter(({ properties }) => {
    const hours = (now - (last.get(String(properties.id)) ?? 0)) / 3_600_000;
    return hours > Number(properties.requiredIntervalHours);
  });
  expect(overdue.length).toBeGreaterThan(8);
  expect(overdue.length).toBeLessThan(routes.length / 3);
});

type Zone = { landClass: string; geometry: Polygon | MultiPolygon };
const zonesOf = (year: number): Zone[] =>
  featuresOf<Polygon | MultiPolygon>(`forest-${year}.geojson`).map(({ properties, geometry }) => ({
    landClass: String(properties.landClass),
    geometry,
  }));

test("forest of the three surveys grows and is also lost", () => {
  const areaOf = (zones: readonly Zone[]) =>
    zones
      .filter(({ landClass }) => ["arbor", "special-shrub", "belt"].includes(landClass))
      .reduce((sum, { geometry }) => sum + squareDegrees(geometry), 0);
  const [first, second, third] = [2020, 2021, 2022].map((year) => areaOf(zonesOf(year))) as [
    number,
    number,
    number,
  ];
  expect(second).toBeGreaterThan(first);
  expect(third).toBeGreaterThan(second);
  const bare = (year: number) => zonesOf(year).filter(({ landClass }) => landClass === "bare");
  const sum = (zones: readonly Zone[]) =>
    zones.reduce((total, { geometry }) => total + squareDegrees(geometry), 0);
  expect(sum(bare(2022))).toBeGreaterThan(sum(bare(2021)));
});

test("zones of a survey share their borders: no stretch of edge is run twice the same way", () => {
  for (const year of [2020, 2021, 2022]) {
    const edges = zonesOf(year).flatMap(({ geometry }) => edgesOf(geometry));
    expect(new Set(edges).size, String(year)).toBe(edges.length);
  }
});

test("what did not change has the very same vertices a year later", () => {
  const before = new Set(zonesOf(2021).flatMap(({ geometry }) => edgesOf(geometry)));
  const after = zonesOf(2022).flatMap(({ geometry }) => edgesOf(geometry));
  expect(after.filter((edge) => before.has(edge)).length / after.length).toBeGreaterThan(0.9);
});
