import type { Feature, Position } from "geojson";
import { type Crs, CrsError, needsDatumParameters } from "../../geo/crs/crs";
import { unshift } from "../../geo/crs/gcj02";
import { type CrsGuess, guessCrs } from "../../geo/crs/guess";
import { recogniseCrs } from "../../geo/crs/recognise";
import { crsByCode } from "../../geo/crs/registry";
import { type Projection, projectionOf } from "../../geo/crs/transform";
import type { CrsFinding, CrsHow, RawLayer, ReadOptions } from "./contract";
import type { ProblemList } from "./format-error";
import { firstPosition, movePositions } from "./positions";

const samplePositions = 500;

interface Choice {
  readonly finding: CrsFinding;
  /** Absent while the system is undecided or refused. */
  readonly crs?: Crs;
  readonly swapped?: boolean;
}

/** Decides the coordinate system, brings every position into degrees in place, and says how it was decided. */
export function placeLayer(raw: RawLayer, options: ReadOptions, problems: ProblemList): CrsFinding {
  const sample = sampleOf(raw.features);
  const choice = choose(raw, sample, options, problems);
  if (choice.crs === undefined) return choice.finding;
  let projection: Projection;
  try {
    projection = projectionOf(choice.crs, options.datumParameters);
  } catch (error) {
    if (!(error instanceof CrsError)) throw error;
    problems.add("error", error.code, error.params);
    return { ...choice.finding, code: null, how: "refused" };
  }
  if (needsDatumParameters(choice.crs)) {
    const { code, name } = choice.crs;
    problems.add("note", "crs-parameters-used", {
      code,
      name,
      parameters: (options.datumParameters ?? []).join(", "),
    });
  }
  if (choice.swapped) problems.add("warning", "axes-swapped", { code: choice.crs.code });
  const { datum } = options;
  const move = (position: Position): Position => {
    const [a = Number.NaN, b = Number.NaN] = position;
    const place = choice.swapped ? projection.toLngLat(b, a) : projection.toLngLat(a, b);
    return rounded(datum === undefined ? place : unshift(datum, ...place));
  };
  const still = choice.crs.kind === "geographic" && !choice.swapped && datum === undefined;
  if (!still || needsDatumParameters(choice.crs)) {
    for (const [index, { geometry }] of raw.features.entries()) {
      if (geometry !== null) movePositions(geometry, move);
      if (index % 5000 === 0) options.onProgress?.(index / raw.features.length);
    }
  }
  return choice.finding;
}

/** A hundredth of a millimetre: the noise of projecting goes, shared corners stay shared. */
function rounded([lng, lat]: [number, number]): Position {
  return [Math.round(lng * 1e10) / 1e10, Math.round(lat * 1e10) / 1e10];
}

function sampleOf(features: readonly Feature[]): [number, number][] {
  const step = Math.max(1, Math.floor(features.length / samplePositions));
  const out: [number, number][] = [];
  for (let index = 0; index < features.length; index += step) {
    const position = firstPosition(features[index]?.geometry ?? null);
    if (position !== undefined) out.push([position[0] as number, position[1] as number]);
  }
  return out;
}

function choose(
  raw: RawLayer,
  sample: readonly [number, number][],
  options: ReadOptions,
  problems: ProblemList,
): Choice {
  if (options.crs !== undefined) {
    const told = crsByCode(options.crs);
    if (told !== undefined)
      return { ...fitted(told, sample, "told"), finding: { code: told.code, how: "told" } };
    problems.add("error", "crs-unknown-code", { code: options.crs });
    return { finding: { code: null, how: "undecided" } };
  }
  const guesses = guessCrs(sample, options.near);
  if (raw.declaredCrs === undefined) return fromGuesses(guesses, raw, sample, options, problems);
  if ("fixed" in raw.declaredCrs) {
    const { fixed } = raw.declaredCrs;
    return { crs: fixed, finding: { code: fixed.code, how: "format" } };
  }
  return declared(raw.declaredCrs.text, guesses, raw, sample, options, problems);
}

