import { expect, test } from "vitest";
import { inputFileText, namedParams, originProblems, readingProblems } from "./reading-problems";

const repair = (count: number) =>
  ({ code: "spike", severity: "warning", file: "parks.geojson", params: { count } }) as const;
const aside = { code: "geometry-null", severity: "error", file: "parks.geojson" } as const;

test("three spikes in one park and two in another are one statement: two features, five spikes", () => {
  expect(readingProblems([repair(3), aside, repair(2)])).toEqual([
    { code: "spike", severity: "warning", count: 2, params: { count: 5 } },
    { code: "geometry-null", severity: "error", count: 1, params: {} },
  ]);
});

const origin = {
  file: "公园.zip",
  hash: "ab12",
  features: 3,
  repairs: [{ code: "spike", count: 2, params: { count: 5 } }],
  setAside: [{ code: "geometry-null", count: 1 }],
};

test("what the data doctor did is stated like what was found in reading", () => {
  expect(originProblems(origin)).toEqual(readingProblems([repair(3), aside, repair(2)]));
  expect(originProblems(undefined)).toEqual([]);
});

test("a file that was made from another names it, with how it was read and its hash", () => {
  const read = { ...origin, encoding: "gb18030", crs: "EPSG:4546" };
  expect(inputFileText({ file: "own/p.geojson", origin: read })).toBe(
    "own/p.geojson ← 公园.zip (GB18030, EPSG:4546, SHA-256 ab12)",
  );
  expect(inputFileText({ file: "own/p.geojson", origin })).toBe("own/p.geojson ← 公园.zip (SHA-256 ab12)");
  expect(inputFileText({ file: "parks.geojson" })).toBe("parks.geojson");
});

test("classes and units are told by their names, and what no list has as it stands", () => {
  const vocabulary = {
    values: { landClass: { arbor: "乔木林" }, villages: { community: "社区" } },
    landUnits: { mu: "亩" },
  };
  const put = (params: Record<string, string | number>) =>
    namedParams({ code: "values-recoded", params }, vocabulary).to;
  expect(put({ role: "forest", field: "landClass", to: "arbor" })).toBe("乔木林");
  expect(put({ role: "villages", field: "kind", to: "community" })).toBe("社区");
  expect(put({ role: "parks", field: "class", to: "x" })).toBe("x");
  const unit = namedParams(
    { code: "area-unit-by-name", params: { column: "MIAN_JI", unit: "mu" } },
    vocabulary,
  );
  expect(unit).toEqual({ column: "MIAN_JI", unit: "亩" });
});
