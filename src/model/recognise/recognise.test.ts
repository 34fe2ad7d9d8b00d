import type { Feature, Geometry } from "geojson";
import { pinyin } from "pinyin-pro";
import { expect, test } from "vitest";
import type { FeatureRole } from "../role";
import { roleSchemas } from "../schema/registry";
import { columnsOf } from "./column";
import { nameFit } from "./column-name";
import { cureValue } from "./cure-value";
import { clearRole, guessRoles } from "./guess-role";
import { pinyinOf } from "./pinyin";
import { proposeFields } from "./propose-fields";
import { roleSpellings, spellings } from "./spellings";
import { meaningsOf } from "./value-words";

const square: Geometry = {
  type: "Polygon",
  coordinates: [
    [
      [112, 38],
      [112.01, 38],
      [112.01, 38.01],
      [112, 38],
    ],
  ],
};
const spot: Geometry = { type: "Point", coordinates: [112, 38] };
const line: Geometry = {
  type: "LineString",
  coordinates: [
    [112, 38],
    [112.1, 38],
  ],
};

const layer = (geometry: Geometry, rows: readonly Record<string, unknown>[]): Feature[] =>
  rows.map((properties) => ({ type: "Feature", properties, geometry }));

function found(role: FeatureRole, features: Feature[]) {
  const proposals = proposeFields(role, columnsOf(features));
  return Object.fromEntries(
    proposals
      .filter(({ columns }) => columns.length > 0)
      .map(({ field, columns }) => [field, columns.join("+")]),
  );
}

const role = (features: Feature[], ...names: string[]) =>
  clearRole(guessRoles(features, columnsOf(features), names));

test("pinyin is what a dictionary says, but for 长 in 网格长 and ü as v", () => {
  const known = [
    ...Object.values(spellings),
    ...Object.values(roleSpellings).flatMap((of) => Object.values(of)),
  ].flat();
  const chinese = known.filter((name) => /^\p{Script=Han}+$/u.test(name));
  expect(chinese.length).toBeGreaterThan(100);
  for (const name of chinese) {
    const signs = [...name].map((sign) => pinyin(sign, { toneType: "none", v: true })).join("");
    expect(pinyinOf(name)?.whole.replaceAll("zhang", "chang"), name).toBe(signs.replaceAll("zhang", "chang"));
  }
});

test("a name is known whole, in pinyin, by initials, and cut off at ten bytes", () => {
  expect(nameFit("网格编码", "网格编码")).toBe("same");
  expect(nameFit("LIN_BAN", "林班")).toBe("pinyin");
  expect(nameFit("WGBM", "网格编码")).toBe("initials");
  expect(nameFit("WANGGEBIAN", "网格编码")).toBe("cut-off");
  // Five characters of GBK fill a field's name.
  expect(nameFit("问题描述与", "问题描述与处置")).toBe("cut-off");
  expect(nameFit("户数(户)", "户数")).toBe("same");
  expect(nameFit("XY", "网格编码")).toBeNull();
});

test("a bureau's grids in pinyin: code, name, households and who answers are found", () => {
  const features = layer(square, [
    { WGBM: "149901100001001", WGMC: "第一网格", HU_SHU: 370, WANGGEZHAN: "张某", DIAN_HUA: "03510001111" },
    { WGBM: "149901100001002", WGMC: "第二网格", HU_SHU: 410, WANGGEZHAN: "李某", DIAN_HUA: "03510001112" },
  ]);
  expect(role(features, "wg2026")).toBe("grids");
  expect(found("grids", features)).toEqual({
    code: "WGBM",
    name: "WGMC",
    households: "HU_SHU",
    responsible: "WANGGEZHAN",
    phone: "DIAN_HUA",
  });
});

test("a code is found by its fifteen digits where the column's name says nothing", () => {
  const features = layer(square, [{ A1: 149901100001001 }, { A1: 149901100001002 }, { A1: 149901100001003 }]);
  expect(found("grids", features)).toEqual({ code: "A1" });
  expect(role(features, "export")).toBe("grids");
});

test("a forest survey: subcompartments by county, town, village, compartment; land classes by code", () => {
  const features = layer(square, [
    {
      XIAN: "149901",
      XIANG: "100",
      CUN: "001",
      LIN_BAN: "0003",
      XIAO_BAN: "0012",
      DI_LEI: "0111",
      MIAN_JI: 12.5,
      NIAN_DU: 2022,
      YU_BI_DU: 0.6,
    },
    {
      XIAN: "149901",
      XIANG: "100",
      CUN: "001",
      LIN_BAN: "0003",
      XIAO_BAN: "0013",
      DI_LEI: "0131",
      MIAN_JI: 3.1,
      NIAN_DU: 2022,
      YU_BI_DU: 0.4,
    },
  ]);
  expect(role(features, "XBM_2022")).toBe("forest");
  expect(found("forest", features)).toMatchObject({
    id: "XIAN+XIANG+CUN+LIN_BAN+XIAO_BAN",
    landClass: "DI_LEI",
    year: "NIAN_DU",
    crownDensity: "YU_BI_DU",
  });
});

