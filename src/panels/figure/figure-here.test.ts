import { expect, test } from "vitest";
import type { Figure } from "../../indicators/figure";
import type { Piece } from "../../indicators/indicator";
import type { MeasureThreshold, Threshold } from "../../indicators/profile";
import { figureHere, openPieces, passesHere, toneHere, totalsOf } from "./figure-here";

const line: Threshold = {
  indicator: "park-coverage",
  comparison: ">",
  value: 0.8,
  mandatory: true,
  standard: "GB 55014-2021",
  verified: true,
};
const piece = (id: string, place: string, rest: Partial<Piece>): Piece => ({
  id,
  name: id,
  place,
  numerator: 0,
  denominator: 1,
  ...rest,
});
const base: Figure = {
  indicator: "park-coverage",
  unit: "1",
  profile: "checkup",
  summary: { value: 0.75, numerator: 3, denominator: 4 },
  verdict: { passes: false, threshold: line },
  verdicts: [],
  measureVerdicts: [],
  missing: null,
  pieces: [
    piece("a", "140199101001001", { numerator: 1, covered: true, people: 10 }),
    piece("b", "140199102001001", { covered: false, people: 5, households: 2 }),
    piece("c", "140199102002001", { covered: false, people: 30, areaSquareMetres: 400 }),
  ],
  compounds: [],
  leftOut: [],
  measures: {},
  byPlace: {
    "140199": { value: 0.75, numerator: 3, denominator: 4 },
    "140199101": { value: 0.9, numerator: 9, denominator: 10 },
    "140199102": { value: 0.8, numerator: 8, denominator: 10 },
    "140199103": { value: null, numerator: 0, denominator: 0 },
  },
  inputs: [],
  params: {},
};

test("a town has its own number and its own verdict: 90 % passes where the county fails", () => {
  const here = figureHere(base, "140199101");
  expect(here.summary.value).toBe(0.9);
  expect(here.verdict?.passes).toBe(true);
  expect(here.pieces.map(({ id }) => id)).toEqual(["a"]);
});

test("exactly 80 % does not pass a line that says more than 80 %", () => {
  expect(figureHere(base, "140199102").verdict?.passes).toBe(false);
});

test("a town with nothing to measure has no verdict", () => {
  const here = figureHere(base, "140199103");
  expect(here.summary.value).toBeNull();
  expect(here.verdict).toBeNull();
});

test("a place the figure is not broken down to shows the county's, and says so", () => {
  const here = figureHere({ ...base, byPlace: {} }, "140199101");
  expect(here.ofPlace).toBe(false);
  expect(here.summary.value).toBe(0.75);
});

test("the uncovered come with the most people first", () => {
  expect(openPieces(figureHere(base, null)).map(({ id }) => id)).toEqual(["c", "b"]);
});

test("where a rule speaks of each piece, the pieces that break it are open: 550 households above 500", () => {
  const each: Threshold = { ...line, comparison: "between", value: 300, upTo: 500, eachPiece: true };
  const load = {
    ...base,
    pieces: [piece("g1", "1", { numerator: 420 }), piece("g2", "1", { numerator: 550 })],
    verdict: { passes: false, threshold: each, failing: 1 },
  };
  expect(openPieces(figureHere(load, null)).map(({ id }) => id)).toEqual(["g2"]);
});

test("compounds stand for the figure's reach where it has them", () => {
  const here = figureHere({ ...base, compounds: [piece("x", "140199101", { covered: false })] }, null);
  expect(openPieces(here).map(({ id }) => id)).toEqual(["x"]);
});

test("sums are of what is known: 5 + 30 people, 2 households, and nothing at all is unknown", () => {
  expect(totalsOf(openPieces(figureHere(base, null)))).toEqual({
    count: 2,
    households: 2,
    people: 35,
    areaSquareMetres: 400,
  });
  expect(totalsOf([piece("z", "", {})])).toMatchObject({ households: null, people: null });
});

const perPerson = (mandatory: boolean): MeasureThreshold => ({
  indicator: "park-coverage",
  measure: "poorest",
  comparison: ">=",
  value: 3,
  mandatory,
  standard: "GB 55014-2021",
  verified: true,
});

test("a figure that keeps its own line does not pass in a word while a mandatory line beside it fails", () => {
  const passing = { passes: true, threshold: { ...line, value: 0.7 } };
  const beside = (mandatory: boolean) => ({
    ...base,
    verdict: passing,
    verdicts: [passing],
    measureVerdicts: [
      {
        measure: "poorest",
        value: 2.5,
        passes: false,
        threshold: perPerson(mandatory),
      },
    ],
  });
  expect(passesHere(figureHere(beside(true), null))).toBe(false);
  expect(figureHere(beside(true), null).mandatoryMissed).toBe(1);
  // What a plan asks for does not take the word away, and a town has no such number of its own.
  expect(passesHere(figureHere(beside(false), null))).toBe(true);
  expect(passesHere(figureHere(beside(true), "140199101"))).toBe(true);
});

test("a town answers for every mandatory line of its own: 90 % keeps > 80 % and misses > 95 %", () => {
  const verdicts = [line, { ...line, value: 0.95 }].map((threshold) => ({ passes: false, threshold }));
  const here = figureHere({ ...base, verdicts }, "140199101");
  expect(here).toMatchObject({ verdict: { passes: true }, mandatoryMissed: 1 });
  expect(passesHere(here)).toBe(false);
  expect(toneHere(here)).toBe("plain");
});

test("a bar has the colour of the verdict its own line gives", () => {
  expect(toneHere(figureHere(base, null))).toBe("fails");
  expect(toneHere(figureHere(base, "140199101"))).toBe("passes");
  expect(toneHere(figureHere({ ...base, verdict: null }, null))).toBe("plain");
});

test("the figure's own failing line is not counted a second time", () => {
  const failing = { passes: false, threshold: line };
  expect(figureHere({ ...base, verdict: failing, verdicts: [failing] }, null).mandatoryMissed).toBe(0);
});
