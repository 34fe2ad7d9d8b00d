import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { MultiPolygon, Point, Polygon } from "geojson";
import * as v from "valibot";
import { expect, test } from "vitest";
import { firstView, firstViewBudgetBytes } from "../../geodata/demo/generate/size-table";
import { indicators } from "../../src/indicators/registry";
import { layerKinds } from "../../src/layers/registry";
import { manifestSchema } from "../../src/model/manifest";
import { parseOpeningHours } from "../../src/model/opening-hours";
import { demo, featuresOf, isInside, latMetres, lngMetres, manifest, squareDegrees } from "./demo-files";

function countBy(file: string, field: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { properties } of featuresOf(file)) {
    const value = String(properties[field]);
    counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
}

const sumOf = (file: string, field: string) =>
  featuresOf(file).reduce((sum, { properties }) => sum + Number(properties[field] ?? 0), 0);

test("the demo has the sizes of the county it is made after", () => {
  const counts = Object.fromEntries(
    ["towns", "villages", "grids", "compounds", "keeper-areas", "teams", "parks", "findings"].map((name) => [
      name,
      featuresOf(`${name}.geojson`).length,
    ]),
  );
  expect(counts).toEqual({
    towns: 10,
    villages: 121,
    grids: 877,
    compounds: 131,
    "keeper-areas": 66,
    teams: 94,
    parks: 60,
    findings: 300,
  });
  expect(countBy("villages.geojson", "kind")).toEqual({ village: 98, community: 23 });
  expect(countBy("patrol-routes.geojson", "duty")).toEqual({ "street-keeper": 66, ranger: 45 });
  expect(sumOf("teams.geojson", "members")).toBe(1083);
  expect(countBy("facilities.geojson", "category")).toMatchObject({
    "rest-station": 15,
    canteen: 4,
    "liaison-station": 34,
    "ebike-charger": 62,
  });
});

test("households and people of the grids come to a county of that kind, compounds to less than their grids", () => {
  const households = sumOf("grids.geojson", "households");
  const population = sumOf("grids.geojson", "population");
  expect(Math.abs(households - 52_000)).toBeLessThan(200);
  expect(population).toBeGreaterThan(135_000);
  expect(population).toBeLessThan(148_000);
  const grids = new Map(featuresOf("grids.geojson").map((grid) => [String(grid.properties.code), grid]));
  const inCompounds = new Map<string, number>();
  for (const { properties } of featuresOf("compounds.geojson")) {
    const code = String(properties.gridCode);
    inCompounds.set(code, (inCompounds.get(code) ?? 0) + Number(properties.households));
  }
  for (const [code, count] of inCompounds) {
    expect(count, code).toBeLessThanOrEqual(Number(grids.get(code)?.properties.households));
  }
});

test("what names a grid lies in that grid", () => {
  const grids = new Map(
    featuresOf<Polygon | MultiPolygon>("grids.geojson").map((grid) => [
      String(grid.properties.code),
      grid.geometry,
    ]),
  );
  for (const { properties, geometry } of featuresOf<Point>("findings.geojson")) {
    expect(
      isInside(grids.get(String(properties.gridCode))!, geometry.coordinates),
      String(properties.id),
    ).toBe(true);
  }
});

test("parks are 0.04 to 30 ha, pocket parks and large ones both", () => {
  const hectares = featuresOf<Polygon>("parks.geojson").map(
    ({ geometry }) => (squareDegrees(geometry) * lngMetres * latMetres) / 1e4,
  );
  expect(Math.min(...hectares)).toBeGreaterThan(0.03);
  expect(Math.max(...hectares)).toBeLessThan(31);
  expect(hectares.filter((area) => area < 0.2).length).toBeGreaterThan(10);
  expect(hectares.filter((area) => area > 20).length).toBe(2);
});

test("some entrances of the forest are guarded and some are not", () => {
  const posts = featuresOf<Point>("posts.geojson");
  const of = (name: string) => posts.filter(({ properties }) => properties.class === name);
  const metres = (a: readonly number[], b: readonly number[]) =>
    Math.hypot((a[0]! - b[0]!) * lngMetres, (a[1]! - b[1]!) * latMetres);
  const guarded = of("forest-entrance").filter((entrance) =>
    of("checkpoint").some((post) => metres(post.geometry.coordinates, entrance.geometry.coordinates) < 200),
  );
  expect(guarded.length).toBe(of("checkpoint").length);
  expect(guarded.length).toBeLessThan(of("forest-entrance").length);
  expect(of("watchtower")).toHaveLength(9);
});

