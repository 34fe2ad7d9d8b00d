import type { Position } from "geojson";
import { expect, test } from "vitest";
import type { Area } from "./area";
import { createFrame } from "./frame";
import { clip, dissolve, overlapDepths, serviceArea, subtract, uncoveredArea } from "./overlay";
import { areaSquareMetres } from "./turf";

const frame = createFrame({ lng: 111.15, lat: 37.52 });
const at = (x: number, y: number): Position => frame.unproject(x, y);
const rectangle = (west: number, south: number, east: number, north: number): Area => ({
  type: "Polygon",
  coordinates: [[at(west, south), at(east, south), at(east, north), at(west, north), at(west, south)]],
});
const disc = (x: number, radiusMetres: number) => ({
  geometry: { type: "Point", coordinates: at(x, 0) } as const,
  radiusMetres,
});
const area = (geometry: Area | null) => (geometry ? areaSquareMetres(geometry, frame) : 0);
/** Within so many parts in a million. */
const near = (actual: number, expected: number, ppm: number) =>
  expect(Math.abs(actual / expected - 1) * 1e6).toBeLessThan(ppm);

test("a park of 100 × 60 m with 500 m around it is 951,398 m² (O3)", () => {
  // 6000 + 2 · 500 · (100 + 60) + π · 500²
  near(
    area(serviceArea([{ geometry: rectangle(0, 0, 100, 60), radiusMetres: 500 }], frame)),
    951_398.16,
    100,
  );
});

test("two discs of 500 m, 500 m apart, cover 1,263,703.90 m², not their sum (O2)", () => {
  near(area(serviceArea([disc(0, 500), disc(500, 500)], frame)), 1_263_703.9, 100);
  near(area(serviceArea([disc(0, 300), disc(400, 300)], frame)), 503_537.04, 100);
});

test("overlap depths: the lens is reached twice, the rest once", () => {
  const [once, twice, more] = overlapDepths([disc(0, 500), disc(500, 500)], frame, 3);
  // lens 307,092.42; twice (785,398.16 − 307,092.42) = 956,611.49 once
  near(twice!.squareMetres, 307_092.42, 100);
  near(once!.squareMetres, 956_611.49, 100);
  expect(more).toEqual({ depth: 3, geometry: null, squareMetres: 0 });
});

test("what is covered and what is not make up the whole", () => {
  const land = rectangle(-1000, -200, 1000, 200);
  const left = area(uncoveredArea([land], [disc(0, 300)], frame));
  const inside = area(clip([land], [serviceArea([disc(0, 300)], frame)!], frame));
  near(left + inside, 2000 * 400, 5);
  // ∫ of the chord 2·√(300² − y²) over y from −200 to 200
  const chord = 300 * 300 * Math.asin(2 / 3) + 200 * Math.sqrt(300 * 300 - 200 * 200);
  near(inside, 2 * chord, 100);
});

test("neighbours that share an edge dissolve into one ring", () => {
  const whole = dissolve([rectangle(0, 0, 100, 100), rectangle(100, 0, 200, 100)], frame);
  expect(whole?.coordinates).toHaveLength(1);
  expect(whole?.coordinates[0]).toHaveLength(1);
  near(area(whole), 20_000, 5);
});

test("a hole stays a hole", () => {
  const ring = subtract([rectangle(0, 0, 300, 300)], [rectangle(100, 100, 200, 200)], frame);
  expect(ring?.coordinates[0]).toHaveLength(2);
  near(area(ring), 80_000, 5);
});

test("a bow-tie is read as its two triangles", () => {
  const bowTie: Area = {
    type: "Polygon",
    coordinates: [[at(0, 0), at(100, 100), at(100, 0), at(0, 100), at(0, 0)]],
  };
  // two triangles with a base of 100 and a height of 50
  near(area(dissolve([bowTie], frame)), 5000, 5);
});

test("nothing left is null", () => {
  expect(uncoveredArea([rectangle(0, 0, 10, 10)], [disc(0, 500)], frame)).toBeNull();
  expect(serviceArea([], frame)).toBeNull();
});
