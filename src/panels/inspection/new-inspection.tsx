import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { type InspectionTask, inspectionTasks, subjectOf } from "../../data/inspection/inspection";
import { useNearest } from "../../data/queries/use-description";
import { useFormat } from "../../i18n/use-format";
import { Segments } from "../../ui/segments";
import { compassWord } from "../tablet/compass-word";
import { onceEach } from "./once-each";
import { useBegin } from "./use-begin";

/** So many to choose from: who stands before a thing finds it among the first. */
const offered = 6;
/** Forest zones stand in the data once a year. */
const lookedAt = 4 * offered;

/** What to inspect: one of the nearest of its kind. */
export function NewInspection({ spot }: { readonly spot: readonly [lng: number, lat: number] | null }) {
  const { t } = useTranslation();
  const [task, setTask] = useState<InspectionTask>("forest");
  return (
    <section className="inspection-new">
      <h3 className="section-title">{t("inspection.new")}</h3>
      <Segments
        label={t("inspection.chooseTask")}
        options={inspectionTasks.map((id) => ({ id, label: t(`inspection.task.${id}`) }))}
        value={task}
        onChange={setTask}
      />
      <p className="quiet small">{t(spot === null ? "inspection.needsSpot" : "inspection.nearest")}</p>
      {spot === null ? null : <Offered task={task} spot={spot} />}
    </section>
  );
}

function Offered(props: {
  readonly task: InspectionTask;
  readonly spot: readonly [lng: number, lat: number];
}) {
  const { task, spot } = props;
  const { quantity } = useFormat();
  const { begin, fault } = useBegin();
  const question = useMemo(
    () => ({ lng: spot[0], lat: spot[1], count: lookedAt, ...subjectOf[task] }),
    [spot, task],
  );
  const { data = [] } = useNearest(question);
  const { t, i18n } = useTranslation();
  return (
    <>
      {fault === null ? null : <p role="alert">{t("inspection.storeFailed", { reason: fault })}</p>}
      {data.length === 0 ? <p className="quiet">{t("tablet.none")}</p> : null}
      <ul>
        {onceEach(data)
          .slice(0, offered)
          .map(({ role, id, name, at, metres, bearingDegrees, responsible }) => (
            <li key={id}>
              <button
                type="button"
                className="inspection-row"
                onClick={() => begin(task, { role, id, name: name || id, at: [...at] }, responsible)}
              >
                <span>{name || id}</span>
                <span className="quiet small">
                  {quantity(metres, "m").text}
                  {metres === 0 ? null : ` · ${compassWord(bearingDegrees, i18n.language)}`}
                </span>
              </button>
            </li>
          ))}
      </ul>
    </>
  );
}
