import { expect, test } from "vitest";
import { serviceSquareMetres } from "../../src/geo/coverage/dissolved-area";
import { computeFigure } from "../../src/indicators/compute-figure";
import { greenCover } from "../../src/indicators/green-cover";
import { greenRate } from "../../src/indicators/green-rate";
import { parkAreaPerPerson } from "../../src/indicators/park-area-per-person";
import { parkCoverage } from "../../src/indicators/park-coverage";
import { fact, point, rectangle, toyDistrict, toyFrame } from "./toy-district";

const pocket = "pocket" as const;

/** O1: residential land 2000 × 100 m, parks of 6000, 2500 and 1600 m². */
const o1 = toyDistrict({
  items: {
    residential: [{ id: "R", geometry: rectangle(0, 0, 2000, 100) }],
    parks: [
      { id: "P1", class: pocket, geometry: rectangle(-100, 20, 0, 80) },
      { id: "P2", class: pocket, geometry: rectangle(1000, 25, 1050, 75) },
      { id: "P3", class: pocket, geometry: rectangle(1700, 30, 1740, 70) },
    ],
  },
});

test("O1: the same land and parks are 25.00, 57.48 and 77.49 % under three 口径", () => {
  // P1 within 500 m: 60·500 + 2∫₀²⁰√(500²−t²)dt = 49 994.67 m²
  // P2 within 300 m: 50·650 + 2·(50·25) + 4∫₀²⁵√(300²−t²)dt = 64 965.24 m²; within 500 m: 104 979.16 m²
  // The land is 200 000 m².
  const figure = (profileId: string) => computeFigure(parkCoverage, o1, { profileId });
  expect(figure("gb-t-50563-2010").summary.numerator).toBeCloseTo(49_994.67, 1);
  expect(figure("city-checkup-2021").summary.numerator).toBeCloseTo(114_959.91, 1);
  expect(figure("gb-t-51346-2019").summary.numerator).toBeCloseTo(154_973.82, 1);
  const shares = ["gb-t-50563-2010", "city-checkup-2021", "gb-t-51346-2019"].map(
    (id) => figure(id).summary.value! * 100,
  );
  expect(shares.map((share) => share.toFixed(2))).toEqual(["25.00", "57.48", "77.49"]);
});

test("O1: all three fail the mandatory line, and P3 is too small to count", () => {
  const figure = computeFigure(parkCoverage, o1, { profileId: "city-checkup-2021" });
  expect(figure.verdict).toMatchObject({
    passes: false,
    threshold: { standard: "GB 55014-2021", comparison: ">", value: 0.8 },
  });
  expect(figure.leftOut).toEqual([{ reason: "too-small", role: "parks", count: 1, ids: ["P3"] }]);
  expect(figure.measures.parksCounted).toBe(2);
});

test("O2: two discs are measured as their union, not their sum", () => {
  // r = 500, centres 500 apart: 2π·500² − lens 307 092.42 = 1 263 703.90; r = 300, d = 400: 503 537.04
  const discs = (radiusMetres: number, apart: number) =>
    serviceSquareMetres(
      [point(0, 0), point(apart, 0)].map((geometry) => ({ geometry, radiusMetres })),
      toyFrame,
    );
  expect(discs(500, 500)).toBeCloseTo(1_263_703.9, 1);
  expect(discs(300, 400)).toBeCloseTo(503_537.04, 1);
});

test("O3: a 100 × 60 m park with 500 m around it is 951 398.16 m²", () => {
  // 6000 + 2·500·160 + π·500²
  const park = { geometry: rectangle(0, 0, 100, 60), radiusMetres: 500 };
  expect(serviceSquareMetres([park], toyFrame)).toBeCloseTo(951_398.16, 1);
});

test("O4: 3 162 000 m² of park for 300 000 people is 10.54 m² each: passes > 8, fails ≥ 14.8", () => {
  const district = (people: number) =>
    toyDistrict({
      // 1581 m × 2000 m
      items: { parks: [{ id: "P", class: "comprehensive", geometry: rectangle(0, 0, 1581, 2000) }] },
      facts: people > 0 ? { urbanPopulation: fact(people, "person") } : {},
    });
  const figure = computeFigure(parkAreaPerPerson, district(300_000));
  expect(figure.summary.value).toBeCloseTo(10.54, 5);
  expect(figure.verdict?.passes).toBe(true);
  const eco = computeFigure(parkAreaPerPerson, district(300_000), {
    profileId: "ecological-garden-city-2022",
  });
  expect(eco.verdicts.map(({ passes }) => passes)).toEqual([true, false]);
  const unknown = computeFigure(parkAreaPerPerson, district(0));
  expect(unknown.summary.value).toBeNull();
  expect(unknown.missing).toEqual({ reason: "missing-fact", detail: "urbanPopulation" });
  expect(unknown.verdict).toBeNull();
});

test("O5: lawn 30 ha and canopy 10 ha of which 4 ha overhang the lawn cover 36.0 % of 1 km², not 40.0 %", () => {
  const district = toyDistrict({
    items: {
      "built-up": [{ id: "U", geometry: rectangle(0, 0, 1000, 1000) }],
      green: [
        { id: "lawn", cover: "lawn", greenLand: true, geometry: rectangle(0, 0, 300, 1000) },
        // 100 m × 400 m over the lawn, 100 m × 600 m beyond it
        { id: "canopy", cover: "canopy", greenLand: false, geometry: rectangle(200, 0, 300, 400) },
        { id: "street", cover: "canopy", greenLand: false, geometry: rectangle(300, 0, 400, 600) },
      ],
    },
  });
  const cover = computeFigure(greenCover, district, { profileId: "garden-city-2010" });
  expect(cover.summary.value).toBeCloseTo(0.36, 7);
  expect(cover.measures.sumShare).toBeCloseTo(0.4, 7);
  // 100 000 of 360 000 m² are trees
  expect(cover.measures.woodyShare).toBeCloseTo(10 / 36, 7);
  // Green land is the lawn alone.
  expect(computeFigure(greenRate, district).summary.value).toBeCloseTo(0.3, 7);
});
