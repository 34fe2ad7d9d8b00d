import { expect, test } from "vitest";
import { computeFigure } from "../../src/indicators/compute-figure";
import { greenCover } from "../../src/indicators/green-cover";
import { parkAreaPerPerson } from "../../src/indicators/park-area-per-person";
import { parkCoverage } from "../../src/indicators/park-coverage";
import { fact, rectangle, toyDistrict } from "./toy-district";

const park = {
  id: "P",
  class: "comprehensive",
  historic: false,
  geometry: rectangle(-100, 20, 0, 80),
} as const;
const land = (id: string, west: number, east: number, districtAge?: "new" | "old") => ({
  id,
  ...(districtAge === undefined ? {} : { districtAge }),
  geometry: rectangle(west, 40, east, 60),
});

/** GB/T 51346 with land beside a park of 100 × 60 m that serves 500 m east of x = 0, between its own upper and lower edge. */
const lines = (residential: readonly ReturnType<typeof land>[]) =>
  computeFigure(parkCoverage, toyDistrict({ items: { parks: [park], residential } }), {
    profileId: "gb-t-51346-2019",
  }).measureVerdicts.map(({ measure, value, passes }) => [measure, Number(value.toFixed(4)), passes]);

test("GB/T 51346: new districts need all of their land covered, old ones 80 %: 400 of 499 m are enough", () => {
  expect(lines([land("A", 10, 490, "new"), land("B", 100, 599, "old"), land("C", 900, 1000)])).toEqual([
    ["newDistricts", 1, true],
    ["oldDistricts", 0.8016, true],
  ]);
});

test("a new district with a metre of two hundred beyond reach fails, an old one with a third beyond, too", () => {
  expect(lines([land("A", 301, 501, "new"), land("B", 200, 650, "old")])).toEqual([
    ["newDistricts", 0.995, false],
    ["oldDistricts", 0.6667, false],
  ]);
});

test("where no land says that it is new or old, neither line is judged", () => {
  expect(lines([land("A", 0, 400)])).toEqual([]);
});

const grid = (code: string, west: number, population: number) => ({
  id: code,
  code,
  system: "s",
  kind: "basic" as const,
  population,
  geometry: rectangle(west, 0, west + 1000, 1000),
});
const town = (code: string, west: number) => ({
  id: code,
  code,
  kind: "street" as const,
  geometry: rectangle(west, 0, west + 1000, 1000),
});
const twoTowns = {
  "built-up": [{ id: "U", geometry: rectangle(0, 0, 2000, 1000) }],
  towns: [town("140199101", 0), town("140199102", 1000)],
  grids: [grid("140199101001001", 0, 4000), grid("140199102001001", 1000, 8000)],
};

test("the poorest town: 60 000 m² for 4000 and 40 000 m² for 8000 people are 15 and 5.0 m² each; 5.0 < 5.5", () => {
  const parks = [
    { ...park, id: "west", geometry: rectangle(100, 100, 400, 300) },
    { ...park, id: "east", geometry: rectangle(1100, 100, 1300, 300) },
    // Drawn twice: counts once.
    { ...park, id: "again", geometry: rectangle(1100, 100, 1200, 300) },
  ];
  const facts = { urbanPopulation: fact(12_000, "person") };
  const figure = computeFigure(parkAreaPerPerson, toyDistrict({ items: { ...twoTowns, parks }, facts }), {
    profileId: "ecological-garden-city-2022",
  });
  expect(figure.measures.poorestTown).toBeCloseTo(5, 3);
  expect(figure.measureVerdicts).toMatchObject([
    { measure: "poorestTown", passes: false, threshold: { value: 5.5, verified: false } },
  ]);
});

test("a town without any park has 0 m² a person, not none", () => {
  const parks = [{ ...park, geometry: rectangle(100, 100, 400, 300) }];
  const figure = computeFigure(parkAreaPerPerson, toyDistrict({ items: { ...twoTowns, parks } }));
  expect(figure.measures.poorestTown).toBe(0);
});

test("2.1.4: 3.0 m² a person is not more than 3.0", () => {
  const parks = [{ ...park, geometry: rectangle(100, 100, 400, 220) }];
  const exactly = (people: number) =>
    computeFigure(
      parkAreaPerPerson,
      toyDistrict({ items: { parks }, facts: { urbanPopulation: fact(people, "person") } }),
    ).measureVerdicts.map(({ measure, passes }) => [measure, passes]);
  // 300 × 120 m = 36 000 m²; the plane is true to some ppm, so the people stand on either side of 12 000.
  expect(exactly(11_990)).toContainEqual(["comprehensivePerPerson", true]);
  expect(exactly(12_010)).toContainEqual(["comprehensivePerPerson", false]);
  expect(exactly(11_990)).toContainEqual(["communityPerPerson", false]);
});

test("trees and shrubs are 65 of 100 ha of green: below the 70 % of the ecological garden city", () => {
  const green = [
    { id: "t", cover: "canopy" as const, greenLand: true, geometry: rectangle(0, 0, 650, 1000) },
    { id: "l", cover: "lawn" as const, greenLand: true, geometry: rectangle(650, 0, 1000, 1000) },
  ];
  const [verdict] = computeFigure(
    greenCover,
    toyDistrict({ items: { "built-up": [{ id: "U", geometry: rectangle(0, 0, 2000, 1000) }], green } }),
    { profileId: "ecological-garden-city-2022" },
  ).measureVerdicts;
  expect(verdict).toMatchObject({ measure: "woodyShare", passes: false, threshold: { verified: true } });
  expect(verdict?.value).toBeCloseTo(0.65, 4);
});
