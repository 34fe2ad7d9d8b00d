import { useTranslation } from "react-i18next";
import { useCatalogue } from "../../data/queries/use-catalogue";
import { useLabels } from "../../i18n/use-labels";
import type { Figure } from "../../indicators/figure";
import type { Profile } from "../../indicators/profile";
import type { IndicatorEntry } from "../../workers/catalogue";
import { Formula } from "../formula/formula";
import { ParkRadii } from "./park-radii";

/** By which rule the figure counts: formula, source, profile with clause and radii. */
export function Method({ entry, figure }: { readonly entry: IndicatorEntry; readonly figure: Figure }) {
  const { t } = useTranslation();
  const labels = useLabels();
  const { data: catalogue } = useCatalogue();
  const profile = catalogue?.profiles.find(({ id }) => id === figure.profile);
  return (
    <dl className="method">
      <div>
        <dt>{t("figure.formula")}</dt>
        <dd>
          <Formula tex={entry.formula} />
        </dd>
      </div>
      <div>
        <dt>{t("figure.source")}</dt>
        <dd>
          {entry.source.kind === "ours" ? `${t("figure.ours")} · ` : ""}
          {labels.loose(`sources.${entry.id}`, entry.source.text)}
        </dd>
      </div>
      <div>
        <dt>{t("figure.profile")}</dt>
        <dd>{profile === undefined ? t("figure.noProfile") : <ProfileWords profile={profile} />}</dd>
      </div>
    </dl>
  );
}

function ProfileWords({ profile }: { readonly profile: Profile }) {
  const { t } = useTranslation();
  const labels = useLabels();
  return (
    <>
      <p>
        {labels.words(profile.name)}
        {profile.verified ? null : (
          <>
            {" "}
            <span className="unverified">{t("figure.unverified")}</span>
          </>
        )}
      </p>
      <p className="quiet small">
        {profile.standard}
        {profile.clause === undefined ? "" : ` · ${t("figure.clause", { clause: profile.clause })}`}
      </p>
      <ParkRadii radii={profile.radii ?? []} />
      {profile.remarks === undefined ? null : <p className="quiet small">{labels.words(profile.remarks)}</p>}
    </>
  );
}
