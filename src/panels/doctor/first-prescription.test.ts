import { expect, test } from "vitest";
import type { LayerReport } from "../../data/doctor/report";
import type { Problem } from "../../model/problem";
import { firstPrescription } from "./first-prescription";

const shift = (hypothesis: "none" | "gcj02" | "bd09", before: number): LayerReport["shift"] => ({
  hypothesis,
  medianOffsetMetres: { before, after: 4 },
  offsetsMetres: { none: before, gcj02: 4, bd09: 300 },
  bearingDegrees: 96,
  shiftMetres: 545,
  isTold: true,
  count: 40,
  against: "compounds",
});

function report(changes: Partial<LayerReport>): LayerReport {
  return {
    key: "1-0",
    file: "a.csv",
    date: "2026-03-01",
    name: "a",
    format: "csv",
    encoding: { name: "utf-8", how: "strict-utf8" },
    crs: { code: "EPSG:4490", how: "degrees" },
    read: {},
    features: 1,
    geometryTypes: ["Point"],
    bbox: null,
    fields: [],
    firstRows: [],
    shift: null,
    areas: [],
    roles: [],
    role: "facilities",
    choices: [],
    findings: { groups: [], counts: { error: 0, warning: 0, note: 0 }, places: [] },
    ...changes,
  };
}

const named: Problem = { code: "datum-named", severity: "warning", file: "a.csv", params: { datum: "bd09" } };
const findings = {
  groups: [{ code: "datum-named", severity: "warning" as const, count: 1, items: [named] }],
  counts: { error: 0, warning: 1, note: 0 },
  places: [],
};

test("a list of services joins what is there, grids replace it", () => {
  expect(firstPrescription(report({}))?.mode).toBe("join");
  expect(firstPrescription(report({ role: "grids" }))?.mode).toBe("replace");
});

test("nothing is prescribed for what nobody knows to be anything", () => {
  expect(firstPrescription(report({ role: null }))).toBeNull();
});

test("a shift that was measured is undone; a column's name counts unless the county's data contradict it", () => {
  expect(firstPrescription(report({ shift: shift("gcj02", 183) }))?.datum).toBe("gcj02");
  expect(firstPrescription(report({ findings }))?.datum).toBe("bd09");
  expect(firstPrescription(report({ findings, shift: shift("none", 6) }))?.datum).toBeNull();
  expect(firstPrescription(report({ shift: shift("none", 400) }))?.datum).toBeNull();
});
