import { expect, test } from "vitest";
import { place } from "./placement";

const fit = {
  degrees: [112, 38, 113, 38.5],
  metres: { left: 0, top: 0, right: 80_000, bottom: 50_000 },
} as const;
const twists = [
  { x: 40_000, y: 25_000, radians: 0.4, inner: 3_000, outer: 9_000 },
  { x: 60_000, y: 25_000, radians: -0.6, inner: 900, outer: 2_600 },
];

test("there and back again is the same place to a tenth of a metre", () => {
  const { toLngLat, toPlan } = place(fit, twists);
  for (const [x, y] of [
    [10, 20],
    [40_500, 26_000],
    [46_000, 25_000],
    [60_300, 24_700],
    [79_000, 49_000],
  ] as const) {
    const [u, v] = toPlan(...toLngLat(x, y));
    expect(Math.hypot(u - x, v - y)).toBeLessThan(0.1);
  }
});

test("a twist turns a town and leaves the country beyond alone", () => {
  const straight = place(fit, []);
  const turned = place(fit, twists);
  expect(turned.toLngLat(20_000, 10_000)).toEqual(straight.toLngLat(20_000, 10_000));
  expect(turned.toLngLat(41_000, 25_000)).not.toEqual(straight.toLngLat(41_000, 25_000));
});
