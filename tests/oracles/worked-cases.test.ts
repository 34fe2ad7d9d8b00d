import { expect, test } from "vitest";
import { computeFigure } from "../../src/indicators/compute-figure";
import { findingClosure } from "../../src/indicators/finding-closure";
import { findingFiling } from "../../src/indicators/finding-filing";
import { findingOnTime } from "../../src/indicators/finding-on-time";
import { findingRework } from "../../src/indicators/finding-rework";
import { findingTrend } from "../../src/indicators/finding-trend";
import type { Finding } from "../../src/model/entities";
import { point, toyDistrict } from "./toy-district";

const asOfMs = Date.parse("2026-11-20T08:00:00+08:00");
const day = 86_400_000;

const finding = (id: number, rest: Partial<Finding>) => ({
  id: `n${id}`,
  category: "street",
  status: "reported" as const,
  geometry: point(0, 0),
  foundAtMs: asOfMs - 20 * day,
  ...rest,
});

/** O19: 240 reported, 210 filed, 200 due, 190 closed of which 180 in time and 6 sent back. */
const o19 = toyDistrict({
  items: {
    findings: Array.from({ length: 240 }, (_, i) => {
      if (i >= 210) return finding(i, { status: "rejected" });
      const filed = { status: "filed" as const, filedAtMs: asOfMs - 19 * day };
      if (i >= 200) return finding(i, { ...filed, dueAtMs: asOfMs + day });
      if (i >= 190) return finding(i, { ...filed, dueAtMs: asOfMs - 2 * day });
      const closedAtMs = asOfMs - (i < 180 ? 10 : 3) * day;
      const reworks = i < 6 ? 1 : 0;
      return finding(i, { ...filed, status: "closed", dueAtMs: asOfMs - 10 * day, closedAtMs, reworks });
    }),
  },
});

test("O19: 立案率 87.5 %, 结案率 95.0 %, 返工率 6 of 190 = 3.16 %", () => {
  expect(computeFigure(findingFiling, o19).summary.value).toBe(0.875);
  const closure = computeFigure(findingClosure, o19);
  expect(closure.summary.value).toBe(0.95);
  expect(closure.measures).toMatchObject({
    reported: 240,
    filed: 210,
    due: 200,
    closed: 190,
    overdue: 10,
    longestOverdueHours: 48,
  });
  expect(closure.pieces.filter(({ group }) => group === "overdue")).toHaveLength(10);
  expect(computeFigure(findingRework, o19).summary.value).toBeCloseTo(6 / 190, 12);
});

test("O19: 按期结案率 is 90.0 % of those due and 94.74 % of those closed; closing on the very hour is in time", () => {
  expect(computeFigure(findingOnTime, o19).summary.value).toBe(0.9);
  const kinder = computeFigure(findingOnTime, o19, { params: { per: "closed" } });
  expect((kinder.summary.value! * 100).toFixed(2)).toBe("94.74");
});

test("O19: 180 reports against 150 the period before are +20.0 %; against none there is no percentage", () => {
  const reports = (count: number, daysAgo: number, from: number) =>
    Array.from({ length: count }, (_, i) => finding(from + i, { foundAtMs: asOfMs - daysAgo * day }));
  const district = toyDistrict({ items: { findings: [...reports(180, 5, 0), ...reports(150, 35, 1000)] } });
  const figure = computeFigure(findingTrend, district);
  expect(figure.summary.value).toBeCloseTo(0.2, 12);
  expect(figure.measures).toEqual({ current: 180, before: 150, lastYear: 0, onYear: null });
  const alone = toyDistrict({ items: { findings: reports(180, 5, 0) } });
  expect(computeFigure(findingTrend, alone).summary.value).toBeNull();
});

test("a finding closed after the moment of the data is still open", () => {
  const open = finding(1, {
    status: "closed",
    filedAtMs: 0,
    dueAtMs: asOfMs - day,
    closedAtMs: asOfMs + day,
  });
  const figure = computeFigure(findingClosure, toyDistrict({ items: { findings: [open] } }));
  expect(figure.summary).toMatchObject({ value: 0, denominator: 1 });
});
