import { useTranslation } from "react-i18next";
import { useCatalogue } from "../../data/queries/use-catalogue";
import { usePassport } from "../../data/queries/use-passport";
import { useFormat } from "../../i18n/use-format";
import { useLabels } from "../../i18n/use-labels";
import type { Figure } from "../../indicators/figure";
import type { Passport } from "../../indicators/passport";
import { writtenValue } from "../../indicators/written-value";
import { Formula } from "../../ui/formula/formula";
import { usePassportWords } from "./use-passport-words";
import "./wall-passport.css";

/** Under a figure on the wall: by whose rule, from how many files, how old the oldest. */
export function WallPassportLine({ figure }: { readonly figure: Figure }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const { data: catalogue } = useCatalogue();
  const profile = catalogue?.profiles.find(({ id }) => id === figure.profile);
  const dates = figure.inputs.map((input) => Date.parse(input.date)).filter(Number.isFinite);
  if (dates.length === 0) return null;
  const standard =
    profile === undefined
      ? t("figure.ours")
      : [profile.standard, profile.clause].filter((part) => part !== undefined).join(" ");
  return (
    <p className="wall-note wall-passport-line">
      {t("passportPanel.wall.line", {
        standard,
        count: figure.inputs.length,
        date: date(Math.min(...dates)),
      })}
      {" · "}
      {t("passportPanel.wall.key")}
    </p>
  );
}

/** The passport of a figure of the wall, legible from eight metres: formula, rule, files, band and what the radius is worth. */
export function WallPassport({ figure, hint }: { readonly figure: Figure; readonly hint: string }) {
  const { t } = useTranslation();
  const labels = useLabels();
  const { indicator, profile } = figure;
  const { data: passport } = usePassport({ indicator, ...(profile === null ? {} : { profile }) });
  return (
    <section className="wall-passport" aria-label={t("passportPanel.title")}>
      <h2>
        {t("passportPanel.title")} · {labels.indicator(indicator)}
      </h2>
      {passport === undefined ? (
        <p className="wall-note">{t("passportPanel.writing")}</p>
      ) : (
        <Facts passport={passport} />
      )}
      <p className="wall-note">{hint}</p>
    </section>
  );
}

/** More lines would not be read from eight metres; the count above them is of all. */
const shownInputs = 4;

/** Enough of a hash to be read out and compared. */
const hashDigits = 8;

function Facts({ passport }: { readonly passport: Passport }) {
  const { t } = useTranslation();
  const labels = useLabels();
  const { vocabulary } = usePassportWords();
  const { indicator, formula, profile, inputs, errorBand, leftOut, unit, value, boundaryRule } = passport;
  const { locale, passport: words } = vocabulary;
  const write = (amount: number | null) => writtenValue(amount, unit, locale, words.units);
  const missing = leftOut.reduce((sum, { count }) => sum + count, 0);
  const files = new Set(inputs.map(({ file }) => file)).size;
  return (
    <>
      <p className="wall-passport-value">{write(value)}</p>
      <p>{labels.indicatorFormula(indicator)}</p>
      <Formula tex={formula} />
      <p>
        {profile === null
          ? t("figure.ours")
          : [labels.words(profile.name), profile.standard, profile.clause]
              .filter((part) => part !== undefined)
              .join(" · ")}
        {profile === null || profile.verified ? "" : ` · ${t("figure.unverified")}`}
      </p>
      <p className="wall-note">
        {t("passportPanel.wall.files", { count: files })}
        {missing === 0 ? "" : ` · ${t("passportPanel.wall.leftOut", { count: missing })}`}
      </p>
      <ul className="wall-passport-inputs">
        {inputs
          .filter(({ role }) => !role.startsWith("fact:"))
          .slice(0, shownInputs)
          .map(({ role, file, date, used, features, hash }) => (
            <li key={`${role} ${file}`} className="wall-note">
              {[
                labels.role(role),
                date,
                t("passportPanel.used", { used, features }),
                hash?.slice(0, hashDigits) ?? "",
              ].join(" · ")}
            </li>
          ))}
      </ul>
      <p className="wall-note">
        {t(`passport.${boundaryRule}`)} · {t("passportPanel.wall.plane")}
      </p>
      {errorBand === null ? null : (
        <p className="wall-note">
          {t("passportPanel.wall.band")} {write(errorBand.low)} – {write(errorBand.high)}
        </p>
      )}
      {(passport.sensitivity ?? [])
        .filter(({ scale }) => scale !== 1)
        .map(({ scale, value: other }) => (
          <p key={scale} className="wall-note">
            {t("passportPanel.radiusChange", { change: scale < 1 ? "−10\u2009%" : "+10\u2009%" })}{" "}
            {write(other)}
          </p>
        ))}
    </>
  );
}
