import { expect, test } from "vitest";
import { areaUnit, isAreaName, unitInName } from "./area-unit";

test("a unit in the name is read in Chinese, letters and signs", () => {
  expect(
    ["面积(亩)", "MJ_MU", "面积（公顷）", "area_ha", "面积_㎡", "area_m2", "面积(平方公里)", "MIAN_JI"].map(
      unitInName,
    ),
  ).toEqual(["mu", "mu", "ha", "ha", "m2", "m2", "km2", null]);
  // "sha" and "emu" are no units.
  expect([unitInName("shape_area"), unitInName("emu")]).toEqual([null, null]);
  expect(["MIAN_JI", "XBMJ", "Shape_Area", "名称"].map(isAreaName)).toEqual([true, true, true, false]);
});

test("MIAN_JI without a unit is 亩 where 15 of it are drawn as a hectare", () => {
  const pairs = [
    [15, 10_000],
    [30, 20_100],
    [7.5, 4_950],
  ] as const;
  // 15 / 10,000 m² is the median ratio but one: 30/20,100 = 0.0014925, × 666.67 m² = 0.995
  expect(areaUnit("MIAN_JI", pairs)).toMatchObject({ unit: "mu", how: "ratio", named: null });
  expect(areaUnit("MIAN_JI", pairs)?.ratio).toBeCloseTo(1, 1);
});

test("a name that says 亩 over numbers in hectares is contradicted by the ground", () => {
  expect(areaUnit("面积(亩)", [[1, 10_000]])).toMatchObject({
    unit: "ha",
    how: "ratio-against-name",
    named: "mu",
  });
  expect(areaUnit("面积(亩)", [[15, 10_000]])).toMatchObject({ unit: "mu", how: "both" });
});

test("without ground the name alone decides; without either nothing does", () => {
  expect(areaUnit("面积(亩)", [])).toMatchObject({ unit: "mu", how: "name", ratio: null });
  expect(areaUnit("MIAN_JI", [])).toBeNull();
  // 100 written over 10,000 m² drawn is no unit at all.
  expect(areaUnit("MIAN_JI", [[100, 10_000]])).toBeNull();
});
