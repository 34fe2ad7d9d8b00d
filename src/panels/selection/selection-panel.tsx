import { Crosshair, X } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useDescription } from "../../data/queries/use-description";
import { useLabels } from "../../i18n/use-labels";
import { useView } from "../../state/use-view";
import { Button } from "../../ui/button";
import { Disclosure } from "../../ui/disclosure";
import { Empty, Loading, WorkerFailure } from "../../ui/states";
import type { Description } from "../../workers/description";
import { usePlace } from "../choice/use-place";
import { useProfiles } from "../choice/use-profiles";
import { useMapHandle } from "../map/use-map-handle";
import { FireAround } from "../surroundings/fire-around";
import { AnswersList } from "./answers-list";
import { BelongsTo } from "./belongs-to";
import { Facts } from "./facts";
import { OpenFindings } from "./open-findings";
import { OwnFigures } from "./own-figures";
import { selectedFeature } from "./selected-feature";
import "../figure/figure-panel.css";
import "./selection.css";

/** What is selected: what it is, where it belongs, who answers for it, its figures, its open findings. */
export function SelectionPanel() {
  const { t } = useTranslation();
  const labels = useLabels();
  const [{ select }] = useView();
  const feature = selectedFeature(select);
  const description = useDescription(feature, useProfiles());
  if (select === null)
    return (
      <div className="selection-panel">
        <Empty title={t("panels.selection.nothing")}>{t("panels.selection.nothingHint")}</Empty>
        <FireAround at={null} />
      </div>
    );
  if (description.isError)
    return <WorkerFailure error={description.error} onRetry={() => void description.refetch()} />;
  if (feature !== null && description.data === undefined) return <Loading />;
  if (description.data === undefined || description.data === null)
    return (
      <Empty title={t("panels.selection.gone", { thing: `${labels.role(select.role)} ${select.id}` })}>
        {t("panels.selection.goneHint")}
      </Empty>
    );
  return <Described description={description.data} />;
}

function Described({ description }: { readonly description: Description }) {
  const { t } = useTranslation();
  const { findings } = description;
  return (
    <article className="selection-panel">
      <SelectionHead description={description} />
      <BelongsTo description={description} />
      <section>
        <h3 className="section-title">{t("panels.selection.answers")}</h3>
        <AnswersList answers={description.answers} />
      </section>
      <Disclosure title={t("panels.selection.figures")}>
        <OwnFigures figures={description.figures} />
      </Disclosure>
      <Disclosure
        title={t("panels.selection.findings")}
        aside={findings.length === 0 ? null : <strong>{findings.length}</strong>}
      >
        <OpenFindings findings={findings} />
      </Disclosure>
      <FireAround at={description.at} />
      <Disclosure title={t("panels.selection.facts")}>
        <Facts description={description} />
      </Disclosure>
    </article>
  );
}

function SelectionHead({ description }: { readonly description: Description }) {
  const { t } = useTranslation();
  const labels = useLabels();
  const [, choose] = useView();
  const zoomTo = useMapHandle((map) => map.zoomTo);
  const { byCode, place } = usePlace();
  const { role, name, id, code, bounds } = description;
  const enterable = code !== null && byCode.has(code) && place?.code !== code && role !== "boundary";
  return (
    <header className="selection-head">
      <p className="needle-mark small">{labels.role(role)}</p>
      <h2>{name || id}</h2>
      {code === null ? null : <p className="quiet small">{code}</p>}
      <div className="row-of-buttons">
        <Button size="small" onPress={() => zoomTo(bounds)}>
          <Crosshair aria-hidden="true" />
          {t("panels.selection.zoom")}
        </Button>
        {enterable ? (
          <Button
            size="small"
            onPress={() => {
              choose({ place: code }, "push");
              zoomTo(bounds);
            }}
          >
            {t("panels.selection.enter")}
          </Button>
        ) : null}
        <Button
          size="small"
          look="quiet"
          label={t("panels.selection.close")}
          onPress={() => choose({ select: null, aside: null }, "push")}
        >
          <X aria-hidden="true" />
        </Button>
      </div>
    </header>
  );
}
