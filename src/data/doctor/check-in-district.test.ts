import { expect, test } from "vitest";
import { at, point, rectangle, toyDistrict } from "../../../tests/oracles/toy-district";
import { boundingBox } from "../../geo/positions";
import { checkInDistrict } from "./check-in-district";
import { groupFindings } from "./findings";

const grid = (number: number, west: number, east: number) => ({
  id: `14019910000100${number}`,
  code: `14019910000100${number}`,
  name: `第${number}网格`,
  kind: "basic" as const,
  system: "综治网格",
  geometry: rectangle(west, 0, east, 1000),
});

const district = toyDistrict({
  items: {
    boundary: [{ id: "c", code: "140199", geometry: rectangle(0, 0, 3000, 1000) }],
    grids: [grid(1, 0, 1000), grid(2, 1000, 2000), grid(3, 2000, 3000)],
    compounds: [
      { id: "a", gridCode: "140199100001001", geometry: point(500, 500) },
      { id: "b", gridCode: "140199100001003", geometry: point(2500, 500) },
    ],
  },
});

/** The third grid is left out; the second begins 200 m late and ends 100 m early. */
const delivered = [grid(1, 0, 1000), grid(2, 1200, 2900)];

test("grids that leave out what other layers name say so in one line, which joining does not", () => {
  const broken = (mode: "replace" | "join") =>
    checkInDistrict(district, { role: "grids", mode }, delivered, "网格.shp").filter(
      ({ code }) => code === "references-broken",
    );
  expect(broken("replace")).toMatchObject([
    { file: "网格.shp", severity: "warning", params: { count: 1, layers: "compounds.geojson" } },
  ]);
  expect(broken("join")).toEqual([]);
});

test("a gap of 200 by 1000 m is listed with its area and drawn where it lies", () => {
  const problems = checkInDistrict(district, { role: "grids", mode: "replace" }, delivered, "网格.shp");
  const gap = problems.find(
    ({ code, params }) => code === "cells-gap" && Number(params?.squareMetres) > 150_000,
  );
  // 200 × 1000 = 200,000 m²; the plane it is measured in is true to a few parts in a million here.
  expect(Number(gap?.params?.squareMetres) / 200_000).toBeCloseTo(1, 3);
  const { places, groups } = groupFindings(problems);
  const drawn = places.find(({ ground }) => ground?.squareMetres === gap?.params?.squareMetres);
  const [west, , east] = boundingBox(drawn?.ground === undefined ? [] : [drawn.ground.shape]) ?? [];
  expect(west).toBeCloseTo(at(1000, 0)[0], 5);
  expect(east).toBeCloseTo(at(1200, 0)[0], 5);
  expect(groups.flatMap(({ items }) => items).every((item) => !("shape" in item))).toBe(true);
});
