import { expect, test } from "vitest";
import { toBd09, toGcj02 } from "../../src/geo/crs/gcj02";
import { crsByCode } from "../../src/geo/crs/registry";
import { projectionOf } from "../../src/geo/crs/transform";
import { createFrame } from "../../src/geo/frame";
import { distanceMetres } from "../../src/geo/turf";

/** Computed with PROJ: place, codes with and without the zone in the easting, easting, northing. */
const places = [
  ["Lishi", 111.15, 37.52, "EPSG:4525", "EPSG:4546", 37513260.282, 4154232.459],
  ["Xing", 111.13, 38.46, "EPSG:4525", "EPSG:4546", 37511346.531, 4258566.409],
  ["Yangqu", 112.67, 38.06, "EPSG:4526", "EPSG:4547", 38383275.527, 4214993.115],
  ["Taiyuan", 112.55, 37.87, "EPSG:4526", "EPSG:4547", 38372415.049, 4194059.8],
  ["Pingcheng", 113.3, 40.08, "EPSG:4526", "EPSG:4547", 38440293.859, 4438646.699],
  ["Huairou", 116.63, 40.32, "EPSG:4527", "EPSG:4548", 39468552.218, 4465126.8],
] as const;

test.each(places)(
  "O22: %s in Gauss-Krüger, with and without the zone, to a millimetre and back",
  (_, lng, lat, withZone, without, easting, northing) => {
    for (const [code, x] of [
      [withZone, easting],
      [without, easting % 1e6],
    ] as const) {
      const projection = projectionOf(crsByCode(code)!);
      const [e, n] = projection.fromLngLat(lng, lat);
      expect(Math.abs(e - x)).toBeLessThan(1e-3);
      expect(Math.abs(n - northing)).toBeLessThan(1e-3);
      const [lngAgain, latAgain] = projection.toLngLat(e, n);
      // a millimetre is 1e-8 degrees
      expect(Math.abs(lngAgain - lng)).toBeLessThan(1e-8);
      expect(Math.abs(latAgain - lat)).toBeLessThan(1e-8);
    }
  },
);

test("O22: Lishi in GCJ-02 is shifted by 568.3 m, and BD-09 is further still", () => {
  const [lng, lat] = toGcj02(111.15, 37.52);
  expect([lng.toFixed(6), lat.toFixed(6)]).toEqual(["111.156356", "37.520768"]);
  const frame = createFrame({ lng: 111.15, lat: 37.52 });
  expect(distanceMetres([111.15, 37.52], [lng, lat], frame)).toBeCloseTo(568.3, 0);
  const [bdLng, bdLat] = toBd09(111.15, 37.52);
  expect([bdLng.toFixed(6), bdLat.toFixed(6)]).toEqual(["111.162876", "37.526654"]);
});
