import type { District } from "../model/district";
import type { FeatureRole } from "../model/role";
import { computeFigure, type FigureOptions } from "./compute-figure";
import { type ErrorBand, errorBand } from "./error-band";
import type { Figure, NoFigure, Verdict } from "./figure";
import type { Indicator, LeftOut, Piece, Source, Unit } from "./indicator";
import type { Profile } from "./profile";
import { profilesFor } from "./profiles-for";
import { type SensitivityStep, sensitivityOf } from "./sensitivity";

/** A file or fact that went in, with what was repaired or set aside when it was read. */
export interface PassportInput {
  readonly role: string;
  readonly file: string;
  readonly date: string;
  readonly hash: string | null;
  readonly features: number;
  readonly used: number;
  /** Repairs (warning) and features set aside (error) by code; the words are under `problems`. */
  readonly problems: readonly { readonly code: string; readonly severity: string; readonly count: number }[];
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
    readonly label: string | null;
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
  readonly measures: Readonly<Record<string, number | null>>;
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
  readonly byPlace: { readonly count: number; readonly digest: string };
}

export interface PassportOptions extends FigureOptions {
  /** SHA-256 of a text's UTF-8 bytes, lower-case hex. */
  readonly digest: (text: string) => string;
}

/** Computes a figure and writes its passport. */
export function makePassport(indicator: Indicator, district: District, options: PassportOptions): Passport {
  const { digest, ...figureOptions } = options;
  const figure = computeFigure(indicator, district, figureOptions);
  const profile = profilesFor(indicator, options.profiles).find(({ id }) => id === figure.profile) ?? null;
  const { manifest, frame } = district;
  return {
    format: "jingluo-passport/1",
    district: {
      id: manifest.id,
      name: manifest.name.zh,
      asOf: manifest.asOf,
      label: manifest.label?.zh ?? null,
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
    measures: figure.measures,
    inputs: inputsOf(figure, district),
    facts: factsOf(indicator, district),
    leftOut: figure.leftOut,
    frame: { projection: "laea", ellipsoid: "GRS80", ...frame.center },
    boundaryRule: profile?.boundaryRule ?? "at-most",
    errorBand: errorBand(figure, indicator, district, figureOptions),
    sensitivity: sensitivityOf(indicator, district, figureOptions),
    pieces: {
      count: figure.pieces.length,
      digest: digest(JSON.stringify(figure.pieces)),
      list: figure.pieces,
    },
    byPlace: { count: Object.keys(figure.byPlace).length, digest: digest(JSON.stringify(figure.byPlace)) },
  };
}

function inputsOf(figure: Figure, { datasets }: District): readonly PassportInput[] {
  return figure.inputs.map((input) => {
    const problems = datasets[input.role as FeatureRole]?.problems ?? [];
    const counts = new Map<string, { code: string; severity: string; count: number }>();
    for (const { code, severity, file } of problems) {
      if (file !== input.file) continue;
      const key = `${severity} ${code}`;
      const known = counts.get(key);
      counts.set(key, { code, severity, count: (known?.count ?? 0) + 1 });
    }
    return { ...input, problems: [...counts.values()] };
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
