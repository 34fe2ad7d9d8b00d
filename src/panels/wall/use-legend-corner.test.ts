import { expect, test } from "vitest";
import { emptierCorner } from "./use-legend-corner";

test("a legend leaves the lower corner only for one with less than half as much in it", () => {
  expect(emptierCorner(0, 1)).toBe("top");
  expect(emptierCorner(3, 7)).toBe("top");
  expect(emptierCorner(3, 6)).toBe("bottom");
  expect(emptierCorner(0, 0)).toBe("bottom");
});