test("land classes are known by word, by code of LY/T 1955 and by a part of the words", () => {
  const spec = roleSchemas.forest.fields.landClass;
  if (spec?.kind !== "enumeration") throw new Error("landClass is a list of words");
  expect(
    meaningsOf("landClass", spec, ["乔木林地", "0113", "131", "人工乔木林", "建设用地", "0111", "0111"]),
  ).toEqual({
    "0111": { to: "arbor", how: "code", count: 2 },
    乔木林地: { to: "arbor", how: "word", count: 1 },
    "0113": { to: "bamboo", how: "code", count: 1 },
    "131": { to: "special-shrub", how: "code", count: 1 },
    人工乔木林: { to: "arbor", how: "part", count: 1 },
    建设用地: { to: null, how: null, count: 1 },
  });
});

test("points with kinds of services are facilities, lines with a clock tracks, lines named roads are roads", () => {
  const toilets = layer(spot, [
    { 名称: "城东公厕", 类别: "公厕" },
    { 名称: "河口驿站", 类别: "爱心驿站" },
    { 名称: "药店", 类别: "药店" },
  ]);
  expect(role(toilets, "点位")).toBe("facilities");
  const walk: Feature[] = [{ type: "Feature", geometry: line, properties: { timesMs: [0, 1000] } }];
  expect(role(walk, "20260301")).toBe("patrol-tracks");
  expect(role(layer(line, [{ name: "a" }]), "全县道路")).toBe("roads");
});

test("where nothing speaks for a role nobody is guessed at", () => {
  expect(role(layer(square, [{ a: 1 }]), "export")).toBeNull();
  expect(role(layer(line, [{ name: "x" }]), "export")).toBeNull();
  expect(role([], "grids")).toBeNull();
});

test("a column that says phone over words is none, and a column serves one field", () => {
  const features = layer(square, [{ 电话: "见附件", 名称: "甲" }]);
  expect(found("compounds", features)).toEqual({ name: "名称" });
  const both = layer(spot, [{ 名称: "卡口一", 类型: "卡口" }]);
  expect(found("posts", both)).toEqual({ name: "名称", class: "类型" });
});

test("cells become what the field wants; what cannot be read stays as it is", () => {
  const offset = "+08:00";
  const moment = { spec: { kind: "moment" }, offset } as const;
  expect(cureValue("2026年3月1日", moment)).toBe("2026-03-01T00:00:00+08:00");
  expect(cureValue("2026/3/1 8:05", moment)).toBe("2026-03-01T08:05:00+08:00");
  expect(cureValue("下周", moment)).toBe("下周");
  const area = { spec: { kind: "number", unit: "m2" }, factor: 10_000 / 15, offset } as const;
  expect(cureValue("1,500亩", area)).toBe(1_000_000);
  const people = { spec: { kind: "number", unit: "people" }, offset } as const;
  expect(cureValue("约120人", people)).toBe(120);
  expect(cureValue("很多", people)).toBe("很多");
  const code = { spec: { kind: "code", digits: 15, required: true }, offset } as const;
  expect(cureValue(149901100001001, code)).toBe("149901100001001");
  expect(cureValue(" 1499 0110 0001 001 ", code)).toBe("149901100001001");
  expect(cureValue("2022年", { spec: { kind: "number", unit: "year" }, offset })).toBe(2022);
});

test("places that name the grids they lie in are not grids", () => {
  const rows = Array.from({ length: 10 }, (_, index) => ({
    name: `${index}号院`,
    households: 100 + index,
    gridCode: `14990110000100${index % 7}`,
  }));
  expect(role(layer(square, rows), "compounds")).toBe("compounds");
  const ofGrids = rows.map((row, index) => ({ ...row, gridCode: `14990110000100${index}` }));
  expect(role(layer(square, ofGrids), "layer1")).toBe("grids");
});

test("what the names are headed with tells what a list is of", () => {
  const rows = [{ 小区名称: "华苑小区", 户数: 285 }];
  expect(role(layer(spot, rows), "度分秒")).toBe("compounds");
  expect(role(layer(spot, [{ 名称: "华苑", 户数: 285 }]), "度分秒")).toBeNull();
});
