import { posix, relative, resolve } from "node:path";
import { computeFigure, type FigureOptions } from "../indicators/compute-figure";
import type { Figure, Verdict } from "../indicators/figure";
import type { Indicator } from "../indicators/indicator";
import { allIndicators, indicatorById } from "../indicators/indicator-by-id";
import { mandatoryMissed } from "../indicators/judge";
import { makePassport } from "../indicators/passport";
import { missingDetail } from "../indicators/passport-text";
import type { Profile } from "../indicators/profile";
import { profilesFor } from "../indicators/profiles-for";
import { writtenValue } from "../indicators/written-value";
import type { District } from "../model/district";
import { type CommandOptions, commandOptions } from "./command-options";
import { type DistrictIo, digestOf, districtOf, messageOf, ownProfiles } from "./district-io";
import { paramsOf, UsageError } from "./figure-params";
import { type FigureWords, figureWords } from "./figure-words";
import { languageOf } from "./language";

const accepted = {
  valued: ["--indicator", "--profile", "--param", "--passports", "--lang"],
  flags: ["--json"],
} as const;

/**
 * `figures DISTRICT`: the figures of a district, by the same code and with the same digits as on the screen.
 *
 * Returns 0; 1 when the district cannot be read or a computation failed; 2 for a wrong call.
 */
export async function figuresCommand(args: string[], io: DistrictIo): Promise<number> {
  const words = figureWords(languageOf(args));
  const usage = words.say("usage-figures");
  const options = commandOptions(args, accepted);
  if ("fault" in options) {
    io.error(words.say(options.fault, { option: options.option, usage }));
    return 2;
  }
  const [folder, extra] = options.plain;
  if (folder === undefined || extra !== undefined) {
    io.error(
      words.say(folder === undefined ? "no-district" : "extra-argument", { argument: extra ?? "", usage }),
    );
    return 2;
  }
  try {
    const wanted = indicatorsWanted(options, words);
    let district: District;
    try {
      district = await districtOf(folder, io);
    } catch (fault) {
      io.error(words.say("district-unreadable", { path: folder, detail: messageOf(fault) }));
      return 1;
    }
    const profiles = await ownProfiles(folder, district, io, languageOf(args));
    const choices = wanted.map((indicator) => choose(indicator, options, profiles, words));
    return await show(
      folder,
      district,
      choices.filter((choice) => choice !== null),
      options,
      words,
      io,
    );
  } catch (fault) {
    if (!(fault instanceof UsageError)) throw fault;
    io.error(fault.message);
    return 2;
  }
}

interface Choice {
  readonly indicator: Indicator;
  readonly options: FigureOptions;
}

function indicatorsWanted(options: CommandOptions, words: FigureWords): readonly Indicator[] {
  const ids = options.values("--indicator");
  if (ids.length === 0) return allIndicators;
  return ids.map((id) => {
    const indicator = indicatorById(id);
    if (indicator) return indicator;
    throw new UsageError(
      words.say("unknown-indicator", { id, known: allIndicators.map((each) => each.id).join(", ") }),
    );
  });
}

/** Null: the profile asked for does not speak of this indicator, and the indicator was not asked for by name. */
function choose(
  indicator: Indicator,
  options: CommandOptions,
  profiles: readonly Profile[],
  words: FigureWords,
): Choice | null {
  const offered = profilesFor(indicator, profiles).map(({ id }) => id);
  const asked = options.value("--profile");
  if (asked !== undefined && !offered.includes(asked)) {
    const named = options.values("--indicator").length > 0;
    const anywhere = allIndicators.some((each) => profilesFor(each, profiles).some(({ id }) => id === asked));
    if (!named && anywhere) return null;
    const known = named
      ? offered
      : allIndicators.flatMap((each) => profilesFor(each, profiles).map(({ id }) => id));
    const params = {
      id: asked,
      indicator: named ? indicator.id : "—",
      known: [...new Set(known)].join(", ") || "—",
    };
    throw new UsageError(words.say("unknown-profile", params));
  }
  const given = options.values("--param");
  return { indicator, options: { profiles, profileId: asked, params: paramsOf(indicator, given, words) } };
}

