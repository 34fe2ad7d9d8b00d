import { type Control, runToEnd, type Steps } from "../geo/control";
import type { District } from "../model/district";
import type { LayerOrigin } from "../model/manifest";
import type { FeatureRole } from "../model/role";
import type { Words } from "../model/words";
import { type FigureOptions, figureSteps } from "./compute-figure";
import { type ErrorBand, errorBandSteps } from "./error-band";
import type { Figure, MeasureVerdict, NoFigure, Verdict } from "./figure";
import type { Indicator, LeftOut, Piece, Source, Summary, Unit } from "./indicator";
import type { Profile } from "./profile";
import { profilesFor } from "./profiles-for";
import { originProblems, type ReadingProblem, readingProblems } from "./reading-problems";
import { type SensitivityStep, sensitivitySteps } from "./sensitivity";

/** A file or fact that went in, with what was repaired or set aside when it was read. */
export interface PassportInput {
  readonly role: string;
  readonly file: string;
  readonly date: string;
  readonly hash: string | null;
  readonly features: number;
  readonly used: number;
  /** What the file was made from, where the data doctor made it; its repairs stand among the problems. */
  readonly origin?: LayerOrigin;
  /** Repairs (warning) and features set aside (error) by code. */
  readonly problems: readonly ReadingProblem[];
}

/**
 * All that is needed to defend a figure line by line, and to compute it again. Plain JSON; numbers in base units with all
 * their digits.
 */
export interface Passport {
  readonly format: "jingluo-passport/1";
  readonly district: {
    readonly id: string;
    readonly name: string;
    readonly asOf: string;
    /** In Chinese only where it was written before labels were told in both languages. */
    readonly label: Words | string | null;
    readonly mapApproval: string | null;
  };
  readonly indicator: string;
  readonly unit: Unit;
  readonly params: Readonly<Record<string, unknown>>;
  /** The whole record, so that a later edition of it cannot change what this says. */
  readonly profile: Profile | null;
  readonly formula: string;
  readonly source: Source;
  readonly value: number | null;
  readonly numerator: number;
  readonly denominator: number;
  readonly missing: NoFigure | null;
  readonly verdicts: readonly Verdict[];
  readonly measureVerdicts: readonly MeasureVerdict[];
  readonly measures: Readonly<Record<string, number | null>>;
  readonly measureUnits: Readonly<Record<string, Unit>>;
  readonly inputs: readonly PassportInput[];
  readonly facts: Readonly<
    Record<
      string,
      { readonly value: number; readonly unit: string; readonly date: string; readonly source: string }
    >
  >;
  readonly leftOut: readonly LeftOut[];
  /** The equal-area plane everything was measured in. */
  readonly frame: {
    readonly projection: "laea";
    readonly ellipsoid: "GRS80";
    readonly lng: number;
    readonly lat: number;
  };
  readonly boundaryRule: Profile["boundaryRule"];
  readonly errorBand: ErrorBand | null;
  readonly sensitivity: readonly SensitivityStep[] | null;
  readonly pieces: {
    readonly count: number;
    /** SHA-256 of the list as JSON. */
    readonly digest: string;
    readonly list: readonly Piece[];
  };
  /** The figure of every town, village and grid, by code, with its digest as JSON. */
  readonly byPlace: {
    readonly count: number;
    readonly digest: string;
    readonly list: Readonly<Record<string, Summary>>;
  };
}

export interface PassportOptions extends Omit<FigureOptions, "radiusScale"> {
  /** SHA-256 of a text's UTF-8 bytes, lower-case hex. */
  readonly digest: (text: string) => string;
}

/** Computes a figure and writes its passport. */
export function makePassport(
  indicator: Indicator,
  district: District,
  options: PassportOptions,
  control?: Control,
): Passport {
  return runToEnd(passportSteps(indicator, district, options), control);
}

/** The same in slices, for a worker that reports progress and can be stopped. */
export function* passportSteps(
  indicator: Indicator,
  district: District,
  options: PassportOptions,
): Steps<Passport> {
  const { digest, ...figureOptions } = options;
  const total = indicator.hasRadius ? 3 : 1;
  const figure = yield* part(figureSteps(indicator, district, figureOptions), 0, total);
  const band = errorBandSteps(figure, indicator, district, figureOptions);
  const errorBand = yield* part(band, 1, total);
  const { value } = figure.summary;
  const scales = sensitivitySteps(value, indicator, district, figureOptions);
  const sensitivity = yield* part(scales, 2, total);
  const profile = profilesFor(indicator, options.profiles).find(({ id }) => id === figure.profile) ?? null;
  const { manifest, frame } = district;
  return {
    format: "jingluo-passport/1",
    district: {
      id: manifest.id,
      name: manifest.name.zh,
      asOf: manifest.asOf,
      label: manifest.label ?? null,
      mapApproval: manifest.mapApproval,
    },
    indicator: indicator.id,
    unit: indicator.unit,
    params: figure.params,
    profile,
    formula: indicator.formula,
    source: indicator.source,
    ...figure.summary,
    missing: figure.missing,
    verdicts: figure.verdicts,
    measureVerdicts: figure.measureVerdicts,
    measures: figure.measures,
    measureUnits: indicator.measures ?? {},
    inputs: inputsOf(figure, district),
    facts: factsOf(indicator, district),
    leftOut: figure.leftOut,
    frame: { projection: "laea", ellipsoid: "GRS80", ...frame.center },
    boundaryRule: profile?.boundaryRule ?? "at-most",
    errorBand,
    sensitivity,
    pieces: listed(figure.pieces, figure.pieces.length, digest),
    byPlace: listed(figure.byPlace, Object.keys(figure.byPlace).length, digest),
  };
}

/** One of several equal parts of a work: 0.3 of the second of three is 1.3 of 3. */
function* part<T>(steps: Steps<T>, before: number, total: number): Steps<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    const { done, total: own } = step.value;
    yield { done: Math.min(before + (own > 0 ? done / own : 0), total), total };
  }
}

const listed = <T>(list: T, count: number, digest: PassportOptions["digest"]) => ({
  count,
  digest: digest(JSON.stringify(list)),
  list,
});

function inputsOf(figure: Figure, { datasets }: District): readonly PassportInput[] {
  return figure.inputs.map((input) => {
    const problems = datasets[input.role as FeatureRole]?.problems ?? [];
    const found = readingProblems(problems.filter(({ file }) => file === input.file));
    return { ...input, problems: [...originProblems(input.origin), ...found] };
  });
}

function factsOf(indicator: Indicator, { manifest }: District): Passport["facts"] {
  return Object.fromEntries(
    (indicator.facts ?? []).flatMap((key) => {
      const fact = manifest.facts?.[key];
      return fact ? [[key, fact] as const] : [];
    }),
  );
}
