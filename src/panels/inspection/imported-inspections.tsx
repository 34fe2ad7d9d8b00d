import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ImportedInspection } from "../../data/inspection/import-inspections";
import { useFormat } from "../../i18n/use-format";
import { Button } from "../../ui/button";
import { useMapHandle } from "../map/use-map-handle";
import { takeIn, useImported } from "./imported-store";
import { InspectionView } from "./inspection-view";
import { PhotoPicture } from "./photos";
import "../selection/selection.css";
import "./inspection.css";

/** Inspections brought from tablets, to read: a list, and the one that was chosen. */
export function ImportedInspections({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { all, faults } = useImported();
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = all.find(({ inspection }) => inspection.id === chosen);
  if (shown !== undefined) return <One imported={shown} onBack={() => setChosen(null)} />;
  return (
    <article className="inspection inspections-desk">
      <div className="row-of-buttons">
        <label className="button button-plain button-normal photo-add">
          {t("inspection.desk.take")}
          <input
            className="visually-hidden"
            type="file"
            accept=".zip,application/zip"
            multiple
            onChange={({ target }) => {
              void takeIn([...(target.files ?? [])]);
              target.value = "";
            }}
          />
        </label>
        <Button onPress={onClose}>{t("inspection.desk.close")}</Button>
      </div>
      <h2>{t("inspection.desk.open")}</h2>
      <p className="quiet small">{t("inspection.desk.intro")}</p>
      {faults.length === 0 ? null : (
        <ul role="alert" className="inspection-alert">
          {faults.map(({ file, code, detail }) => (
            <li key={`${file} ${code} ${detail}`}>
              {file}: {t(`inspection.fault.${code}`, { detail })}
            </li>
          ))}
        </ul>
      )}
      <p>{t("inspection.desk.taken", { count: all.length })}</p>
      <Rows all={all} onChoose={setChosen} />
    </article>
  );
}

function Rows(props: {
  readonly all: readonly ImportedInspection[];
  readonly onChoose: (id: string) => void;
}) {
  const { all, onChoose } = props;
  const { t } = useTranslation();
  const { moment } = useFormat();
  return (
    <ul>
      {all.map(({ inspection: { id, task, subject, startedAt, finishedAt, checkedBy } }) => (
        <li key={id}>
          <button type="button" className="inspection-row" onClick={() => onChoose(id)}>
            <span>{subject.name}</span>
            <strong className="small">
              {finishedAt === null ? t("inspection.state.draft") : t("inspection.state.finished")}
            </strong>
            <span className="quiet small">
              {[t(`inspection.task.${task}`), checkedBy, moment(Date.parse(startedAt))]
                .filter((fact) => fact !== "")
                .join(" · ")}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function One({ imported, onBack }: { readonly imported: ImportedInspection; readonly onBack: () => void }) {
  const { t } = useTranslation();
  const zoomTo = useMapHandle((map) => map.zoomTo);
  const { inspection, photos } = imported;
  const { at } = inspection.subject;
  return (
    <div className="inspection inspections-desk">
      <div className="row-of-buttons">
        <Button onPress={onBack}>{t("inspection.back")}</Button>
        <Button onPress={() => zoomTo([...at, ...at])}>{t("inspection.desk.where")}</Button>
      </div>
      <InspectionView
        inspection={inspection}
        photo={(photo) => {
          const blob = photos.get(photo.id);
          return blob === undefined ? (
            <p className="quiet small">{t("inspection.fault.photo-missing", { detail: photo.name })}</p>
          ) : (
            <PhotoPicture photo={photo} blob={blob} />
          );
        }}
      />
    </div>
  );
}
