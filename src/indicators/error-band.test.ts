import { expect, test } from "vitest";
import { rectangle, toyDistrict } from "../../tests/oracles/toy-district";
import { runToEnd } from "../geo/control";
import { computeFigure } from "./compute-figure";
import { errorBandSteps } from "./error-band";
import { indicatorById } from "./indicator-by-id";

const town = "149901101";
const far = "149901102";

/** Residential land 2000 × 100 m in one town, whose western end a park of 6000 m² serves; a town without land beside it. */
const district = toyDistrict({
  items: {
    boundary: [{ id: "149901", code: "149901", geometry: rectangle(-5000, -5000, 5000, 5000) }],
    towns: [
      { id: town, code: town, kind: "town", geometry: rectangle(-200, -5000, 5000, 5000) },
      { id: far, code: far, kind: "town", geometry: rectangle(-5000, -5000, -200, 5000) },
    ],
    residential: [{ id: "R", geometry: rectangle(0, 0, 2000, 100) }],
    parks: [{ id: "P1", class: "pocket", geometry: rectangle(-100, 20, 0, 80) }],
    forest: [{ id: "F", landClass: "arbor", year: 2026, geometry: rectangle(0, 0, 1000, 1000) }],
  },
});

function bandOf(id: string, place: string | null) {
  const indicator = indicatorById(id);
  if (indicator === undefined) throw new Error(id);
  const figure = computeFigure(indicator, district);
  return {
    figure,
    band: runToEnd(errorBandSteps(figure, indicator, district, {}, place)),
  };
}

test("a town's own cover lies between what it would be with the radius a centimetre shorter and longer", () => {
  // 500 m ± 20 ppm is ± 10 mm. The edge of the service within the land is 60 m straight and two arcs of
  // 500·asin(20/500) = 20.0053 m: 100.0107 m · 0.01 m = 1.000107 m² of 200 000 m².
  const { figure, band } = bandOf("park-coverage", town);
  const value = figure.byPlace[town]?.value ?? Number.NaN;
  expect(value).toBeCloseTo(49_994.67 / 200_000, 6);
  expect(band?.reason).toBe("scale");
  expect((value - (band?.low ?? 0)) * 200_000).toBeCloseTo(1.0001, 2);
  expect(((band?.high ?? 0) - value) * 200_000).toBeCloseTo(1.0001, 2);
});

test("a place without the figure has no band, and one measured by area alone has none of its own", () => {
  expect(bandOf("park-coverage", far).band).toBeNull();
  expect(bandOf("forest-cover", town).figure.byPlace[town]?.value).toBeGreaterThan(0);
  expect(bandOf("forest-cover", town).band).toBeNull();
  expect(bandOf("forest-cover", null).band).toMatchObject({ reason: "coordinates" });
});
