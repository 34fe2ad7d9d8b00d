import { expect, test } from "vitest";
import type { Figure } from "../indicators/figure";
import { classOf, legendOfScale, scaleOfFigure } from "./scale";
import { parkCoverageFigure } from "./toy-district";

const figure = parkCoverageFigure();
const line = figure.verdict!.threshold;
const judged = (change: Partial<typeof line>): Figure => ({
  ...figure,
  verdict: { passes: false, threshold: { ...line, ...change } },
});
const shares = [0, 0.1, 0.35, 0.6, 0.8, 0.95, 1];
const breaksOf = (of: Figure, values: readonly number[]) =>
  scaleOfFigure(of, values, "light").breaks.map(({ value }) => value);

test("a share under an 80 % line has five even classes, the line among the breaks", () => {
  expect(breaksOf(figure, shares)).toEqual([0.2, 0.4, 0.6, 0.8]);
  expect(scaleOfFigure(figure, shares, "light").breaks.map(({ threshold }) => threshold)).toEqual([
    false,
    false,
    false,
    true,
  ]);
});

test("a line elsewhere takes the place of the nearest break, exactly", () => {
  expect(breaksOf(judged({ value: 0.3 }), shares)).toEqual([0.3, 0.4, 0.6, 0.8]);
  expect(breaksOf(judged({ value: 0.681 }), shares)).toEqual([0.2, 0.4, 0.681, 0.8]);
  expect(breaksOf(judged({ value: 1, comparison: ">=" }), shares)).toEqual([0.2, 0.4, 0.6, 1]);
});

test('"more than 80 %" leaves 80 % below the line, "at least" puts it above', () => {
  const above = scaleOfFigure(judged({ comparison: ">" }), shares, "light");
  const atLeast = scaleOfFigure(judged({ comparison: ">=" }), shares, "light");
  expect([classOf(above, 0.8), classOf(above, 0.8000001)]).toEqual([3, 4]);
  expect([classOf(atLeast, 0.7999999), classOf(atLeast, 0.8)]).toEqual([3, 4]);
});

test('"at most" and "less than" cut the other way', () => {
  const atMost = scaleOfFigure(judged({ comparison: "<=" }), shares, "light");
  const less = scaleOfFigure(judged({ comparison: "<" }), shares, "light");
  expect(classOf(atMost, 0.8)).toBe(3);
  expect(classOf(less, 0.8)).toBe(4);
});

test("a wanted band has both its ends as breaks, and both ends count as inside", () => {
  const band = { ...judged({ comparison: "between", value: 300, upTo: 500 }), unit: "households" as const };
  const scale = scaleOfFigure(band, [120, 250, 300, 380, 420, 500, 620, 700], "light");
  expect(scale.breaks.filter(({ threshold }) => threshold).map(({ value }) => value)).toEqual([300, 500]);
  expect(classOf(scale, 300)).toBe(classOf(scale, 500));
  expect(classOf(scale, 299)).toBe(classOf(scale, 300) - 1);
  expect(classOf(scale, 501)).toBe(classOf(scale, 500) + 1);
});

test("values that fall and rise have the same steps on both sides of nothing", () => {
  const change = { ...figure, verdict: null };
  // the largest change is 4 points: half of it, 2 points, and a fifth of that
  expect(breaksOf(change, [-0.04, -0.01, 0, 0.01, 0.04])).toEqual([-0.02, -0.004, 0.004, 0.02]);
});

test("other units get round steps", () => {
  const plain = { ...figure, verdict: null, unit: "m2/person" as const };
  // 0 to 50 in five classes
  expect(breaksOf(plain, [0, 10, 20, 30, 40, 50])).toEqual([10, 20, 30, 40]);
});

test("where a few places hold nearly everything, each class holds places", () => {
  const plain = { ...figure, verdict: null, unit: "count" as const };
  const values = [0, 0, 1, 2, 2, 3, 4, 5, 6, 8, 9, 400];
  const scale = scaleOfFigure(plain, values, "light");
  const filled = new Set(values.map((value) => classOf(scale, value)));
  expect(filled.size).toBe(scale.colors.length);
  expect(scale.colors.length).toBeGreaterThanOrEqual(4);
});

test("one value, or none, is one class", () => {
  const plain = { ...figure, verdict: null, unit: "count" as const };
  expect(scaleOfFigure(plain, [7, 7, 7], "light").colors).toHaveLength(1);
  expect(scaleOfFigure(plain, [], "light").colors).toHaveLength(1);
});

test("the legend says the same classes in the same colours, and where the line is", () => {
  const scale = scaleOfFigure(figure, shares, "dark");
  const legend = legendOfScale(scale);
  expect(legend.map(({ color }) => color)).toEqual(scale.colors);
  expect(legend.map(({ range }) => [range?.from, range?.to])).toEqual([
    [null, 0.2],
    [0.2, 0.4],
    [0.4, 0.6],
    [0.6, 0.8],
    [0.8, null],
  ]);
  expect(legend.map(({ threshold = false }) => threshold)).toEqual([false, false, false, false, true]);
});
