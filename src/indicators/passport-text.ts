import { wordsIn } from "../model/words";
import type { NoFigure } from "./figure";
import { formulaText } from "./formula/formula-text";
import { hourOfWeek } from "./hour-of-week";
import type { Passport } from "./passport";
import { fill, type PassportVocabulary, sayer } from "./passport-vocabulary";
import { inputFileText, namedParams } from "./reading-problems";
import { measureVerdictRows, verdictTexts } from "./verdict-text";
import { writtenValue } from "./written-value";

/** The passport as plain text, one line a statement, in the vocabulary's language. */
export function passportText(passport: Passport, vocabulary: PassportVocabulary): string {
  const say = sayer(vocabulary.passport);
  const words = vocabulary.indicators[passport.indicator];
  const { label } = passport.district;
  return [
    words?.name ?? passport.indicator,
    row(say("value"), valueText(passport, vocabulary)),
    ...(passport.missing
      ? [
          row(
            say("missing"),
            say(`missingReason.${passport.missing.reason}`, {
              detail: missingDetail(passport.missing, vocabulary),
            }),
          ),
        ]
      : []),
    row(say("verdict"), verdictTexts(passport, vocabulary).join("; ")),
    ...measureVerdictRows(passport, vocabulary),
    ...profileRows(passport, vocabulary),
    row(say("formula"), words?.formula ?? ""),
    `    ${formulaText(passport.formula)}`,
    ...Object.entries(words?.symbols ?? {}).map(
      ([symbol, meaning]) => `    ${formulaText(symbol)}: ${meaning}`,
    ),
    row(say("source"), sourceText(passport, vocabulary)),
    ...block(say("params"), paramRows(passport, vocabulary)),
    ...block(say("inputs"), inputRows(passport, vocabulary)),
    ...block(say("facts"), factRows(passport, vocabulary)),
    ...block(say("leftOut"), leftOutRows(passport, vocabulary)),
    row(
      say("frame"),
      say("frameText", { east: degrees(passport.frame.lng), north: degrees(passport.frame.lat) }),
    ),
    row(say("area"), say(passport.errorBand?.reason === "rows" ? "areaRowsText" : "areaText")),
    row(say("boundaryRule"), say(passport.boundaryRule)),
    ...bandRows(passport, vocabulary),
    ...block(say("measures"), measureRows(passport, vocabulary)),
    row(say("pieces"), say("piecesText", { count: passport.pieces.count, digest: passport.pieces.digest })),
    ...block(say("sensitivity"), sensitivityRows(passport, vocabulary)),
    row(say("asOf"), passport.district.asOf),
    ...(label === null ? [] : [row(say("label"), wordsIn(vocabulary.locale, label))]),
    row(say("mapApproval"), passport.district.mapApproval ?? "—"),
  ].join("\n");
}

const degrees = (number: number) => Number(number.toFixed(6));
const row = (head: string, text: string) => `${head}: ${text}`;
const block = (head: string, lines: readonly string[]) =>
  lines.length === 0 ? [] : [`${head}:`, ...lines.map((line) => `    ${line}`)];

function sourceText({ indicator, source }: Passport, { passport, sources }: PassportVocabulary): string {
  const text = sources[indicator] ?? source.text;
  return source.kind === "ours" ? sayer(passport)("ours", { text }) : text;
}

/** What is missing, by its name. */
export function missingDetail(
  { reason, detail }: NoFigure,
  { roles, facts }: Pick<PassportVocabulary, "roles" | "facts">,
): string {
  if (reason === "missing-role") return roles[detail] ?? detail;
  return reason === "missing-fact" ? (facts[detail] ?? detail) : detail;
}

function valueText(
  { value, numerator, denominator, unit }: Passport,
  { locale, passport }: PassportVocabulary,
): string {
  const plain = (number: number) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: 4 }).format(number);
  const shown = writtenValue(value, unit, locale, passport.units);
  return unit === "level" ? shown : `${shown} = ${plain(numerator)} ÷ ${plain(denominator)}`;
}

