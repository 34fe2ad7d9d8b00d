import { expect, test } from "vitest";
import type { Passport } from "../indicators/passport";
import { passportText } from "../indicators/passport-text";
import { figureWords } from "./figure-words";

test("the passport's text says them in words, never by their code", () => {
  const passport = {
    indicator: "park-coverage",
    unit: "1",
    formula: "C",
    value: null,
    numerator: 0,
    denominator: 0,
    missing: { reason: "missing-role", detail: "residential" },
    verdicts: [],
    measureVerdicts: [],
    profile: null,
    params: {},
    measures: {},
    measureUnits: {},
    facts: { urbanPopulation: { value: 412_000, unit: "person", date: "2026-11-20", source: "年鉴" } },
    leftOut: [],
    inputs: [
      {
        role: "parks",
        file: "parks.geojson",
        date: "2026-11-20",
        hash: "ab",
        features: 3,
        used: 2,
        problems: [
          { code: "spike", severity: "warning", count: 1, params: { count: 3 } },
          { code: "geometry-null", severity: "error", count: 1, params: {} },
        ],
      },
    ],
    frame: { lng: 112, lat: 38 },
    errorBand: null,
    sensitivity: null,
    boundaryRule: "at-most",
    source: { kind: "standard", text: "GB" },
    pieces: { count: 0, digest: "" },
    district: { asOf: "2026-11-20", label: null, mapApproval: null },
  } as unknown as Passport;
  const text = passportText(passport, figureWords("zh"));
  expect(text).toContain("没有数值: 缺少数据：居住用地");
  expect(text).toContain("读取时修复 1 个要素：有 3 处尖刺");
  expect(text).toContain("读取时搁置 1 个要素：要素没有几何");
  expect(text).toContain("412,000 人");
  expect(text).not.toMatch(/spike|geometry-null|missing-role/);
});
