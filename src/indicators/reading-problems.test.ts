import { expect, test } from "vitest";
import { readingProblems } from "./reading-problems";

const repair = (count: number) =>
  ({ code: "spike", severity: "warning", file: "parks.geojson", params: { count } }) as const;
const aside = { code: "geometry-null", severity: "error", file: "parks.geojson" } as const;

test("three spikes in one park and two in another are one statement: two features, five spikes", () => {
  expect(readingProblems([repair(3), aside, repair(2)])).toEqual([
    { code: "spike", severity: "warning", count: 2, params: { count: 5 } },
    { code: "geometry-null", severity: "error", count: 1, params: {} },
  ]);
});
