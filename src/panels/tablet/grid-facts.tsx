import { useTranslation } from "react-i18next";
import { useNow } from "../../data/queries/use-ages";
import { useDescription } from "../../data/queries/use-description";
import { useDistrict } from "../../data/queries/use-district";
import { useFormat } from "../../i18n/use-format";
import { useLabels } from "../../i18n/use-labels";
import { Disclosure } from "../../ui/disclosure";
import type { LastPatrol } from "../../workers/last-patrol";
import { useProfiles } from "../choice/use-profiles";
import { OpenFindings } from "../selection/open-findings";
import { OwnFigures } from "../selection/own-figures";

/** Of a grid: who last walked through it, what is still open in it, and its figures. */
export function GridFacts({ code }: { readonly code: string }) {
  const { t } = useTranslation();
  const { data } = useDescription({ role: "grids", id: code }, useProfiles());
  if (data === undefined || data === null || data.id !== code) return null;
  return (
    <>
      <h3 className="section-title">{t("tablet.lastPatrol")}</h3>
      <Patrol patrol={data.lastPatrol} />
      <h3 className="section-title">
        {t("tablet.openFindings")} {data.findings.length}
      </h3>
      <OpenFindings findings={data.findings} />
      <div className="place-around">
        <Disclosure title={t("tablet.figures")} open={false}>
          <OwnFigures figures={data.figures} />
        </Disclosure>
      </div>
    </>
  );
}

/** Nobody came, nobody recorded, and not yet read are three different answers. */
function Patrol({ patrol }: { readonly patrol: LastPatrol | null }) {
  const { t } = useTranslation();
  const { age, moment } = useFormat();
  const labels = useLabels();
  const nowMs = useNow(60);
  const { data: summary } = useDistrict();
  if (patrol !== null)
    return (
      <p>
        {moment(patrol.atMs)} <span className="quiet">({age(patrol.atMs, nowMs)})</span>
        <br />
        <span className="quiet small">
          {patrol.name} · {labels.value("patrol-tracks", "duty", patrol.duty)}
        </span>
      </p>
    );
  if (summary?.missing.includes("patrol-tracks"))
    return <p className="quiet">{t("tablet.patrol.noTracks")}</p>;
  const read = summary?.hashes["patrol-tracks"] !== undefined;
  return <p className="quiet">{t(read ? "tablet.patrol.none" : "tablet.patrol.reading")}</p>;
}
