import { expect, test } from "vitest";
import { computeFigure } from "../../src/indicators/compute-figure";
import { forestChange } from "../../src/indicators/forest-change";
import { forestCover } from "../../src/indicators/forest-cover";
import { forestTwoThirds } from "../../src/indicators/forest-two-thirds";
import { treeCover } from "../../src/indicators/tree-cover";
import type { LandClass } from "../../src/model/entities";
import { fact, rectangle, toyDistrict } from "./toy-district";

const km = 1000;
/** A strip as wide as so many km² need in a county 40 km high; strips lie side by side. */
const strip = (id: string, landClass: LandClass, fromKm: number, squareKilometres: number, year = 2022) => ({
  id,
  landClass,
  year,
  geometry: rectangle(fromKm * km, 0, (fromKm + squareKilometres / 40) * km, 40 * km),
});

/** O6: 1200 km² = 30 × 40 km. */
const county = { id: "140199", code: "140199", geometry: rectangle(0, 0, 30 * km, 40 * km) };

test("O6: 340 of 1200 km² are forest, 28.33 %; with ordinary shrub 400 km², 33.33 %", () => {
  const district = toyDistrict({
    items: {
      boundary: [county],
      forest: [
        strip("trees", "arbor", 0, 300),
        strip("listed shrub", "special-shrub", 8, 36),
        strip("belts", "belt", 10, 4),
        strip("shrub", "shrub", 12, 60),
        strip("young", "young", 15, 50),
      ],
    },
  });
  const forest = computeFigure(forestCover, district);
  expect(forest.summary.value).toBeCloseTo(340 / 1200, 7);
  expect(forest.leftOut).toEqual([
    { reason: "class-not-counted", role: "forest", count: 2, ids: ["shrub", "young"] },
  ]);
  expect(computeFigure(treeCover, district).summary.value).toBeCloseTo(400 / 1200, 7);
});

test("O6: wetland above 5 % of the land leaves the denominator: 2900 of 9700 is 29.90 %, not 29.00 %", () => {
  // 10 000 km² of land, 2900 forest, 800 wetland: 10 000 − (800 − 500) = 9700. Here one hundredth of each.
  const district = toyDistrict({
    items: {
      boundary: [{ id: "c", code: "140199", geometry: rectangle(0, 0, 10 * km, 10 * km) }],
      forest: [{ id: "f", landClass: "arbor", year: 2022, geometry: rectangle(0, 0, 2.9 * km, 10 * km) }],
    },
    facts: { wetlandAreaSquareMetres: fact(8, "km2") },
  });
  const ruled = computeFigure(forestCover, district, { profileId: "ly-t-2004-2012" });
  expect(ruled.summary.value).toBeCloseTo(29 / 97, 7);
  expect(ruled.measures.wetlandDeductedSquareMetres).toBeCloseTo(3e6, 0);
  // The general definition knows no such rule.
  expect(computeFigure(forestCover, district).summary.value).toBeCloseTo(0.29, 7);
});

/** Ten towns side by side, so many of them with 40 % forest and the others with 10 %. */
const tenTowns = (passing: number) =>
  toyDistrict({
    items: {
      boundary: [{ id: "c", code: "140199", geometry: rectangle(0, 0, 10 * km, km) }],
      towns: Array.from({ length: 10 }, (_, i) => ({
        id: `t${i}`,
        code: `140199${100 + i}`,
        kind: "town" as const,
        geometry: rectangle(i * km, 0, (i + 1) * km, km),
      })),
      forest: Array.from({ length: 10 }, (_, i) => ({
        id: `f${i}`,
        landClass: "arbor" as const,
        year: 2022,
        geometry: rectangle(i * km, 0, i * km + (i < passing ? 400 : 100), km),
      })),
    },
    facts: { annualRainfallMillimetres: fact(450, "mm") },
  });

test("O6: seven of ten towns at the line of 30 % pass the two-thirds rule, six fail it", () => {
  const seven = computeFigure(forestTwoThirds, tenTowns(7));
  expect(seven.summary.value).toBe(0.7);
  expect(seven.measures.line).toBe(0.3);
  expect(seven.verdict?.passes).toBe(true);
  const six = computeFigure(forestTwoThirds, tenTowns(6));
  expect(six.summary.value).toBe(0.6);
  expect(six.verdict?.passes).toBe(false);
});

