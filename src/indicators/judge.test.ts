import { expect, test } from "vitest";
import { judge, keepsTo, thresholdsFor } from "./judge";
import type { Profile, Threshold } from "./profile";

const line = (rest: Partial<Threshold>): Threshold => ({
  indicator: "x",
  comparison: ">",
  value: 0.8,
  mandatory: false,
  standard: "S",
  verified: true,
  ...rest,
});
const of = (value: number) => ({ value, numerator: value, denominator: 1 });
const profile = (thresholds: Threshold[]) => ({ thresholds }) as unknown as Profile;

test("above 80 % is not reached by 80 %, at least 80 % is", () => {
  expect(keepsTo(0.8, line({ comparison: ">" }))).toBe(false);
  expect(keepsTo(0.8, line({ comparison: ">=" }))).toBe(true);
  expect(keepsTo(0.7996, line({ comparison: ">=" }))).toBe(false);
});

test("a band includes both of its ends", () => {
  const band = line({ comparison: "between", value: 300, upTo: 500 });
  expect([299, 300, 500, 501].map((value) => keepsTo(value, band))).toEqual([false, true, true, false]);
});

test("no value, no verdict", () => {
  expect(judge({ value: null, numerator: 0, denominator: 0 }, [], [line({})])).toEqual([]);
});

test("the mandatory line governs, whatever the order in the file", () => {
  const lines = thresholdsFor(
    "x",
    profile([line({ value: 0.9 }), line({ mandatory: true }), line({ indicator: "y" })]),
    {},
  );
  expect(lines.map(({ value }) => value)).toEqual([0.8, 0.9]);
});

test("rain of 400 and 800 mm belongs to the middle line; unknown rain draws none", () => {
  const fact = "annualRainfallMillimetres";
  const lines = profile([
    line({ value: 0.2, when: { fact, below: 400 } }),
    line({ value: 0.3, when: { fact, atLeast: 400, atMost: 800 } }),
    line({ value: 0.35, when: { fact, above: 800 } }),
  ]);
  const at = (value: number) =>
    thresholdsFor("x", lines, { facts: { [fact]: { value, unit: "mm", date: "2026-01-01", source: "s" } } });
  expect([399, 400, 800, 801].map((value) => at(value).map((each) => each.value))).toEqual([
    [0.2],
    [0.3],
    [0.3],
    [0.35],
  ]);
  expect(thresholdsFor("x", lines, {})).toEqual([]);
});

test("a rule for each piece fails by one piece although the total would pass", () => {
  const piece = (numerator: number) => ({ id: "", name: "", place: "", numerator, denominator: 1 });
  const each = line({ comparison: "between", value: 300, upTo: 500, eachPiece: true });
  const [verdict] = judge(of(400), [piece(290), piece(510), piece(400)], [each]);
  expect(verdict).toMatchObject({ passes: false, failing: 2 });
});
