import { expect, test } from "vitest";
import type { DrawStyle } from "../../layers/layer-kind";
import { layerKinds } from "../../layers/registry";
import { parkCoverageFigure, toyDistrict } from "../../layers/toy-district";
import { wallScale, wallTextScale } from "./use-wall-height";

test("a wall of twice the lines shows the same ground at twice the size, a wider one no more than its lines allow", () => {
  expect(wallScale(1920, 1080)).toBe(1);
  expect(wallScale(3840, 2160)).toBe(2);
  expect(wallScale(7680, 2160)).toBe(2);
  expect(wallScale(15360, 4320)).toBe(4);
  expect(wallScale(3240, 1080)).toBe(1);
});

test("upright, the width counts: 1080 by 1920 pixels are three quarters", () => {
  expect(wallScale(1080, 1920)).toBe(0.75);
});

/** Every number in a text size: the size itself, or those of an interpolation by zoom. */
const sizesIn = (size: unknown): readonly number[] =>
  typeof size === "number"
    ? [size]
    : Array.isArray(size)
      ? size.slice(3).flatMap((each, i) => (i % 2 === 1 ? sizesIn(each) : []))
      : [];

test.each([
  [1920, 1080],
  [3840, 2160],
  [3840, 1280],
  [7680, 2160],
  [15360, 4320],
])(
  "on a wall of %i by %i no name on the map is smaller than a fifty-fourth of the height",
  (width, height) => {
    const style: DrawStyle = {
      theme: "dark",
      locale: "zh-CN",
      figure: parkCoverageFigure(),
      year: null,
      opacity: 1,
      textScale: wallTextScale(width, height),
      zoomShift: 0,
    };
    const district = toyDistrict();
    const sizes = layerKinds
      .flatMap((kind) => kind.draw(district, style).layers)
      .flatMap(({ spec }) => (spec.type === "symbol" ? sizesIn(spec.layout?.["text-size"]) : []));
    expect(sizes.length).toBeGreaterThan(8);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(height / 54);
  },
);
