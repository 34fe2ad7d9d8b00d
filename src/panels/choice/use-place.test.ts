import { expect, test } from "vitest";
import type { PlaceEntry } from "../../workers/district-summary";
import { placeHere } from "./use-place";

const place = (code: string, level: PlaceEntry["level"], parent: string | null): PlaceEntry => ({
  code,
  name: code,
  level,
  parent,
  bounds: [0, 0, 1, 1],
});
const places = [
  place("140199", "county", null),
  place("140199101", "town", "140199"),
  place("140199102", "town", "140199"),
  place("140199101001", "village", "140199101"),
  place("140199101001003", "grid", "140199101001"),
];

test("the whole county leads to its towns", () => {
  const here = placeHere(places, null);
  expect(here.place).toBeNull();
  expect(here.path.map(({ code }) => code)).toEqual(["140199"]);
  expect(here.children.map(({ code }) => code)).toEqual(["140199101", "140199102"]);
});

test("a grid knows the way back through village and town", () => {
  const here = placeHere(places, "140199101001003");
  expect(here.path.map(({ level }) => level)).toEqual(["county", "town", "village", "grid"]);
  expect(here.children).toEqual([]);
});

test("a code that is not there, or the county's own, is the whole county", () => {
  expect(placeHere(places, "140199999").place).toBeNull();
  expect(placeHere(places, "140199").place).toBeNull();
  expect(placeHere([], "140199").path).toEqual([]);
});
