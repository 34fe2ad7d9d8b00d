import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format";
import { useLabels } from "../../i18n/use-labels";
import type { Passport } from "../../indicators/passport";
import type { Profile } from "../../indicators/profile";
import { ParkRadii } from "../figure/park-radii";
import { useRule } from "../figure/use-rule";

/** The rule it was counted by: edition and clause, radii and lines, and whether anybody saw the text. */
export function PassportProfile({ passport }: { readonly passport: Passport }) {
  const { t } = useTranslation();
  const labels = useLabels();
  const { profile } = passport;
  if (profile === null) return <p className="quiet">{t("passport.noProfile")}</p>;
  return (
    <div className="passport-profile">
      <p>
        {labels.words(profile.name)} {profile.verified ? null : <Unverified />}
      </p>
      <p className="quiet small">
        {[
          profile.year === null
            ? profile.standard
            : t("passportPanel.edition", { standard: profile.standard, year: profile.year }),
          ...(profile.clause === undefined ? [] : [t("passport.clause", { clause: profile.clause })]),
        ].join(" · ")}
      </p>
      <Radii profile={profile} indicator={passport.indicator} />
      <Lines passport={passport} profile={profile} />
      <p className="quiet small">{profile.source}</p>
      {profile.remarks === undefined ? null : <p className="quiet small">{labels.words(profile.remarks)}</p>}
    </div>
  );
}

function Unverified() {
  const { t } = useTranslation();
  return (
    <span className="unverified" title={t("figure.unverifiedHint")}>
      {t("figure.unverified")}
    </span>
  );
}

/** Radii speak of parks by their size, and of services by their kind. */
function Radii({ profile, indicator }: { readonly profile: Profile; readonly indicator: string }) {
  const { t } = useTranslation();
  const labels = useLabels();
  const { round } = useFormat();
  const { radii = [], categoryRadii = {} } = profile;
  if (indicator.startsWith("park-") && radii.length > 0) return <ParkRadii radii={radii} />;
  if (!indicator.startsWith("facility-")) return null;
  return (
    <ul className="small">
      {Object.entries(categoryRadii).map(([category, { radiusMetres, standard, verified }]) => (
        <li key={category}>
          {t("passportPanel.radiusOf", {
            category: labels.choice("category", category),
            radius: round(radiusMetres, "m").text,
          })}{" "}
          <span className="quiet">{standard}</span> {verified ? null : <Unverified />}
        </li>
      ))}
    </ul>
  );
}

function Lines({ passport, profile }: { readonly passport: Passport; readonly profile: Profile }) {
  const { t } = useTranslation();
  const rule = useRule();
  const labels = useLabels();
  const speaks = ({ indicator }: { readonly indicator: string }) => indicator === passport.indicator;
  const lines = [
    ...profile.thresholds.filter(speaks).map((line) => ({ line, unit: passport.unit, of: null })),
    ...(profile.measureThresholds ?? []).filter(speaks).map((line) => ({
      line,
      unit: passport.measureUnits[line.measure] ?? ("count" as const),
      of: labels.measure(line.measure),
    })),
  ];
  if (lines.length === 0) return <p className="quiet small">{t("passport.noLine")}</p>;
  return (
    <ul className="small">
      {lines.map(({ line, unit, of }) => (
        <li key={JSON.stringify(line)}>
          {of === null ? null : `${of} · `}
          {t(line.mandatory ? "figure.rule.mandatory" : "figure.rule.advised", {
            rule: rule(line, unit),
          })}{" "}
          <span className="quiet">
            {line.standard} {line.clause ?? ""}
          </span>{" "}
          {line.verified ? null : <Unverified />}
        </li>
      ))}
    </ul>
  );
}