test("required points name a route that exists", () => {
  const routes = new Set(featuresOf("patrol-routes.geojson").map(({ properties }) => properties.id));
  const points = featuresOf("posts.geojson").filter(({ properties }) => properties.class === "patrol-point");
  expect(points).toHaveLength(45 * 4);
  expect(points.every(({ properties }) => routes.has(properties.routeId))).toBe(true);
});

test("findings stand in every state; some are overdue and some fall due today", () => {
  expect(Object.keys(countBy("findings.geojson", "status")).sort()).toEqual([
    "closed",
    "dispatched",
    "filed",
    "rejected",
    "reported",
    "resolved",
  ]);
  const now = Date.parse(manifest.asOf);
  const open = featuresOf("findings.geojson").filter(
    ({ properties }) => properties.dueAt && !properties.closedAt,
  );
  const hoursLeft = open.map(({ properties }) => (Date.parse(String(properties.dueAt)) - now) / 3_600_000);
  expect(hoursLeft.filter((hours) => hours < 0).length).toBeGreaterThan(5);
  expect(hoursLeft.filter((hours) => hours >= 0 && hours < 24).length).toBeGreaterThan(5);
  for (const { properties } of featuresOf("findings.geojson")) {
    const times = ["foundAt", "filedAt", "closedAt"].flatMap((field) =>
      properties[field] ? [Date.parse(String(properties[field]))] : [],
    );
    expect(times, String(properties.id)).toEqual([...times].sort((a, b) => a - b));
    expect(Math.max(...times)).toBeLessThanOrEqual(now);
  }
});

test("opening and duty hours are written so that they can be read", () => {
  const hours = ["facilities.geojson", "parks.geojson", "posts.geojson"]
    .flatMap(featuresOf)
    .flatMap(({ properties }) => properties.openingHours ?? properties.dutyHours ?? []);
  expect(hours.length).toBeGreaterThan(300);
  for (const text of hours) expect(() => parseOpeningHours(String(text))).not.toThrow();
  expect(hours).toContain("Mo-Fr 18:30-07:30; Sa,Su,PH 00:00-24:00");
});

test("telephones cannot be dialled and the county says that it is made up", () => {
  const files = readdirSync(demo).filter((file) => file.endsWith(".geojson"));
  const phones = files.flatMap(featuresOf).flatMap(({ properties }) => properties.phone ?? []);
  expect(phones.length).toBeGreaterThan(1500);
  expect(phones.every((phone) => /^0351-000-\d{4}$/.test(String(phone)))).toBe(true);
  expect(manifest.synthetic).toBe(true);
  expect(manifest.label).toEqual({
    zh: "示意数据 · 非法定界线",
    en: "Synthetic data · not legal boundaries",
  });
  expect(manifest.mapApproval).toBeNull();
});

test("the manifest is valid, every file it names is there and no other", () => {
  expect(v.safeParse(manifestSchema, manifest).issues).toBeUndefined();
  const named = manifest.layers.map(({ file }) => file).sort();
  const there = readdirSync(demo)
    .filter((file) => /\.(geojson|tif)$/.test(file))
    .sort();
  expect(there).toEqual(named);
});

test("scenes are links to layers, figures and places that exist", () => {
  const kinds = new Set<string>(layerKinds.map(({ id }) => id));
  const figures = new Set<string>(indicators.map(({ id }) => id));
  const places = new Set(featuresOf("towns.geojson").map(({ properties }) => properties.code));
  expect(manifest.scenes).toHaveLength(8);
  for (const { link } of manifest.scenes ?? []) {
    const query = new URLSearchParams(link);
    expect(query.get("camera")).toMatch(/^[\d.]+\/38\.\d+\/112\.\d+\/-?\d+\/\d+$/);
    for (const layer of query.get("layers")!.split(",")) expect(kinds, link).toContain(layer);
    if (query.has("indicator")) expect(figures, link).toContain(query.get("indicator"));
    if (query.has("place")) expect(places, link).toContain(query.get("place"));
  }
});

test("the district stays under 12 MB and the first view under 0.6 MB compressed", () => {
  const files = readdirSync(demo).filter((file) => /\.(json|geojson|tif)$/.test(file));
  const raw = files.reduce((sum, file) => sum + statSync(join(demo, file)).size, 0);
  const zipped = [...firstView].reduce(
    (sum, file) => sum + gzipSync(readFileSync(join(demo, file))).length,
    0,
  );
  expect(raw).toBeLessThan(12_000_000);
  expect(zipped).toBeLessThan(firstViewBudgetBytes);
  expect(statSync(join(demo, "elevation.tif")).size).toBeLessThanOrEqual(260_000);
});
