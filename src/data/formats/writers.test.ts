import { unzipSync } from "fflate";
import type { Feature, Position } from "geojson";
import { expect, test } from "vitest";
import { gbkBytes } from "../../../tests/corpus/build/chinese-bytes";
import { crsByCode } from "../../geo/crs/registry";
import type { WriteEncoding } from "./encode-text";
import { ProblemList } from "./format-error";
import { firstPosition } from "./positions";
import { problemCodes } from "./problem-codes";
import { readFile } from "./read-file";
import { writeDbf } from "./write-dbf";
import { writerOf } from "./writers";

const point = (name: string, coordinates: Position, more = {}): Feature => ({
  type: "Feature",
  properties: { 名称: name, 面积: 12.5, ...more },
  geometry: { type: "Point", coordinates },
});
const points = [point("宝山花园", [111.15, 37.52]), point("蔚汾镇", [111.13, 38.46], { 面积: -3 })];
const square: Position[] = [
  [111.15, 37.52],
  [111.16, 37.52],
  [111.16, 37.53],
  [111.15, 37.53],
  [111.15, 37.52],
];
const areas: Feature[] = [
  { type: "Feature", properties: { 名称: "网格" }, geometry: { type: "Polygon", coordinates: [square] } },
];

async function written(
  extension: string,
  features: readonly Feature[],
  code = "4490",
  encoding: WriteEncoding = "utf-8",
) {
  const crs = crsByCode(code);
  const writer = writerOf(extension);
  if (crs === undefined || writer === undefined) throw new Error(`${code} or ${extension} is missing`);
  return writer.write({ name: "图层", features }, { crs, encoding });
}

async function back(
  extension: string,
  features: readonly Feature[],
  code?: string,
  encoding?: WriteEncoding,
) {
  const { files } = await written(extension, features, code, encoding);
  const [first] = files;
  if (first === undefined) throw new Error("nothing was written");
  return readFile(first.bytes, { fileName: `图层.${extension}`, near: [111.2, 37.9] });
}

const degrees = ["geojson", "zip", "kml", "csv", "xlsx", "fgb"];
test.each(degrees)("%s keeps places, names and numbers", async (extension) => {
  const { layers } = await back(extension, points);
  expect(
    layers[0]?.features.map(({ geometry }) => (geometry as { coordinates: Position }).coordinates),
  ).toEqual([
    [111.15, 37.52],
    [111.13, 38.46],
  ]);
  expect(layers[0]?.features.map(({ properties }) => [properties?.名称, Number(properties?.面积)])).toEqual([
    ["宝山花园", 12.5],
    ["蔚汾镇", -3],
  ]);
});

test.each(degrees)("%s keeps an area's outline", async (extension) => {
  const { layers } = await back(extension, areas);
  const geometry = layers[0]?.features[0]?.geometry as { type: string; coordinates: Position[][] };
  expect(geometry.type).toBe("Polygon");
  expect(geometry.coordinates[0]).toHaveLength(5);
  expect(geometry.coordinates[0]).toEqual(expect.arrayContaining(square));
});

const projectable = ["geojson", "zip", "csv", "xlsx", "fgb"];
const systems = ["4546", "4525", "3857"];
test.each(projectable.flatMap((extension) => systems.map((code) => [extension, code] as const)))(
  "%s in EPSG:%s comes back to the same place within a millimetre",
  async (extension, code) => {
    const { layers } = await back(extension, points, code);
    const [lng = 0, lat = 0] = firstPosition(layers[0]?.features[0]?.geometry ?? null) ?? [];
    expect(layers[0]?.crs.code).toBe(`EPSG:${code}`);
    expect(Math.hypot((lng - 111.15) * 88_300, (lat - 37.52) * 111_000)).toBeLessThan(0.001);
  },
);

test("a GBK shapefile carries the bytes, the .cpg and the language byte of GBK", async () => {
  const { files } = await written("shp", points, "4546", "gbk");
  const part = (suffix: string) => files.find((file) => file.suffix === suffix)?.bytes ?? new Uint8Array();
  expect(Buffer.from(part(".dbf")).includes(Buffer.from(gbkBytes("宝山花园")))).toBe(true);
  expect(part(".dbf")[29]).toBe(0x4d);
  expect(new TextDecoder().decode(part(".cpg"))).toBe("GBK");
  expect(new TextDecoder().decode(part(".prj"))).toContain("CGCS2000_3_Degree_GK_CM_111E");
  const { layers } = await back("zip", points, "4546", "gbk");
  expect(layers[0]?.encoding).toMatchObject({ name: "gb18030", how: "cpg" });
});

