import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  changedSinceSigned,
  type Inspection,
  type InspectionPhoto,
  lacking,
} from "../../data/inspection/inspection";
import { removePhoto, storePhoto } from "../../data/inspection/inspection-store";
import { useFormat } from "../../i18n/use-format";
import { Button } from "../../ui/button";
import { Photos } from "./photos";
import { PositionField } from "./position-field";
import { SaveLine } from "./save-line";
import { SignaturePad } from "./signature-pad";
import { TickList } from "./tick-list";
import type { Draft } from "./use-draft";

/** An inspection being filled in: points, people, signature, photos, place; each change is stored at once. */
export function InspectionForm(props: {
  readonly inspection: Inspection;
  readonly draft: Draft;
  /** The place tapped on the map, if one was. */
  readonly tapped: readonly [lng: number, lat: number] | null;
}) {
  const { inspection, draft, tapped } = props;
  const { t } = useTranslation();
  const { moment } = useFormat();
  const { change, saving } = draft;
  const lacks = lacking(inspection);
  const set = (part: Partial<Inspection>) => change((now) => ({ ...now, ...part }));
  const find = (part: Partial<Inspection>) => set({ ...part, foundAt: new Date().toISOString() });
  const photos = usePhotos(inspection.id, change);
  return (
    <article className="inspection-form">
      <header>
        <p className="needle-mark small">{t(`inspection.task.${inspection.task}`)}</p>
        <h2>{inspection.subject.name || inspection.subject.id}</h2>
        <p className="quiet small">
          {t("inspection.started", { moment: moment(Date.parse(inspection.startedAt)) })}
        </p>
        <SaveLine saving={saving} />
      </header>
      <TickList
        inspection={inspection}
        onChange={(item, tick) =>
          change((now) => ({
            ...now,
            foundAt: new Date().toISOString(),
            ticks: { ...now.ticks, [item]: tick },
          }))
        }
      />
      <label className="inspection-field">
        <span>{t("inspection.note")}</span>
        <textarea
          className="inspection-input"
          rows={2}
          value={inspection.note}
          onChange={({ target }) => find({ note: target.value })}
        />
      </label>
      <h3 className="section-title">{t("inspection.photos")}</h3>
      {photos.fault === null ? null : (
        <p role="alert">{t("inspection.notSaved", { reason: photos.fault })}</p>
      )}
      <Photos photos={inspection.photos} onAdd={photos.add} onRemove={photos.remove} />
      <h3 className="section-title">{t("inspection.position")}</h3>
      <PositionField
        position={inspection.position}
        tapped={tapped}
        onChange={(position) => find({ position })}
      />
      <h3 className="section-title">{t("inspection.people")}</h3>
      <People inspection={inspection} onChange={set} />
      <SignaturePad signature={inspection.signature} onChange={(signature) => set({ signature })} />
      {changedSinceSigned(inspection) ? (
        <p className="inspection-alert">{t("inspection.changedSinceSigned")}</p>
      ) : null}
      {lacks.length === 0 ? null : (
        <p className="quiet">
          {t("inspection.lacks.title")}
          {lacks.map((lack) => t(`inspection.lacks.${lack}`)).join(t("panels.problems.comma"))}
        </p>
      )}
      <Button look="needle" onPress={() => set({ finishedAt: new Date().toISOString() })}>
        {t("inspection.finish")}
      </Button>
    </article>
  );
}

/** 谁核查、谁签字、谁负责 */
function People(props: {
  readonly inspection: Inspection;
  readonly onChange: (part: Partial<Inspection>) => void;
}) {
  const { inspection, onChange } = props;
  const { t } = useTranslation();
  return (["checkedBy", "signedBy", "responsible"] as const).map((who) => (
    <label key={who} className="inspection-field">
      <span>{t(`inspection.${who}`)}</span>
      <input
        className="inspection-input"
        autoComplete="off"
        value={inspection[who]}
        onChange={({ target }) => onChange({ [who]: target.value })}
      />
    </label>
  ));
}

/** Adds and removes photos: stored first, named in the inspection afterwards, so that none is named that is not there. */
function usePhotos(id: string, change: Draft["change"]) {
  const [fault, setFault] = useState<string | null>(null);
  const add = async (files: readonly File[]) => {
    setFault(null);
    for (const file of files) {
      try {
        const photo = await storePhoto(id, file, new Date(file.lastModified || Date.now()).toISOString());
        const foundAt = new Date().toISOString();
        change((now) => ({ ...now, foundAt, photos: [...now.photos, photo] }));
      } catch (reason) {
        setFault(`${file.name}: ${reason instanceof Error ? reason.message : reason}`);
      }
    }
  };
  const remove = (photo: InspectionPhoto) => {
    const foundAt = new Date().toISOString();
    change((now) => ({ ...now, foundAt, photos: now.photos.filter((each) => each.id !== photo.id) }));
    void removePhoto(photo.id).catch((reason: unknown) => setFault(String(reason)));
  };
  return { fault, add: (files: readonly File[]) => void add(files), remove };
}