async function show(
  folder: string,
  district: District,
  choices: readonly Choice[],
  options: CommandOptions,
  words: FigureWords,
  io: DistrictIo,
): Promise<number> {
  const figures = choices.map((choice) => ({
    ...choice,
    figure: computeFigure(choice.indicator, district, choice.options),
  }));
  tellProblems(district, words, io);
  if (options.flags.has("--json"))
    io.write(
      JSON.stringify(
        figures.map(({ indicator, figure }) => rowOf(indicator, figure)),
        null,
        2,
      ),
    );
  else for (const { figure } of figures) io.write(lineOf(figure, words));
  const target = options.value("--passports");
  if (target !== undefined) {
    for (const choice of choices) await savePassport(choice, folder, target, district, words, io);
    io.error(words.say("passports-written", { count: choices.length, path: target }));
  }
  return figures.some(({ figure }) => figure.missing?.reason === "failed") ? 1 : 0;
}

function tellProblems({ problems, datasets }: District, words: FigureWords, io: DistrictIo): void {
  const all = [...new Set([...problems, ...Object.values(datasets).flatMap((dataset) => dataset.problems)])];
  const errors = all.filter(({ severity }) => severity === "error").length;
  const warnings = all.filter(({ severity }) => severity === "warning").length;
  if (errors + warnings > 0) io.error(words.say("data-problems", { errors, warnings }));
}

/** One figure as `--json` prints it; values in base units. */
function rowOf({ id, formula, source }: Indicator, figure: Figure) {
  return {
    id,
    value: figure.summary.value,
    unit: figure.unit,
    profile: figure.profile,
    verdict: verdictRow(figure.verdict),
    formula,
    source,
    inputs: figure.inputs,
    leftOut: figure.leftOut,
    numerator: figure.summary.numerator,
    denominator: figure.summary.denominator,
    verdicts: figure.verdicts.map(verdictRow),
    measureVerdicts: figure.measureVerdicts,
    missing: figure.missing,
    measures: figure.measures,
    params: figure.params,
  };
}

function verdictRow(verdict: Verdict | null) {
  return verdict && { passes: verdict.passes, failing: verdict.failing, ...verdict.threshold };
}

function lineOf(figure: Figure, words: FigureWords): string {
  const { indicator, summary, unit, verdict, profile, missing } = figure;
  const { passport, locale } = words;
  const write = (value: number | null) => writtenValue(value, unit, locale, passport.units);
  const reasons = passport.missingReason as Readonly<Record<string, string>>;
  const reason =
    missing && (reasons[missing.reason] ?? "").replace("{{detail}}", missingDetail(missing, words));
  const threshold = verdict?.threshold;
  const line =
    threshold &&
    `${threshold.comparison} ${write(threshold.value)}${threshold.upTo ? `–${write(threshold.upTo)}` : ""}`;
  const parts = [
    words.indicators[indicator]?.name ?? indicator,
    write(summary.value),
    ...(reason ? [reason] : []),
    // Said before the figure's own line, so that the row does not read as passing.
    ...mandatoryMissed(figure).map((missed) => {
      const { comparison, value, standard } = missed.threshold;
      const what = "measure" in missed ? `${words.measures[missed.measure] ?? missed.measure} ` : "";
      return `${passport.fails} (${what}${comparison} ${value} ${standard})`;
    }),
    ...(verdict
      ? [`${String(verdict.passes ? passport.passes : passport.fails)} (${line} ${threshold?.standard})`]
      : []),
    ...(profile ? [profile] : []),
  ];
  return parts.join("  ");
}

async function savePassport(
  { indicator, options }: Choice,
  folder: string,
  target: string,
  district: District,
  words: FigureWords,
  io: DistrictIo,
): Promise<void> {
  const passport = makePassport(indicator, district, { ...options, digest: digestOf });
  const whereabouts = relative(resolve(target), resolve(folder)).replaceAll("\\", "/");
  const text = JSON.stringify(
    { ...passport, folder: whereabouts, words: words.indicators[indicator.id] },
    null,
    1,
  );
  await io.save(posix.join(target, `${indicator.id}.json`), new TextEncoder().encode(`${text}\n`));
}
