import { expect, test } from "vitest";
import type { LayerShift } from "./known-ground";
import { shiftProblems } from "./shift-problem";

const shift = (
  hypothesis: LayerShift["hypothesis"],
  offsetsMetres: LayerShift["offsetsMetres"],
): LayerShift => ({
  hypothesis,
  isTold: true,
  medianOffsetMetres: { before: offsetsMetres.none, after: offsetsMetres[hypothesis] },
  offsetsMetres,
  bearingDegrees: 135,
  shiftMetres: hypothesis === "none" ? 0 : 562,
  count: 40,
  against: "compounds",
});
const said = (...given: Parameters<typeof shiftProblems>) =>
  shiftProblems(...given).map(({ code, severity, params }) => ({ code, severity, params }));

test("a correction that the data ask for is a note", () => {
  const found = shift("gcj02", { none: 562, gcj02: 4, bd09: 811 });
  expect(said("gcj02", found, "a.geojson")).toEqual([
    {
      code: "datum-undone",
      severity: "note",
      params: { datum: "GCJ-02", other: "GCJ-02", before: "562", after: "4.0" },
    },
  ]);
});

test("a correction against all signs is a warning, be it far off or as good as none", () => {
  const worse = shift("none", { none: 3.2, gcj02: 560, bd09: 1310 });
  expect(said("gcj02", worse, "a.geojson")).toMatchObject([
    { code: "datum-doubtful", severity: "warning", params: { before: "3.2", after: "560" } },
  ]);
  const noBetter = shift("none", { none: 172, gcj02: 171, bd09: 169 });
  expect(said("gcj02", noBetter, "a.geojson")).toMatchObject([{ code: "datum-doubtful" }]);
});

test("a correction for the other datum names the one it looks like", () => {
  const other = shift("bd09", { none: 1310, gcj02: 790, bd09: 3 });
  expect(said("gcj02", other, "a.geojson")).toMatchObject([
    { code: "datum-other", severity: "warning", params: { datum: "GCJ-02", other: "BD-09" } },
  ]);
});

test("few places that come much closer are not held against who chose the correction", () => {
  const few = shift("none", { none: 562, gcj02: 4, bd09: 811 });
  expect(said("gcj02", few, "a.geojson")).toMatchObject([{ code: "datum-undone", severity: "note" }]);
});

test("without anything to compare with it says so", () => {
  expect(said("bd09", null, "a.geojson")).toMatchObject([{ code: "datum-unchecked", severity: "note" }]);
  expect(said(null, null, "a.geojson")).toEqual([]);
});