test("shapes are written clockwise with their holes the other way", async () => {
  const hole: Position[] = [
    [111.152, 37.522],
    [111.154, 37.524],
    [111.154, 37.522],
    [111.152, 37.522],
  ];
  const holed: Feature = {
    type: "Feature",
    properties: {},
    geometry: { type: "Polygon", coordinates: [square, hole] },
  };
  const { layers } = await back("zip", [holed]);
  const rings = [expect.anything(), expect.anything()];
  expect(layers[0]?.features[0]?.geometry).toMatchObject({ type: "Polygon", coordinates: rings });
});

test("kinds of geometry go into shapefiles of their own", async () => {
  const { files, problems } = await written("shp", [...points, ...areas]);
  expect(files.map(({ suffix }) => suffix)).toEqual(
    expect.arrayContaining(["_point.shp", "_polygon.shp", "_polygon.dbf"]),
  );
  expect(problems.map(({ code }) => code)).toContain("write-mixed-kinds");
});

test("long field names are cut to ten bytes and stay apart", async () => {
  const long: Feature = point("a", [111, 37], { population_2020: 1, population_2021: 2 });
  const { layers, problems } = {
    ...(await back("zip", [long])),
    problems: (await written("zip", [long])).problems,
  };
  expect(layers[0]?.fields.map(({ name }) => name)).toEqual(["名称", "面积", "population", "populati_2"]);
  expect(problems.filter(({ code }) => code === "write-name-cut")).toHaveLength(2);
});

test("a text beyond 254 bytes is cut and said so", () => {
  const problems = new ProblemList("a");
  writeDbf([point("园".repeat(100), [111, 37])], "utf-8", problems);
  expect(problems.done()).toMatchObject([{ code: "write-text-cut", params: { count: 1 } }]);
});

test("a corrected list does not keep the columns it was corrected from", async () => {
  const shifted = point("宝山花园", [111.15, 37.52], { 高德经度: 111.156356, 高德纬度: 37.520768 });
  const { layers } = await back("csv", [shifted], "4546");
  expect(layers[0]?.crs.code).toBe("EPSG:4546");
  expect(layers[0]?.fields.map(({ name }) => name)).toEqual(["名称", "面积", "东坐标", "北坐标"]);
});

const dangerous = ["=1+1", "+cmd", "-2+3", "@SUM(A1)", "\t=1", " =1", "+8613800000000", "＝1+1"];
test("formula-like cells are made harmless in a list, and numbers are left alone", async () => {
  const { files } = await written(
    "csv",
    dangerous.map((name) => point(name, [111, 37], { 面积: -5 })),
  );
  const lines = new TextDecoder().decode(files[0]?.bytes).trim().split("\r\n").slice(1);
  for (const line of lines) {
    expect(line).toMatch(/^"?'/);
    expect(line).toContain(",-5,");
  }
});

test("formula-like cells are texts with Excel's own mark in a workbook", async () => {
  const { layers } = await back(
    "xlsx",
    dangerous.map((name) => point(name, [111, 37])),
  );
  expect(layers[0]?.features.map(({ properties }) => properties?.名称)).toEqual(
    dangerous.map((text) => text),
  );
  const { files } = await written(
    "xlsx",
    dangerous.map((name) => point(name, [111, 37])),
  );
  const sheet = unzipSync(files[0]?.bytes ?? new Uint8Array())["xl/worksheets/sheet1.xml"];
  // Style 1 is the one with quotePrefix.
  expect(new TextDecoder().decode(sheet).match(/<c r="A\d+" s="1" t="inlineStr">/g)).toHaveLength(
    dangerous.length,
  );
});

test("a script in a name is only text in KML", async () => {
  const { files } = await written("kml", [point("<script>alert(1)</script>", [111, 37])]);
  expect(new TextDecoder().decode(files[0]?.bytes)).not.toContain("<script>");
});

test("KML refuses metres", async () => {
  await expect(written("kml", points, "4546")).rejects.toMatchObject({ code: "write-other-crs" });
});

test("features without a place survive where the format can hold them", async () => {
  const placeless = { type: "Feature", properties: { 名称: "无" }, geometry: null } as unknown as Feature;
  for (const extension of ["geojson", "zip", "csv", "xlsx"]) {
    const { layers } = await back(extension, [...points, placeless]);
    expect(layers[0]?.features).toHaveLength(3);
  }
  const { problems } = await written("fgb", [...points, placeless]);
  expect(problems).toMatchObject([{ code: "write-without-geometry", params: { count: 1 } }]);
});

test("the same layer gives the same bytes", async () => {
  for (const extension of [...degrees, "shp"]) {
    const [first, second] = [await written(extension, points), await written(extension, points)];
    expect(first.files).toEqual(second.files);
  }
});

test("writing leaves the features as they were", async () => {
  const before = structuredClone(areas);
  await written("zip", areas, "4546");
  expect(areas).toEqual(before);
});

test("problem codes are listed once", () => {
  expect(new Set(problemCodes).size).toBe(problemCodes.length);
});
