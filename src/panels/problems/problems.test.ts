import { expect, test } from "vitest";
import { problemsByFile } from "./problems-panel";

test("problems stand under their file, errors before warnings before notes", () => {
  const files = problemsByFile([
    { code: "a", severity: "note", file: "grids.geojson" },
    { code: "b", severity: "error", file: "parks.geojson" },
    { code: "c", severity: "error", file: "grids.geojson" },
    { code: "d", severity: "warning", file: "grids.geojson" },
  ]);
  expect(files.get("grids.geojson")?.map(({ code }) => code)).toEqual(["c", "d", "a"]);
  expect(files.get("parks.geojson")?.map(({ code }) => code)).toEqual(["b"]);
});
