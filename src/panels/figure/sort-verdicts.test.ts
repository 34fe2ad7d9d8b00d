import { expect, test } from "vitest";
import type { Figure } from "../../indicators/figure";
import { sortVerdicts } from "./sort-verdicts";

const figure = (
  id: string,
  value: number | null,
  verdict: { passes: boolean; mandatory: boolean } | null,
): Figure => ({
  indicator: id,
  unit: "1",
  profile: null,
  summary: { value, numerator: 0, denominator: 1 },
  verdict:
    verdict === null
      ? null
      : {
          passes: verdict.passes,
          threshold: {
            indicator: id,
            comparison: ">",
            value: 0.8,
            mandatory: verdict.mandatory,
            standard: "s",
            verified: true,
          },
        },
  verdicts: [],
  measureVerdicts: [],
  missing: null,
  pieces: [],
  compounds: [],
  leftOut: [],
  measures: {},
  byPlace: {},
  inputs: [],
  params: {},
});

test("what a law demands and does not get comes first; nothing known is no failure", () => {
  const sorted = sortVerdicts(
    [
      figure("asked", 0.5, { passes: false, mandatory: false }),
      figure("demanded", 0.7, { passes: false, mandatory: true }),
      figure("kept", 0.9, { passes: true, mandatory: true }),
      figure("plain", 0.4, null),
      figure("unknown", null, null),
    ],
    null,
  );
  const ids = (figures: readonly Figure[]) => figures.map(({ indicator }) => indicator);
  expect(ids(sorted.fails)).toEqual(["demanded", "asked"]);
  expect(ids(sorted.passes)).toEqual(["kept"]);
  expect(ids(sorted.unjudged)).toEqual(["plain"]);
  expect(ids(sorted.missing)).toEqual(["unknown"]);
});
