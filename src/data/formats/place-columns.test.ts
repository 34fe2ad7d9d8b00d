import { expect, test } from "vitest";
import { columnsByName, columnsByNumbers } from "./place-columns";

test.each([
  [["名称", "经度", "纬度"], 1, 2],
  [["id", "Longitude", "Latitude"], 1, 2],
  [["lat", "lon"], 1, 0],
  [["序号", "经度(E)", "纬度(N)"], 1, 2],
  [["点号", "X坐标", "Y坐标"], 1, 2],
  [["北坐标", "东坐标"], 1, 0],
  [["Y坐标(东)", "X坐标(北)"], 0, 1],
  [["JINGDU", "WEIDU"], 0, 1],
  [["gcj02_lng", "gcj02_lat"], 0, 1],
  [["POINT_X", "POINT_Y"], 0, 1],
  [["中心点经度", "中心点纬度"], 0, 1],
])("%j", (header, x, y) => {
  expect(columnsByName(header)).toMatchObject({ x, y, by: "name" });
});

test("names that say their shift are marked", () => {
  expect(columnsByName(["高德经度", "高德纬度"])?.datumNamed).toBe("gcj02");
  expect(columnsByName(["百度经度", "百度纬度"])?.datumNamed).toBe("bd09");
});

test("one column with both, and well-known text", () => {
  expect(columnsByName(["名称", "经纬度"])).toMatchObject({ pair: 1 });
  expect(columnsByName(["id", "the_geom"])).toMatchObject({ geometry: 1 });
});

test("a list without places has none", () => {
  expect(columnsByName(["名称", "地址", "面积", "位置"])).toBeUndefined();
});

test("numbers alone tell when they can only be degrees in China", () => {
  expect(columnsByNumbers([["a", "111.1500", "37.5200"]])).toEqual({ x: 1, y: 2, by: "numbers" });
  expect(columnsByNumbers([["a", "111", "37"]])).toBeUndefined();
});
