import gcoord from "gcoord";
import { expect, test } from "vitest";
import { fromBd09, fromGcj02, toBd09, toGcj02 } from "./gcj02";

const places: [number, number][] = [
  [111.15, 37.52],
  [111.13, 38.46],
  [112.67, 38.06],
  [112.55, 37.87],
  [113.3, 40.08],
  [116.63, 40.32],
  [87.6, 43.8],
  [109.5, 18.25],
  [130.3, 47.3],
];

test("Lishi moves to the published places", () => {
  // Published values, six decimals: half a unit of the last digit is 5e-7 degrees.
  const gcj = toGcj02(111.15, 37.52);
  expect(Math.abs(gcj[0] - 111.156356)).toBeLessThan(6e-7);
  expect(Math.abs(gcj[1] - 37.520768)).toBeLessThan(6e-7);
  const bd = toBd09(111.15, 37.52);
  expect(Math.abs(bd[0] - 111.162876)).toBeLessThan(6e-7);
  expect(Math.abs(bd[1] - 37.526654)).toBeLessThan(6e-7);
});

test("the shift agrees with an independent library to a hundredth of a metre", () => {
  for (const place of places) {
    const theirs = gcoord.transform([...place], gcoord.WGS84, gcoord.GCJ02) as [number, number];
    const ours = toGcj02(...place);
    expect(Math.hypot(ours[0] - theirs[0], ours[1] - theirs[1])).toBeLessThan(1e-7);
    const theirBd = gcoord.transform([...place], gcoord.WGS84, gcoord.BD09) as [number, number];
    const ourBd = toBd09(...place);
    expect(Math.hypot(ourBd[0] - theirBd[0], ourBd[1] - theirBd[1])).toBeLessThan(1e-7);
  }
});

test("there and back closes to a millimetre, 1e-8 degrees", () => {
  for (const place of places) {
    for (const [there, back] of [
      [toGcj02, fromGcj02],
      [toBd09, fromBd09],
    ] as const) {
      const [lng, lat] = back(...there(...place));
      expect(Math.hypot(lng - place[0], lat - place[1])).toBeLessThan(1e-8);
    }
  }
});

test("outside China nothing is shifted", () => {
  expect(toGcj02(1.52, 42.5)).toEqual([1.52, 42.5]);
  expect(fromBd09(1.52, 42.5)).toEqual([1.52, 42.5]);
});
