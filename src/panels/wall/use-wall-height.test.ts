import { expect, test } from "vitest";
import { wallScale } from "./use-wall-height";

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
