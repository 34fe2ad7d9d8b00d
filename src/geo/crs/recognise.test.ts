import { expect, test } from "vitest";
import oracle from "../../../tests/oracles/crs-wkt.json";
import { esriWkt } from "./esri-wkt";
import { recogniseCrs } from "./recognise";
import { crsByCode, knownCrs } from "./registry";

function codeOf(text: string): string {
  const found = recogniseCrs(text);
  return "crs" in found ? found.crs.code : `unknown: ${found.why}`;
}

test("the well-known text PROJ writes is recognised in each dialect", () => {
  for (const [code, texts] of Object.entries(oracle))
    for (const [dialect, text] of Object.entries(texts))
      expect([dialect, codeOf(text)]).toEqual([dialect, code]);
});

test("our own .prj equals PROJ's ESRI text for CGCS2000 and WGS 84", () => {
  for (const [code, { esri }] of Object.entries(oracle)) {
    const crs = crsByCode(code);
    if (crs?.datum === "cgcs2000" || crs?.datum === "wgs84") expect(esriWkt(crs)).toBe(esri);
  }
});

test("our own .prj of every system is recognised as that system", () => {
  for (const crs of knownCrs) expect(codeOf(esriWkt(crs))).toBe(crs.code);
});

test.each([
  ["CGCS2000_3_Degree_GK_Zone_37", "EPSG:4525"],
  ["CGCS2000_3_Degree_GK_CM_111E", "EPSG:4546"],
  ["CGCS2000_GK_Zone_19", "EPSG:4497"],
  ["CGCS2000_GK_CM_111E", "EPSG:4508"],
  ["CGCS2000 / 3-degree Gauss-Kruger CM 114E", "EPSG:4547"],
  ["2000国家大地坐标系", "EPSG:4490"],
  ["2000国家大地坐标系 3度带 中央经线111", "EPSG:4546"],
  ["国家2000 3度带 第37带", "EPSG:4525"],
  ["CGCS2000 高斯克吕格 37度带", "unknown: not-understood"],
  ["西安80 3度带 中央子午线111", "EPSG:2382"],
  ["1980西安坐标系", "EPSG:4610"],
  ["北京54坐标系 3度带37带", "EPSG:2413"],
  ["EPSG:4546", "EPSG:4546"],
  ["EPSG:2154", "unknown: unsupported-projection"],
  ["+proj=tmerc +lat_0=0 +lon_0=111 +k=1 +x_0=37500000 +y_0=0 +ellps=GRS80 +units=m +no_defs", "EPSG:4525"],
  ["+proj=longlat +ellps=krass +no_defs", "EPSG:4214"],
  ["", "unknown: not-understood"],
  ["PROJCS[", "unknown: not-understood"],
])("%s is %s", (text, code) => {
  expect(codeOf(text)).toBe(code);
});

test("a city's own central meridian is taken by its parameters", () => {
  const text = (oracle["EPSG:4546"].esri as string).replace(
    '"Central_Meridian",111.0',
    '"Central_Meridian",112.5',
  );
  const found = recogniseCrs(text);
  expect("crs" in found && found.crs.code).toBe("local");
  expect("crs" in found && found.crs.strip?.centralMeridianDegrees).toBe(112.5);
});

test("a name that says CGCS2000 over the Krasovsky ellipsoid is a contradiction", () => {
  const text = (oracle["EPSG:4546"].esri as string).replace("6378137.0,298.257222101", "6378245.0,298.3");
  expect(codeOf(text)).toBe("unknown: contradiction");
});

test("a Lambert projection is said to be unsupported", () => {
  const text = (oracle["EPSG:4546"].esri as string).replace("Gauss_Kruger", "Lambert_Conformal_Conic");
  expect(codeOf(text)).toBe("unknown: unsupported-projection");
});

test("a million brackets are refused, not followed", () => {
  expect(codeOf("A[".repeat(1_000_000))).toBe("unknown: not-understood");
});
