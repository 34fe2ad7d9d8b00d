import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { changedSinceSigned, type Inspection, type InspectionPhoto } from "../../data/inspection/inspection";
import { useFormat } from "../../i18n/use-format";
import { useLabels } from "../../i18n/use-labels";
import { Place } from "./position-field";
import { SignaturePicture } from "./signature-pad";

/** An inspection to read: what was found, who checked, signed and answers, where, with its photos. */
export function InspectionView(props: {
  readonly inspection: Inspection;
  readonly photo: (photo: InspectionPhoto) => ReactNode;
}) {
  const { inspection, photo } = props;
  const { t } = useTranslation();
  const { loose } = useLabels();
  const { moment } = useFormat();
  const { task, subject, ticks, note, position, signature, photos } = inspection;
  return (
    <article className="inspection-view">
      <p className="needle-mark small">{t(`inspection.task.${task}`)}</p>
      <h2>{subject.name || subject.id}</h2>
      <p className="quiet small">
        {inspection.district.name} ·{" "}
        {t("inspection.started", { moment: moment(Date.parse(inspection.startedAt)) })}
        {inspection.finishedAt === null
          ? ` · ${t("inspection.state.draft")}`
          : ` · ${t("inspection.finishedAt", { moment: moment(Date.parse(inspection.finishedAt)) })}`}
      </p>
      <ul className="ticks">
        {Object.entries(ticks).map(([item, tick]) => (
          <li key={item} className="tick-told">
            <span>
              {loose(`inspection.items.${task}.${item}`, item)}
              {tick.note === "" ? null : <span className="tick-note">{tick.note}</span>}
            </span>
            <strong className={tick.answer === "no" ? "tick-no" : ""}>
              {t(`inspection.answer.${tick.answer ?? "none"}`)}
            </strong>
          </li>
        ))}
      </ul>
      {note === "" ? null : <p className="inspection-note">{note}</p>}
      <dl className="pairs">
        {(["checkedBy", "signedBy", "responsible"] as const).map((who) => (
          <div key={who}>
            <dt>{t(`inspection.${who}`)}</dt>
            <dd>{inspection[who] || "—"}</dd>
          </div>
        ))}
      </dl>
      {signature === null ? null : <SignaturePicture signature={signature} />}
      {changedSinceSigned(inspection) ? (
        <p className="inspection-alert">{t("inspection.changedSinceSigned")}</p>
      ) : null}
      {position === null ? null : <Place position={position} />}
      <ul className="photos">
        {photos.map((each) => (
          <li key={each.id}>{photo(each)}</li>
        ))}
      </ul>
    </article>
  );
}
