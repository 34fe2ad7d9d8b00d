import { useTranslation } from "react-i18next";
import { type Inspection, tickAnswers } from "../../data/inspection/inspection";
import { useLabels } from "../../i18n/use-labels";
import { Segments } from "../../ui/segments";

type Tick = Inspection["ticks"][string];

const choices = [...tickAnswers, "none"] as const;

/** Each point as a statement: yes, no, or not applicable here; a no asks for a word of explanation. */
export function TickList(props: {
  readonly inspection: Inspection;
  readonly onChange: (item: string, tick: Tick) => void;
}) {
  const { inspection, onChange } = props;
  const { t } = useTranslation();
  const { loose } = useLabels();
  return (
    <ul className="ticks">
      {Object.entries(inspection.ticks).map(([item, tick]) => {
        const words = loose(`inspection.items.${inspection.task}.${item}`, item);
        return (
          <li key={item} className="tick">
            <span>{words}</span>
            <Segments
              label={words}
              options={choices.map((id) => ({ id, label: t(`inspection.answer.${id}`) }))}
              value={tick.answer ?? "none"}
              onChange={(answer) => onChange(item, { ...tick, answer: answer === "none" ? null : answer })}
            />
            {tick.answer === "no" || tick.note !== "" ? (
              <input
                className="inspection-input"
                aria-label={t("inspection.itemNote", { item: words })}
                placeholder={t("inspection.itemNote", { item: words })}
                value={tick.note}
                onChange={({ target }) => onChange(item, { ...tick, note: target.value })}
              />
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
