import { expect, test } from "vitest";
import { isCut } from "./whole-names";

const picture = { width: 800, height: 600 };
const name = (text: string, x: number, y: number) => ({ text, x, y, letterPixels: 20, mostLetters: 8 });

// Four characters of 20 pixels reach 40 to either side of the middle and 10 up and down.
test("a name is cut where half of its width or of its height reaches over the edge", () => {
  expect(isCut(name("白草坪乡", 41, 300), picture)).toBe(false);
  expect(isCut(name("白草坪乡", 39, 300), picture)).toBe(true);
  expect(isCut(name("白草坪乡", 761, 300), picture)).toBe(true);
  expect(isCut(name("白草坪乡", 400, 9), picture)).toBe(true);
  expect(isCut(name("白草坪乡", 400, 591), picture)).toBe(true);
});

// Ten Latin letters of 0.6 · 20 pixels are 120 wide.
test("Latin letters are narrower than Han characters", () => {
  expect(isCut(name("Baicaoping", 61, 300), picture)).toBe(false);
  expect(isCut(name("Baicaoping", 59, 300), picture)).toBe(true);
});

// Twelve characters are two lines of at most eight: 80 to either side, 20 up and down.
test("a name of two lines is as wide as a line may be, and twice as high", () => {
  const long = "示例县城关镇第十二网格站";
  expect(isCut(name(long, 81, 21), picture)).toBe(false);
  expect(isCut(name(long, 79, 300), picture)).toBe(true);
  expect(isCut(name(long, 400, 19), picture)).toBe(true);
});