function declared(
  text: string,
  guesses: readonly CrsGuess[],
  raw: RawLayer,
  sample: readonly [number, number][],
  options: ReadOptions,
  problems: ProblemList,
): Choice {
  const recognised = recogniseCrs(text);
  if (!("crs" in recognised)) {
    const name = recognised.unknown.slice(0, 80);
    const codes = {
      "not-understood": "crs-not-understood",
      contradiction: "crs-contradiction",
      "unsupported-projection": "crs-unsupported-projection",
    } as const;
    // A projection we lack must not be replaced by a guess that happens to fit its numbers.
    const refused = recognised.why !== "not-understood";
    problems.add(refused ? "error" : "warning", codes[recognised.why], { name });
    if (refused) return { finding: { code: null, how: "refused", declared: name } };
    const choice = fromGuesses(guesses, raw, sample, options, problems);
    return { ...choice, finding: { ...choice.finding, declared: name } };
  }
  const { crs } = recognised;
  const fit = fitted(crs, sample, "declared");
  if (fit.crs !== undefined) return { ...fit, finding: { ...fit.finding, declared: crs.name } };
  problems.add("warning", "crs-declared-wrong", { declared: crs.name });
  const choice = fromGuesses(guesses, raw, sample, options, problems);
  return { ...choice, finding: { ...choice.finding, declared: crs.name } };
}

/** The system as given, or turned, whichever puts the middle where the system is used; else nothing. */
function fitted(crs: Crs, sample: readonly [number, number][], how: "told" | "declared"): Choice {
  const [x, y] = middleOf(sample);
  const found = (swapped: boolean): Choice => ({
    crs,
    swapped,
    finding: { code: crs.code, how: swapped && how === "declared" ? "declared-swapped" : how },
  });
  if (sample.length === 0 || (fits(crs, x, y) && !isTurnedChina(crs, x, y))) return found(false);
  if (fits(crs, y, x)) return found(true);
  return how === "told" ? found(false) : { finding: { code: crs.code, how } };
}

function isTurnedChina(crs: Crs, x: number, y: number): boolean {
  return crs.kind === "geographic" && x >= 3 && x <= 54 && y >= 73 && y <= 136;
}

function fits(crs: Crs, x: number, y: number): boolean {
  if (crs.kind === "geographic") return Math.abs(x) <= 180 && Math.abs(y) <= 90;
  if (Math.abs(x) <= 360 && Math.abs(y) <= 180) return false;
  if (crs.strip === undefined) return Math.abs(x) < 2.01e7 && Math.abs(y) < 2.01e7;
  const { falseEastingMetres, falseNorthingMetres } = crs.strip;
  return Math.abs(x - falseEastingMetres) < 1_000_000 && Math.abs(y - falseNorthingMetres) < 9_400_000;
}

function fromGuesses(
  guesses: readonly CrsGuess[],
  raw: RawLayer,
  sample: readonly [number, number][],
  options: ReadOptions,
  problems: ProblemList,
): Choice {
  const [best, second] = guesses;
  const candidates = guesses.map(({ crs, middle }) => ({ code: crs.code, middle }));
  if (sample.length === 0) return { finding: { code: null, how: "undecided" } };
  if (best === undefined) {
    const [x, y] = middleOf(sample);
    problems.add("error", "crs-undecided", { x: round(x), y: round(y) });
    return { finding: { code: null, how: "undecided", candidates } };
  }
  const alone = second === undefined || best.reason === "degrees";
  if (!alone && options.near === undefined) {
    problems.add("error", "crs-ambiguous", {
      codes: candidates.map(({ code }) => code).join(", "),
    });
    return { finding: { code: null, how: "undecided", candidates } };
  }
  if (!alone || best.reason === "web-mercator")
    problems.add("warning", "crs-guessed", { code: best.crs.code });
  const how: CrsHow =
    raw.degreesText && best.reason === "degrees" && !best.swapped
      ? "degrees-text"
      : (`${best.reason}${best.swapped ? "-swapped" : ""}` as CrsHow);
  return {
    crs: best.crs,
    swapped: best.swapped,
    finding: { code: best.crs.code, how, ...(alone ? {} : { candidates }) },
  };
}

function middleOf(sample: readonly [number, number][]): [number, number] {
  const middle = (axis: 0 | 1) => {
    const sorted = sample.map((one) => one[axis]).filter(Number.isFinite);
    return sorted.sort((a, b) => a - b)[sorted.length >> 1] ?? Number.NaN;
  };
  return [middle(0), middle(1)];
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
