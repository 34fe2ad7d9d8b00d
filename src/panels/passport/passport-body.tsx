import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useLabels } from "../../i18n/use-labels";
import { hourOfWeek } from "../../indicators/hour-of-week";
import type { Passport } from "../../indicators/passport";
import { missingDetail } from "../../indicators/passport-text";
import { writtenValue } from "../../indicators/written-value";
import { Disclosure } from "../../ui/disclosure";
import { usePlace } from "../choice/use-place";
import { VerdictLine } from "../figure/verdict-words";
import { Formula } from "../formula/formula";
import { PassportInputs } from "./passport-inputs";
import { PassportPieces } from "./passport-pieces";
import { PassportProfile } from "./passport-profile";
import { SensitivityStrip } from "./sensitivity-strip";
import { usePassportWords } from "./use-passport-words";

/** How a part of a passport is headed: folded on the desk, laid open on a wall. */
export type PassportSection = (props: { readonly title: string; readonly children: ReactNode }) => ReactNode;

const Folded: PassportSection = ({ title, children }) => <Disclosure title={title}>{children}</Disclosure>;

/** The passport from the number down to its pieces. `children` stand right below the number. */
export function PassportBody(props: { readonly passport: Passport; readonly children: ReactNode }) {
  const { passport, children } = props;
  return (
    <>
      <PassportValue passport={passport} />
      {children}
      <PassportSections passport={passport} section={Folded} />
      <PassportPieces passport={passport} />
    </>
  );
}

/** Formula, rule, inputs, method and band, and what the radius is worth: the same on every face. */
export function PassportSections(props: { readonly passport: Passport; readonly section: PassportSection }) {
  const { passport, section: Section } = props;
  const { t } = useTranslation();
  return (
    <>
      <Section title={t("passport.formula")}>
        <FormulaAndSource passport={passport} />
      </Section>
      <Section title={t("passport.profile")}>
        <PassportProfile passport={passport} />
      </Section>
      <Section title={t("passport.inputs")}>
        <PassportInputs passport={passport} />
      </Section>
      <Section title={t("passportPanel.method")}>
        <MethodAndBand passport={passport} />
      </Section>
      <Section title={t("passportPanel.sensitivity")}>
        <SensitivityStrip passport={passport} />
      </Section>
    </>
  );
}

export function PassportValue({ passport }: { readonly passport: Passport }) {
  const { t } = useTranslation();
  const { vocabulary } = usePassportWords();
  const { place } = usePlace();
  const { value, unit, numerator, denominator, missing, verdicts, measureVerdicts } = passport;
  const unitOf = (measure: string) => passport.measureUnits[measure] ?? "count";
  const { locale, passport: words } = vocabulary;
  const write = (amount: number | null) => writtenValue(amount, unit, locale, words.units);
  const plain = (amount: number) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: 4 }).format(amount);
  const sum = (over: number, under: number) =>
    t("passportPanel.sum", { numerator: plain(over), denominator: plain(under) });
  const here = place === null ? undefined : passport.byPlace.list[place.code];
  return (
    <section className="passport-value">
      <p className="passport-number">{write(value)}</p>
      {missing === null ? null : (
        <p>{t(`passport.missingReason.${missing.reason}`, { detail: missingDetail(missing, vocabulary) })}</p>
      )}
      {unit === "level" || value === null ? null : <p>{sum(numerator, denominator)}</p>}
      {value === null ? null : (
        <p className="quiet small">{t("passportPanel.exact", { value: String(value) })}</p>
      )}
      {place === null || here === undefined ? null : (
        <p>
          {t("passportPanel.here", {
            place: place.name,
            value: write(here.value),
            sum: sum(here.numerator, here.denominator),
          })}
        </p>
      )}
      {measureVerdicts.length === 0 && verdicts.length === 0 ? (
        <p className="quiet">{t("passport.noLine")}</p>
      ) : null}
      {verdicts.map((verdict) => (
        <VerdictLine key={JSON.stringify(verdict.threshold)} verdict={verdict} unit={unit} />
      ))}
      {measureVerdicts.map((verdict) => (
        <div key={JSON.stringify(verdict.threshold)} className="small">
          <span>
            {vocabulary.measures[verdict.measure] ?? verdict.measure} ·{" "}
            {writtenValue(verdict.value, unitOf(verdict.measure), locale, words.units)}
          </span>
          <VerdictLine verdict={verdict} unit={unitOf(verdict.measure)} />
        </div>
      ))}
    </section>
  );
}

