import { useTranslation } from "react-i18next";
import { useOfflineStatus } from "../../data/offline/offline-status";
import { useFormat } from "../../i18n/use-format";
import { useView } from "../../state/use-view";
import { Button } from "../../ui/button";
import { Empty, Loading } from "../../ui/states";
import type { Spot } from "../tablet/use-position";
import { FinishedInspection } from "./finished-inspection";
import { InspectionForm } from "./inspection-form";
import { NewInspection } from "./new-inspection";
import { useDraft } from "./use-draft";
import { useExport } from "./use-export";
import { useInspections } from "./use-inspections";
import "../selection/selection.css";
import "./inspection.css";

/** Inspections on this device: all of them, or the one that is open. */
export function Inspections({ spot }: { readonly spot: Spot | null }) {
  const [{ inspection }] = useView();
  return inspection === null ? (
    <InspectionList spot={spot} />
  ) : (
    <OneInspection key={inspection} id={inspection} spot={spot} />
  );
}

function OneInspection({ id, spot }: { readonly id: string; readonly spot: Spot | null }) {
  const { t } = useTranslation();
  const [, choose] = useView();
  const draft = useDraft(id);
  const { inspection, saving, change } = draft;
  const back = <Button onPress={() => choose({ inspection: null })}>{t("inspection.back")}</Button>;
  if (inspection === undefined) return <Loading />;
  if (inspection === null)
    return (
      <>
        {back}
        <Empty title={t("inspection.gone")}>
          {typeof saving === "object"
            ? t("inspection.storeFailed", { reason: saving.failed })
            : t("inspection.goneHint")}
        </Empty>
      </>
    );
  return (
    <div className="inspection">
      {back}
      {inspection.finishedAt === null ? (
        <InspectionForm
          inspection={inspection}
          draft={draft}
          tapped={spot?.from === "tap" ? spot.at : null}
        />
      ) : (
        <FinishedInspection
          inspection={inspection}
          onEdit={() => change((now) => ({ ...now, finishedAt: null, exportedAt: null }))}
        />
      )}
    </div>
  );
}

function InspectionList({ spot }: { readonly spot: Spot | null }) {
  const { t } = useTranslation();
  const { inspections, error, isPending, lost } = useInspections();
  const persistent = useOfflineStatus((status) => status.persistent);
  const { zip, xlsx, said } = useExport();
  if (error !== null) return <Empty title={t("inspection.storeFailed", { reason: error.message })} />;
  return (
    <section className="inspection" aria-label={t("inspection.title")}>
      <h2>{t("inspection.title")}</h2>
      <p className="quiet small">{t("inspection.private")}</p>
      {lost === 0 ? null : (
        <p className="inspection-alert" role="alert">
          {t("inspection.lost", { count: lost })}
        </p>
      )}
      <NewInspection spot={spot?.at ?? null} />
      <h3 className="section-title">{t("inspection.onDevice")}</h3>
      {isPending ? <Loading /> : <Rows inspections={inspections} />}
      {inspections.length === 0 ? null : (
        <>
          <div className="row-of-buttons">
            <Button onPress={() => zip(inspections)}>{t("inspection.exportZip")}</Button>
            <Button onPress={() => xlsx(inspections)}>{t("inspection.exportXlsx")}</Button>
          </div>
          <p role="status">{said}</p>
          {persistent === true ? null : <p className="quiet small">{t("inspection.notPersistent")}</p>}
        </>
      )}
    </section>
  );
}

function Rows({ inspections }: { readonly inspections: ReturnType<typeof useInspections>["inspections"] }) {
  const { t } = useTranslation();
  const { moment } = useFormat();
  const [, choose] = useView();
  if (inspections.length === 0) return <p className="quiet">{t("inspection.none")}</p>;
  return (
    <ul>
      {inspections.map(({ id, task, subject, changedAt, finishedAt, exportedAt, checkedBy }) => {
        const state = exportedAt !== null ? "exported" : finishedAt !== null ? "finished" : "draft";
        const facts = [t(`inspection.task.${task}`), checkedBy, moment(Date.parse(changedAt))];
        return (
          <li key={id}>
            <button
              type="button"
              className="inspection-row"
              onClick={() => choose({ inspection: id }, "push")}
            >
              <span>{subject.name}</span>
              <strong className={`small inspection-${state}`}>{t(`inspection.state.${state}`)}</strong>
              <span className="quiet small">{facts.filter((fact) => fact !== "").join(" · ")}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
