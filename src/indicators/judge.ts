import type { Manifest } from "../model/manifest";
import { type FactKey, factKeys, factOf } from "./facts";
import type { Figure, MeasureVerdict, Verdict } from "./figure";
import type { Piece, Summary } from "./indicator";
import type { Profile, Threshold } from "./profile";

/**
 * Whether a value keeps to a line, with > and ≥ exactly as the standard has them.
 *
 * Values are compared as they are, never as rounded for reading: 79.96 % does not reach 80 %.
 */
export function keepsTo(value: number, { comparison, value: line, upTo }: Threshold): boolean {
  switch (comparison) {
    case ">":
      return value > line;
    case ">=":
      return value >= line;
    case "<":
      return value < line;
    case "<=":
      return value <= line;
    case "between":
      return value >= line && value <= (upTo ?? Number.POSITIVE_INFINITY);
  }
}

/** Whether the county's facts are such that this line applies; not, when the fact is unknown. */
function applies({ when }: Threshold, manifest: Pick<Manifest, "facts">): boolean {
  if (!when) return true;
  if (!factKeys.includes(when.fact as FactKey)) return false;
  const fact = factOf(manifest, when.fact as FactKey);
  if (fact === null) return false;
  return (
    (when.above === undefined || fact > when.above) &&
    (when.atLeast === undefined || fact >= when.atLeast) &&
    (when.atMost === undefined || fact <= when.atMost) &&
    (when.below === undefined || fact < when.below)
  );
}

/** The lines a profile draws for an indicator in this county, the governing (mandatory) one first. */
export function thresholdsFor(
  indicator: string,
  profile: Profile,
  manifest: Pick<Manifest, "facts">,
): readonly Threshold[] {
  const own = profile.thresholds.filter((line) => line.indicator === indicator && applies(line, manifest));
  return [...own.filter((line) => line.mandatory), ...own.filter((line) => !line.mandatory)];
}

/** The verdicts on a figure; none where it has no value. */
export function judge(
  summary: Summary,
  pieces: readonly Piece[],
  thresholds: readonly Threshold[],
): readonly Verdict[] {
  const { value } = summary;
  if (value === null) return [];
  return thresholds.map((threshold) => {
    if (!threshold.eachPiece) return { passes: keepsTo(value, threshold), threshold };
    const failing = failingPieces(pieces, threshold).length;
    return { passes: failing === 0, threshold, failing };
  });
}

/**
 * Mandatory lines beside a figure's own that do not hold, its other lines and those of numbers beside it alike; the first
 * of the verdicts is its own. Where there is one, the figure must not be called passing.
 */
export const mandatoryMissed = ({
  verdicts,
  measureVerdicts,
}: Pick<Figure, "verdicts" | "measureVerdicts">) =>
  [...verdicts.slice(1), ...measureVerdicts].filter(
    ({ passes, threshold }) => threshold.mandatory && !passes,
  );

/** What the profile says of the numbers beside a figure; nothing of those that are not known. */
export function judgeMeasures(
  indicator: string,
  measures: Readonly<Record<string, number | null>>,
  profile: Pick<Profile, "measureThresholds"> | null,
): readonly MeasureVerdict[] {
  return (profile?.measureThresholds ?? []).flatMap((threshold) => {
    const value = threshold.indicator === indicator ? measures[threshold.measure] : undefined;
    if (value === null || value === undefined) return [];
    return [{ measure: threshold.measure, value, passes: keepsTo(value, threshold), threshold }];
  });
}

/** The pieces held to a rule that speaks of each of them. */
export function judgedPieces(pieces: readonly Piece[], { exceptGroup }: Threshold): readonly Piece[] {
  return pieces.filter(
    ({ denominator, group }) => denominator > 0 && (group === undefined || group !== exceptGroup),
  );
}

/** Those of them that break it. */
export function failingPieces(pieces: readonly Piece[], threshold: Threshold): readonly Piece[] {
  return judgedPieces(pieces, threshold).filter(
    ({ numerator, denominator }) => !keepsTo(numerator / denominator, threshold),
  );
}
