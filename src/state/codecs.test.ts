import { expect, test } from "vitest";
import {
  cameraCodec,
  fireCodec,
  flagCodec,
  idListCodec,
  numbersCodec,
  oneOf,
  paramsCodec,
  placeCodec,
  selectionCodec,
  tableCodec,
  yearCodec,
} from "./codecs";

test("a camera of three parts looks straight down and north", () => {
  expect(cameraCodec.parse("12/38.06/112.67")).toEqual({
    zoom: 12,
    lat: 38.06,
    lng: 112.67,
    bearing: 0,
    pitch: 0,
  });
});

test("a camera of five parts keeps its bearing and pitch", () => {
  const camera = { zoom: 13.5, lat: 38.06123, lng: 112.67, bearing: -20, pitch: 45 };
  expect(cameraCodec.serialize(camera)).toBe("13.5/38.06123/112.67/-20/45");
  expect(cameraCodec.parse(cameraCodec.serialize(camera))).toEqual(camera);
});

test.each([
  ["", "nothing"],
  ["12/38.06", "two parts"],
  ["12/38.06/", "an empty part"],
  ["12/38.06/112.67/10", "four parts"],
  ["12/112.67/38.06", "latitude above 85"],
  ["a/b/c", "no numbers"],
  ["99/38/112", "a zoom no map has"],
  ["12/38/112/0/90", "a pitch past the horizon"],
])("the camera %j is not one: %s", (text) => {
  expect(cameraCodec.parse(text)).toBeNull();
});

test("an empty layer list is said, because an absent one means each layer's own initial", () => {
  expect(idListCodec.serialize([])).toBe("none");
  expect(idListCodec.parse("none")).toEqual([]);
  expect(idListCodec.parse("grids,forest,grids")).toEqual(["grids", "forest"]);
  expect(idListCodec.parse("<script>,,")).toBeNull();
});

test("a damaged pair is skipped and the sound ones stay", () => {
  expect(numbersCodec.parse("days:30,radius:,x:abc,:4")).toEqual({ days: 30 });
  expect(numbersCodec.parse("days")).toBeNull();
  expect(numbersCodec.serialize({ days: 30, radius: 500 })).toBe("days:30,radius:500");
});

test("a figure's parameters are numbers, true, false or ids", () => {
  expect(paramsCodec.parse("days:30,denominator:residential,strict:true,bad:<b>")).toEqual({
    days: 30,
    denominator: "residential",
    strict: true,
  });
  expect(paramsCodec.serialize({ days: 7, denominator: "compounds" })).toBe("days:7,denominator:compounds");
});

test("places are codes of 6, 9, 12 or 15 digits and nothing else", () => {
  expect(placeCodec.parse("140122")).toBe("140122");
  expect(placeCodec.parse("140122101001001")).toBe("140122101001001");
  expect(placeCodec.parse("14012")).toBeNull();
  expect(placeCodec.parse("1401220")).toBeNull();
});

test("a selection names a role and an id, and the id may hold a colon or Chinese", () => {
  expect(selectionCodec.parse("grids:140122101001001")).toEqual({ role: "grids", id: "140122101001001" });
  expect(selectionCodec.parse("parks:园:3")).toEqual({ role: "parks", id: "园:3" });
  expect(selectionCodec.parse("grids")).toBeNull();
  expect(selectionCodec.parse(":7")).toBeNull();
});

test("a table may be named alone, or with its column and direction", () => {
  expect(tableCodec.parse("pieces")).toEqual({ id: "pieces", column: null, direction: "asc" });
  expect(tableCodec.parse("pieces.areaSquareMetres.desc")).toEqual({
    id: "pieces",
    column: "areaSquareMetres",
    direction: "desc",
  });
  expect(tableCodec.parse("pieces.name.sideways")).toBeNull();
  expect(tableCodec.serialize({ id: "towns", column: "value", direction: "asc" })).toBe("towns.value.asc");
});

test("choices outside the list, years outside four digits and other flags read as nothing", () => {
  expect(oneOf(["mu", "ha"]).parse("acre")).toBeNull();
  expect(yearCodec.parse("2022")).toBe(2022);
  expect(yearCodec.parse("22")).toBeNull();
  expect(flagCodec.parse("0")).toBe(false);
  expect(flagCodec.parse("yes")).toBeNull();
});

test("a fire comes back from its link; outside the earth or with a word in it there is none", () => {
  const fire = { lng: 112.67, lat: 38.06, radiusMetres: 3000, hectares: 60 };
  expect(fireCodec.serialize(fire)).toBe("112.67,38.06,3000,60");
  expect(fireCodec.parse("112.67,38.06,3000,60")).toEqual(fire);
  expect(fireCodec.parse("112.67,38.06,3000")).toEqual({ ...fire, hectares: null });
  for (const bad of ["112.67,38.06", "190,38,3000", "112,38,0", "112,38,x", "112,,3000", "1,2,3,4,5"])
    expect(fireCodec.parse(bad), bad).toBeNull();
});
