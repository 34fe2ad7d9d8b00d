import { expect, test } from "vitest";
import { at, rectangle, toyDistrict } from "../../tests/oracles/toy-district";
import { placesOf } from "./places";

const county = { id: "c", code: "140199", name: "例县", geometry: rectangle(0, 0, 1000, 1000) };
const town = { id: "t", code: "140199101", kind: "town" as const, geometry: rectangle(0, 0, 500, 1000) };
const village = {
  id: "v",
  code: "140199101001",
  kind: "village" as const,
  geometry: rectangle(0, 0, 500, 500),
};
const grid = (sequence: string, geometry = rectangle(0, 0, 250, 500), system = "创城") => ({
  id: `${system}${sequence}`,
  code: `140199101001${sequence}`,
  system,
  kind: "basic" as const,
  responsible: "张某",
  geometry,
});
const grids = [
  grid("002", rectangle(250, 0, 400, 500)),
  grid("001"),
  grid("009", rectangle(0, 0, 9, 9), "城管"),
];
const places = placesOf(
  toyDistrict({ items: { boundary: [county], towns: [town], villages: [village], grids } }),
);

test("a spot lies in the finest place there is: grid, else village, town, county, nothing", () => {
  const spots = [at(100, 100), at(450, 100), at(450, 900), at(900, 900), at(2000, 0)];
  expect(places.placesOf(spots)).toEqual(["140199101001001", "140199101001", "140199101", "140199", ""]);
  expect(places.placeOf(...at(100, 100))).toBe("140199101001001");
});

test("on a shared edge the lowest code", () => {
  expect(places.placeOf(...at(250, 100))).toBe("140199101001001");
});

test("places nest by code, and only the main grid system's grids are places", () => {
  expect(places.gridSystem).toBe("创城");
  expect(places.all.map(({ code }) => code)).toEqual([
    "140199",
    "140199101",
    "140199101001",
    "140199101001001",
    "140199101001002",
  ]);
  expect(places.within("140199101001").map(({ name }) => name)).toEqual(["创城001", "创城002"]);
  expect(places.within("140199").map(({ code }) => code)).toEqual(["140199101"]);
  expect(places.byCode("140199101001001")?.responsible).toBe("张某");
  expect(places.byCode("140199101001009")).toBeUndefined();
});

test("a level may be missing: a grid then belongs to the next place above it", () => {
  const few = placesOf(toyDistrict({ items: { boundary: [county], grids: [grid("001")] } }));
  expect(few.within("140199").map(({ role }) => role)).toEqual(["grids"]);
});

test("a district without places answers that nothing is known", () => {
  const none = placesOf(toyDistrict({ items: {} }));
  expect(none.all).toEqual([]);
  expect(none.placeOf(111, 37)).toBe("");
  expect(none.gridSystem).toBeNull();
});
