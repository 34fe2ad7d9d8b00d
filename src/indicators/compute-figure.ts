import { Cancelled, type Control, runToEnd, type Steps } from "../geo/control";
import type { District } from "../model/district";
import { placesOf } from "../model/places";
import type { FeatureRole } from "../model/role";
import type { Figure, NoFigure } from "./figure";
import type { ComputeContext, Indicator, IndicatorResult } from "./indicator";
import { judge, judgeMeasures, thresholdsFor } from "./judge";
import { MissingFact, MissingFarmland, MissingRole } from "./missing";
import { readParams } from "./params";
import type { Profile } from "./profile";
import { profilesFor } from "./profiles-for";
import { ratio, summarisePlaces } from "./summarise-place";

export interface FigureOptions {
  /** One of the indicator's profiles; anything else reads as its first. */
  readonly profileId?: string | null;
  /** Parameters in place of the defaults. */
  readonly params?: Readonly<Record<string, unknown>>;
  /** The county's own profiles, beside those shipped; an own one replaces a shipped one of the same id. */
  readonly profiles?: readonly Profile[];
  /** Multiplies every radius; 1 unless sensitivity is asked for. */
  readonly radiusScale?: number;
}

/**
 * The figure of an indicator for a district under one profile. Pure: the same district gives the same digits,
 * in the browser and on the command line. A missing role or fact, an empty denominator or a fault gives a figure
 * without a value that says why; only being stopped throws (`Cancelled`).
 */
export function computeFigure(
  indicator: Indicator,
  district: District,
  options: FigureOptions = {},
  control?: Control,
): Figure {
  return runToEnd(figureSteps(indicator, district, options), control);
}

/** The same in slices, for a worker that reports progress and can be stopped. */
export function* figureSteps(
  indicator: Indicator,
  district: District,
  options: FigureOptions = {},
): Steps<Figure> {
  const profile = profileOf(indicator, options);
  const params = readParams(indicator.defaults, indicator.choices, options.params);
  const context: ComputeContext = {
    frame: district.frame,
    manifest: district.manifest,
    places: placesOf(district),
    asOfMs: district.asOfMs,
    profile,
    radiusScale: options.radiusScale ?? 1,
  };
  const outcome = yield* attempt(indicator, district, params, context);
  const result = "pieces" in outcome ? outcome : nothing;
  const summary = (indicator.summarise ?? ratio)(result.pieces);
  const lines = profile ? thresholdsFor(indicator.id, profile, district.manifest) : [];
  const verdicts = judge(summary, result.pieces, lines);
  return {
    indicator: indicator.id,
    unit: indicator.unit,
    profile: profile?.id ?? null,
    summary,
    verdict: verdicts[0] ?? null,
    verdicts,
    measureVerdicts: judgeMeasures(indicator.id, result.measures ?? {}, profile),
    missing: "pieces" in outcome ? (summary.value === null ? emptyDenominator : null) : outcome,
    pieces: result.pieces,
    compounds: result.compounds ?? [],
    leftOut: result.leftOut,
    measures: result.measures ?? {},
    byPlace: indicator.perPlace ? summarisePlaces(result.pieces, context.places, indicator.summarise) : {},
    inputs: inputsOf(indicator, district),
    params: params as Readonly<Record<string, unknown>>,
  };
}

const nothing: IndicatorResult = { pieces: [], leftOut: [] };
const emptyDenominator: NoFigure = { reason: "empty-denominator", detail: "" };

function profileOf(indicator: Indicator, { profileId, profiles }: FigureOptions): Profile | null {
  const offered = profilesFor(indicator, profiles);
  return offered.find(({ id }) => id === profileId) ?? offered[0] ?? null;
}

function* attempt(
  indicator: Indicator,
  district: District,
  params: object,
  context: ComputeContext,
): Steps<IndicatorResult | NoFigure> {
  const absent = indicator.inputs.find((role) => !district.datasets[role]);
  if (absent) return { reason: "missing-role", detail: absent };
  try {
    const data = district.datasets as Parameters<typeof indicator.compute>[0];
    const made = indicator.compute(data, params, context);
    return "pieces" in made ? made : yield* made;
  } catch (fault) {
    if (fault instanceof Cancelled) throw fault;
    if (fault instanceof MissingRole) return { reason: "missing-role", detail: fault.role };
    if (fault instanceof MissingFarmland) return { reason: "missing-farmland", detail: "" };
    if (fault instanceof MissingFact) return { reason: "missing-fact", detail: fault.fact };
    return { reason: "failed", detail: fault instanceof Error ? fault.message : String(fault) };
  }
}

/** Every file and fact the indicator looks at, for the passport. */
function inputsOf(indicator: Indicator, { datasets, manifest }: District): Figure["inputs"] {
  const roles = new Set<FeatureRole>([...indicator.inputs, ...(indicator.alsoUses ?? [])]);
  const files = [...roles].flatMap((role) =>
    (datasets[role]?.files ?? []).map(({ layer, hash, features, used }) => ({
      role,
      file: layer.file,
      date: layer.date,
      hash,
      features,
      used,
      ...(layer.origin === undefined ? {} : { origin: layer.origin }),
    })),
  );
  const facts = (indicator.facts ?? []).flatMap((key) => {
    const fact = manifest.facts?.[key];
    if (!fact) return [];
    return [
      { role: `fact:${key}`, file: "manifest.json", date: fact.date, hash: null, features: 1, used: 1 },
    ];
  });
  return [...files, ...facts];
}
