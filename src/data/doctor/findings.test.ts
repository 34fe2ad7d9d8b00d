import { expect, test } from "vitest";
import type { Problem } from "../../model/problem";
import { groupFindings } from "./findings";

const problem = (code: string, severity: Problem["severity"], feature?: string): Problem => ({
  code,
  severity,
  file: "a.csv",
  ...(feature === undefined ? {} : { feature, at: [112, 38] as const }),
});

test("findings stand by kind, errors first, the many before the few", () => {
  const findings = groupFindings([
    problem("a", "note"),
    problem("b", "warning", "1"),
    problem("c", "warning", "1"),
    problem("c", "warning", "2"),
    problem("d", "error", "3"),
  ]);
  expect(findings.groups.map(({ code, count }) => [code, count])).toEqual([
    ["d", 1],
    ["c", 2],
    ["b", 1],
    ["a", 1],
  ]);
  expect(findings.counts).toEqual({ error: 1, warning: 3, note: 1 });
  expect(findings.places).toHaveLength(4);
});

test("what reader and district both found of one feature stands once", () => {
  expect(groupFindings([problem("b", "error", "1"), problem("b", "error", "1")]).counts.error).toBe(1);
});

test("of a kind a hundred are listed and all are counted, those the reader only counted too", () => {
  const many = Array.from({ length: 300 }, (_, index) => problem("b", "warning", String(index)));
  const rest: Problem = { ...problem("problems-not-listed", "note"), params: { code: "b", count: 700 } };
  const { groups } = groupFindings([...many, rest]);
  expect(groups.map(({ count, items }) => [count, items.length])).toEqual([
    [300, 100],
    [700, 1],
  ]);
});
