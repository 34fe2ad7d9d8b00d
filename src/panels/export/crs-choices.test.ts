import { expect, test } from "vitest";
import { crsChoices } from "./crs-choices";

test("a county at 112.67° E is offered the strips of 111° and 114°, with and without the zone in front", () => {
  const codes = crsChoices(112.67).map(({ code }) => code);
  // 3° zones: 111° is zone 37 (4525, 4546), 114° zone 38 (4526, 4547); the 6° zone 19 is that of 111° (4497, 4508).
  expect(codes.slice(0, 2)).toEqual(["EPSG:4490", "EPSG:4326"]);
  expect(codes.slice(2, 4).toSorted()).toEqual(["EPSG:4526", "EPSG:4547"]);
  expect(codes.slice(4, 8).toSorted()).toEqual(["EPSG:4497", "EPSG:4508", "EPSG:4525", "EPSG:4546"]);
  expect(codes.slice(8)).toEqual(["EPSG:3857"]);
});

test("systems of the old datums are never offered: without parameters they are 100 m off", () => {
  expect(crsChoices(112.67).every(({ datum }) => datum === "cgcs2000" || datum === "wgs84")).toBe(true);
});
