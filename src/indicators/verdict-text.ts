import type { Passport } from "./passport";
import { type PassportVocabulary, sayer } from "./passport-vocabulary";
import type { Threshold } from "./profile";
import { writtenValue } from "./written-value";

function lineText(
  { comparison, value, upTo, standard, clause }: Threshold,
  unit: Passport["unit"],
  vocabulary: PassportVocabulary,
) {
  const write = (number: number) => writtenValue(number, unit, vocabulary.locale, vocabulary.passport.units);
  const sign = { ">": ">", ">=": "≥", "<": "<", "<=": "≤", between: "" }[comparison];
  const rule =
    comparison === "between" ? `${write(value)} – ${write(upTo ?? value)}` : `${sign} ${write(value)}`;
  return `${rule} · ${standard}${clause ? ` ${clause}` : ""}`;
}

/** What a passport is judged by, one text a line. */
export function verdictTexts({ verdicts, unit }: Passport, vocabulary: PassportVocabulary): string[] {
  const say = sayer(vocabulary.passport);
  if (verdicts.length === 0) return [say("noLine")];
  return verdicts.map(({ passes, threshold, failing }) =>
    [
      say(passes ? "passes" : "fails"),
      `${say(threshold.mandatory ? "mandatory" : "advised")} ${lineText(threshold, unit, vocabulary)}`,
      ...(failing ? [say("failing", { count: failing })] : []),
      ...(threshold.verified ? [] : [say("unverified")]),
    ].join(" · "),
  );
}

/** The lines drawn for numbers beside the figure. */
export const measureVerdictRows = (
  { measureVerdicts, measureUnits }: Passport,
  vocabulary: PassportVocabulary,
): string[] =>
  measureVerdicts.map(({ measure, value, passes, threshold }) => {
    const { passport, measures, locale } = vocabulary;
    const say = sayer(passport);
    const unit = measureUnits[measure] ?? "count";
    return `    ${[
      `${measures[measure] ?? measure} = ${writtenValue(value, unit, locale, passport.units)}`,
      say(passes ? "passes" : "fails"),
      `${say(threshold.mandatory ? "mandatory" : "advised")} ${lineText(threshold, unit, vocabulary)}`,
      ...(threshold.verified ? [] : [say("unverified")]),
    ].join(" · ")}`;
  });
