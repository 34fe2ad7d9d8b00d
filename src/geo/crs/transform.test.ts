import { expect, test } from "vitest";
import oracle from "../../../tests/oracles/crs-places.json";
import { CrsError } from "./crs";
import { crsByCode, knownCrs } from "./registry";
import { projectionOf } from "./transform";

const metresPerDegree = 111_320;

function must(code: string) {
  const crs = crsByCode(code);
  if (crs === undefined) throw new Error(`${code} is not in the registry`);
  return crs;
}

test("every system agrees with PROJ within a millimetre, both ways, at 20 places", () => {
  let worstForward = 0;
  let worstInverse = 0;
  for (const [code, rows] of Object.entries(oracle.systems)) {
    const projection = projectionOf(must(code));
    const unit = must(code).kind === "geographic" ? metresPerDegree : 1;
    expect(rows).toHaveLength(20);
    for (const [lng, lat, x, y] of rows as [number, number, number, number][]) {
      const [ownX, ownY] = projection.fromLngLat(lng, lat);
      worstForward = Math.max(worstForward, Math.hypot(ownX - x, ownY - y) * unit);
      const [ownLng, ownLat] = projection.toLngLat(x, y);
      worstInverse = Math.max(worstInverse, Math.hypot(ownLng - lng, ownLat - lat) * metresPerDegree);
    }
  }
  expect(worstForward).toBeLessThan(0.001);
  expect(worstInverse).toBeLessThan(0.001);
});

test("the oracle covers every CGCS2000 system, degrees and Web Mercator", () => {
  const wanted = knownCrs.filter(({ datum }) => datum === "cgcs2000" || datum === "wgs84");
  expect(wanted.map(({ code }) => code).sort()).toEqual(Object.keys(oracle.systems).sort());
});

test("Lishi lies at E 37513260.282 N 4154232.459 in zone 37", () => {
  const [x, y] = projectionOf(must("4525")).fromLngLat(111.15, 37.52);
  expect(x).toBeCloseTo(37513260.282, 3);
  expect(y).toBeCloseTo(4154232.459, 3);
});

test("Xian 80 is refused without parameters, because its shift is local", () => {
  expect(() => projectionOf(must("EPSG:2370"))).toThrow(CrsError);
});

test("an old datum is taken with three or seven parameters and moved by them", () => {
  const crs = must("EPSG:2382");
  const still = projectionOf(crs, [0, 0, 0]).toLngLat(513260, 4154232);
  const moved = projectionOf(crs, [100, 0, 0]).toLngLat(513260, 4154232);
  // At 111° E a shift of 100 m along X moves a place by 100·sin(111°) = 93 m to the west.
  const metres = (still[0] - moved[0]) * metresPerDegree * Math.cos((37.52 * Math.PI) / 180);
  expect(metres).toBeCloseTo(93.4, 0);
});

test("parameters that are not three or seven numbers are refused", () => {
  expect(() => projectionOf(must("2370"), [1, 2])).toThrow(CrsError);
  expect(() => projectionOf(must("2370"), [1, 2, Number.NaN])).toThrow(CrsError);
});

test("a code is understood in each of the ways files write it", () => {
  for (const text of ["EPSG:4546", "epsg:4546", "4546", "urn:ogc:def:crs:EPSG::4546"])
    expect(crsByCode(text)?.code).toBe("EPSG:4546");
  expect(crsByCode("urn:ogc:def:crs:OGC:1.3:CRS84")?.code).toBe("EPSG:4326");
  expect(crsByCode("EPSG:900913")?.code).toBe("EPSG:3857");
  expect(crsByCode("EPSG:2154")).toBeUndefined();
});
