import { expect, test } from "vitest";
import { compassWord } from "./compass-word";

test("a bearing is told by its eighth and in degrees", () => {
  expect(compassWord(45, "zh-CN")).toBe("东北 45°");
  expect(compassWord(337.5, "en")).toBe("N 338°");
  expect(compassWord(337.4, "en")).toBe("NW 337°");
  expect(compassWord(359.7, "zh-CN")).toBe("北 0°");
});