function FormulaAndSource({ passport }: { readonly passport: Passport }) {
  const { t } = useTranslation();
  const labels = useLabels();
  const { vocabulary } = usePassportWords();
  const { indicator, formula, source, params } = passport;
  const { symbols = {} } = vocabulary.indicators[indicator] ?? {};
  return (
    <dl className="method">
      <div>
        <dt>{t("passportPanel.words")}</dt>
        <dd>{labels.indicatorFormula(indicator)}</dd>
      </div>
      <div>
        <dt>{t("passportPanel.sets")}</dt>
        <dd>
          <Formula tex={formula} />
          <ul className="small passport-symbols">
            {Object.entries(symbols).map(([symbol, meaning]) => (
              <li key={symbol}>
                <Formula tex={symbol} inline />
                <span>{meaning}</span>
              </li>
            ))}
          </ul>
        </dd>
      </div>
      <div>
        <dt>{t("passport.source")}</dt>
        <dd>
          {source.kind === "ours" ? `${t("figure.ours")} · ` : ""}
          {labels.loose(`sources.${indicator}`, source.text)}
        </dd>
      </div>
      {Object.keys(params).length === 0 ? null : (
        <div>
          <dt>{t("passport.params")}</dt>
          {Object.entries(params).map(([name, value]) => (
            <dd key={name}>
              {labels.param(name)}:{" "}
              {labels.choice(
                name,
                name === "hour" && typeof value === "number" && value < 168
                  ? hourOfWeek(value, vocabulary.locale)
                  : String(value),
              )}
            </dd>
          ))}
        </div>
      )}
    </dl>
  );
}

function MethodAndBand({ passport }: { readonly passport: Passport }) {
  const { t } = useTranslation();
  const labels = useLabels();
  const { vocabulary } = usePassportWords();
  const { frame, errorBand, boundaryRule, unit, measures, measureUnits, district } = passport;
  const { locale, passport: words, measures: names } = vocabulary;
  const write = (amount: number | null, of = unit) => writtenValue(amount, of, locale, words.units);
  const degrees = (angle: number) => Number(angle.toFixed(6));
  const rows: readonly (readonly [string, string])[] = [
    [t("passport.frame"), t("passport.frameText", { east: degrees(frame.lng), north: degrees(frame.lat) })],
    [t("passport.area"), t(errorBand?.reason === "rows" ? "passport.areaRowsText" : "passport.areaText")],
    [t("passport.boundaryRule"), t(`passport.${boundaryRule}`)],
    ...(errorBand === null
      ? []
      : [
          [
            t("passport.band"),
            t("passport.bandText", {
              low: write(errorBand.low),
              high: write(errorBand.high),
              reason: t(`passport.bandReason.${errorBand.reason}`),
            }),
          ] as const,
        ]),
    ...Object.entries(measures).map(
      ([key, value]) => [names[key] ?? key, write(value, measureUnits[key] ?? "count")] as const,
    ),
    [t("passport.asOf"), district.asOf],
    [t("passport.mapApproval"), district.mapApproval ?? "—"],
    ...(district.label === null ? [] : [[t("passport.label"), labels.words(district.label)] as const]),
  ];
  return (
    <dl className="method">
      {rows.map(([head, text]) => (
        <div key={head}>
          <dt>{head}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
