import { expect, test } from "vitest";
import { nextRow } from "./next-row";

test("arrows move by one and stop at the ends", () => {
  expect(nextRow("ArrowDown", 0, 3)).toBe(1);
  expect(nextRow("ArrowDown", 2, 3)).toBe(2);
  expect(nextRow("ArrowUp", 0, 3)).toBe(0);
});

test("Home and End go all the way, pages by eight", () => {
  expect(nextRow("End", 0, 877)).toBe(876);
  expect(nextRow("Home", 876, 877)).toBe(0);
  expect(nextRow("PageDown", 0, 877)).toBe(8);
  expect(nextRow("PageUp", 3, 877)).toBe(0);
});

test("other keys and empty tables move nothing", () => {
  expect(nextRow("a", 1, 3)).toBeNull();
  expect(nextRow("End", 0, 0)).toBeNull();
});
