import { expect, test } from "vitest";
import { baseUnit, rounded, withUnit } from "./base-unit";

test("a heading names its unit where it has one", () => {
  expect(withUnit("面积", "m2")).toBe("面积 (m²)");
  expect(withUnit("户数", "households")).toBe("户数");
});

test("lengths and areas are written to the hundredth: 429.59471412 m is 429.59", () => {
  expect(rounded(429.59471412)).toBe(429.59);
});

test("every value of a file has a unit by name: shares 0–1, areas m², people and levels as such", () => {
  expect([baseUnit("1"), baseUnit("m2"), baseUnit("people"), baseUnit("level")]).toEqual([
    "0–1",
    "m²",
    "people",
    "level",
  ]);
});