function profileRows({ profile }: Passport, { locale, passport }: PassportVocabulary): string[] {
  const say = sayer(passport);
  if (!profile) return [row(say("profile"), say("noProfile"))];
  const language = locale === "en" ? "en" : "zh";
  const parts = [
    profile.name[language],
    profile.standard,
    ...(profile.clause ? [say("clause", { clause: profile.clause })] : []),
    ...(profile.verified ? [] : [say("unverified")]),
  ];
  return [
    row(say("profile"), parts.join(" · ")),
    `    ${profile.source}`,
    ...(profile.remarks ? [`    ${profile.remarks[language]}`] : []),
  ];
}

const paramRows = ({ params }: Passport, { params: names, choices, locale }: PassportVocabulary) =>
  Object.entries(params).map(
    ([key, value]) =>
      `${names[key] ?? key} = ${choices[key]?.[String(value)] ?? paramText(key, value, locale)}`,
  );

/** A parameter without words of its own; hours of the week are told by day and hour. */
const paramText = (key: string, value: unknown, locale: string) =>
  key === "hour" && typeof value === "number" ? hourOfWeek(value, locale) : String(value);

function inputRows(
  { inputs }: Passport,
  { passport, roles, problems: faults, reading }: PassportVocabulary,
): string[] {
  const say = sayer(passport);
  return inputs
    .filter(({ role }) => !role.startsWith("fact:"))
    .flatMap(({ role, file, origin, date, used, features, hash, problems }) => [
      say("input", {
        role: roles[role] ?? role,
        file: inputFileText({ file, origin }),
        date,
        used,
        features,
        hash: hash ?? "—",
      }),
      ...problems.map(({ code, severity, count, params }) => {
        const text = fill(faults[code] ?? code, namedParams({ code, params }, reading));
        return `    ${say(severity === "error" ? "problemAside" : "problem", { count, text })}`;
      }),
    ]);
}

function factRows({ facts }: Passport, { locale, passport, facts: names }: PassportVocabulary): string[] {
  const say = sayer(passport);
  return Object.entries(facts).map(([key, { value, unit, date, source }]) => {
    const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }).format(value);
    const amount = `${number} ${passport.factUnits[unit] ?? unit}`.trim();
    return say("fact", { name: names[key] ?? key, amount, date, source });
  });
}

/** So many ids are named; the JSON has them all. */
const namedIds = 8;

function leftOutRows(
  { leftOut }: Passport,
  { passport, roles, leftOut: reasons }: PassportVocabulary,
): string[] {
  const say = sayer(passport);
  if (leftOut.length === 0) return [say("nothingLeftOut")];
  return leftOut.map(({ role, count, reason, ids }) => {
    const more = ids.length > namedIds ? [say("and", { count: ids.length - namedIds })] : [];
    const named = [...ids.slice(0, namedIds), ...more].join(", ");
    return say("leftOutLine", {
      role: roles[role] ?? role,
      count,
      reason: reasons[reason] ?? reason,
      ids: named,
    });
  });
}

function bandRows({ errorBand, unit }: Passport, { locale, passport }: PassportVocabulary): string[] {
  if (!errorBand) return [];
  const say = sayer(passport);
  const [low, high] = [errorBand.low, errorBand.high].map((end) =>
    writtenValue(end, unit, locale, passport.units),
  );
  const reason = say(`bandReason.${errorBand.reason}`);
  return [row(say("band"), say("bandText", { low: low ?? "", high: high ?? "", reason }))];
}

function measureRows(
  { measures, measureUnits: units }: Passport,
  { measures: names, locale, passport }: PassportVocabulary,
) {
  return Object.entries(measures).map(
    ([key, value]) =>
      `${names[key] ?? key} = ${writtenValue(value, units[key] ?? "count", locale, passport.units)}`,
  );
}

function sensitivityRows(
  { sensitivity, value: base, unit }: Passport,
  vocabulary: PassportVocabulary,
): string[] {
  const { locale, passport } = vocabulary;
  const say = sayer(passport);
  const percent = (number: number) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: 2, signDisplay: "exceptZero" }).format(
      number * 100,
    );
  return (sensitivity ?? [])
    .filter(({ scale }) => scale !== 1)
    .map(({ scale, value }) => {
      const change = `${percent(scale - 1)} %`;
      const difference =
        value === null || base === null
          ? "—"
          : unit === "1"
            ? say("points", { points: percent(value - base) })
            : writtenValue(value - base, unit, locale, passport.units);
      return say("sensitivityText", {
        change,
        value: writtenValue(value, unit, locale, passport.units),
        difference,
      });
    });
}
