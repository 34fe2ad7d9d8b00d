import { expect, test } from "vitest";
import { inputFileText, originProblems, readingProblems } from "./reading-problems";

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

test("a file that was made from another names it, with its hash", () => {
  expect(inputFileText({ file: "own/p.geojson", origin })).toBe("own/p.geojson ← 公园.zip (SHA-256 ab12)");
  expect(inputFileText({ file: "parks.geojson" })).toBe("parks.geojson");
});
