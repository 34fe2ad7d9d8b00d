import { expect, test } from "vitest";
import { metresPerPixel, scaleBar } from "./scale-bar";

test("at zoom 0 the equator is 512 pixels long, and each zoom doubles it", () => {
  // 40 075 016.686 / 512 = 78 271.517
  expect(metresPerPixel(0, 0)).toBeCloseTo(78_271.517, 3);
  expect(metresPerPixel(3, 0)).toBeCloseTo(78_271.517 / 8, 3);
  // cos 60° = 0.5
  expect(metresPerPixel(0, 60)).toBeCloseTo(78_271.517 / 2, 3);
});

test("the bar is the longest round length that fits", () => {
  // 110 px of 30 m are 3300 m
  expect(scaleBar(30, 110)).toEqual({ metres: 3000, pixels: 100 });
  expect(scaleBar(1, 110)).toEqual({ metres: 100, pixels: 100 });
  // 110 px of 8 m are 880 m
  expect(scaleBar(8, 110)).toEqual({ metres: 500, pixels: 62.5 });
});
