import { expect, test } from "vitest";
import { shareDigits, shownAs } from "./quantity";

const mu = { areaUnit: "mu", locale: "zh-CN" } as const;
const ha = { areaUnit: "ha", locale: "zh-CN" } as const;
const km2 = { areaUnit: "km2", locale: "zh-CN" } as const;

test("a share is a percentage with one decimal", () => {
  expect(shownAs(0.765, "1", ha)).toEqual({ amount: 76.5, unit: "percent", per: null, digits: 1 });
});

test("a share just below its line is not rounded onto it: 79.96 % needs two decimals", () => {
  expect(shareDigits(0.7996, [0.8])).toBe(2);
  expect(shareDigits(0.79996, [0.8])).toBe(3);
  expect(shareDigits(0.8004, [0.8])).toBe(2);
  expect(shareDigits(0.8, [0.8])).toBe(1);
  expect(shareDigits(0.742, [0.8])).toBe(1);
});

test("217.56 万亩 is 145 040 ha is 1 450.4 km²", () => {
  const squareMetres = 145_040 * 10_000;
  const large = shownAs(squareMetres, "m2", mu);
  expect(large.unit).toBe("wanMu");
  expect(large.amount).toBeCloseTo(217.56, 9);
  expect(shownAs(squareMetres, "m2", ha)).toMatchObject({ amount: 145_040, unit: "ha", digits: 0 });
  expect(shownAs(squareMetres, "m2", km2)).toMatchObject({ amount: 1450.4, unit: "km2", digits: 0 });
});

test("one 亩 is 666.667 m², and a small park keeps its decimals", () => {
  expect(shownAs(2000 / 3, "m2", mu)).toMatchObject({ unit: "mu", digits: 2 });
  expect(shownAs(2000 / 3, "m2", mu).amount).toBeCloseTo(1, 12);
  expect(shownAs(400, "m2", km2)).toMatchObject({ amount: 0.0004, digits: 4 });
});

test("a ranger's 8.4 km² are 12 600 亩, that is 1.26 万亩", () => {
  const load = shownAs(8_400_000, "m2/ranger", mu);
  expect(load).toMatchObject({ unit: "wanMu", per: "perRanger" });
  expect(load.amount).toBeCloseTo(1.26, 12);
});

test("green per person stays in m² whatever the switch says, with two decimals: 10.54", () => {
  expect(shownAs(10.54, "m2/person", mu)).toEqual({
    amount: 10.54,
    unit: "m2",
    per: "perPerson",
    digits: 2,
  });
});

test("a distance turns to kilometres at 1000 m, a time to days at 48 h", () => {
  expect(shownAs(999, "m", ha)).toMatchObject({ amount: 999, unit: "m" });
  expect(shownAs(1000, "m", ha)).toMatchObject({ amount: 1, unit: "km" });
  expect(shownAs(47, "h", ha)).toMatchObject({ amount: 47, unit: "hours", digits: 0 });
  expect(shownAs(60, "h", ha)).toMatchObject({ amount: 2.5, unit: "days" });
});

test("English does not count in ten thousands: 1.26 万亩 are 12,600 mu", () => {
  const load = shownAs(8_400_000, "m2", { areaUnit: "mu", locale: "en" });
  expect(load).toMatchObject({ unit: "mu", digits: 0 });
  expect(load.amount).toBeCloseTo(12_600, 9);
});