test("a town whose grids are not drawn, or only in part, is judged by its own ground", () => {
  const drawn = tenTowns(7);
  // Two grids of the first town, half of it, on its bare side: 0 of 500 m; and one of no town of this county.
  const grid = (code: string, from: number, to: number) => ({
    id: code,
    code,
    name: code,
    kind: "urban" as const,
    geometry: rectangle(from, 0, to, km),
  });
  const items = [
    grid("140199100001001", 500, 750),
    grid("140199100001002", 750, 1000),
    grid("999999999001001", 1000, 2000),
  ];
  const [towns] = [drawn.datasets.towns];
  if (towns === undefined) throw new Error("the toy has towns");
  const grids = { ...towns, role: "grids", items } as unknown as NonNullable<typeof drawn.datasets.grids>;
  const figure = computeFigure(forestTwoThirds, { ...drawn, datasets: { ...drawn.datasets, grids } });
  expect(figure.summary.value).toBe(0.7);
  expect(figure.measures.reaching).toBe(7);
});

test("without the rain of a year nobody knows which line applies", () => {
  const { items } = { items: { boundary: [county], towns: [], forest: [strip("a", "arbor", 0, 1)] } };
  const figure = computeFigure(forestTwoThirds, toyDistrict({ items }));
  expect(figure.missing).toEqual({ reason: "missing-fact", detail: "annualRainfallMillimetres" });
});

test("O6: a patch of 0.05 ha is below the least patch of 0.0667 ha", () => {
  const district = toyDistrict({
    items: {
      boundary: [{ id: "c", code: "140199", geometry: rectangle(0, 0, 100, 100) }],
      forest: [
        { id: "small", landClass: "arbor", year: 2022, geometry: rectangle(0, 0, 20, 25) },
        { id: "large", landClass: "arbor", year: 2022, geometry: rectangle(50, 0, 80, 25) },
      ],
    },
  });
  const figure = computeFigure(forestCover, district, { profileId: "gb-t-26424-2010" });
  // 30 × 25 = 750 m² of 10 000 m²
  expect(figure.summary.value).toBeCloseTo(0.075, 7);
  expect(figure.leftOut).toEqual([
    { reason: "below-minimum-patch", role: "forest", count: 1, ids: ["small"] },
  ]);
  expect(computeFigure(forestCover, district).summary.value).toBeCloseTo(0.125, 7);
});

test("O7: 217.56 万亩 of forest are 20.76 % of Taiyuan's 6986.5 km²", () => {
  // 217.56e4 亩 × (10 000 / 15) m² = 1450.4 km²; drawn here as 1450.4 km × 1 m × 1000 in a county of published size
  const squareKilometres = (217.56e4 * (10_000 / 15)) / 1e6;
  expect(squareKilometres).toBeCloseTo(1450.4, 9);
  const district = toyDistrict({
    items: {
      boundary: [
        {
          id: "c",
          code: "140199",
          geometry: rectangle(0, 0, 80 * km, 80 * km),
          landAreaSquareMetres: 6986.5e6,
        },
      ],
      forest: [strip("f", "arbor", 0, squareKilometres)],
    },
  });
  expect((computeFigure(forestCover, district).summary.value! * 100).toFixed(2)).toBe("20.76");
});

test("planting 2 km² here and clearing 2 km² there is no change, and says so", () => {
  const district = toyDistrict({
    items: {
      boundary: [county],
      forest: [
        strip("kept", "arbor", 0, 100, 2020),
        strip("cleared", "arbor", 10, 2, 2020),
        strip("kept 22", "arbor", 0, 100, 2022),
        strip("planted", "arbor", 20, 2, 2022),
      ],
    },
  });
  const { summary, measures } = computeFigure(forestChange, district);
  expect(summary.value).toBeCloseTo(0, 9);
  expect(measures.gainedSquareMetres).toBeCloseTo(2e6, 0);
  expect(measures.lostSquareMetres).toBeCloseTo(2e6, 0);
  expect([measures.fromYear, measures.toYear]).toEqual([2020, 2022]);
});
