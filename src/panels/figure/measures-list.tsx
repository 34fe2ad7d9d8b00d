import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format";
import { useLabels } from "../../i18n/use-labels";
import type { Figure } from "../../indicators/figure";
import type { Unit } from "../../indicators/indicator";
import { Disclosure } from "../../ui/disclosure";
import type { IndicatorEntry } from "../../workers/catalogue";
import { VerdictLine } from "./verdict-words";

/** The numbers beside the main one. */
export function MeasuresList({ entry, figure }: { readonly entry: IndicatorEntry; readonly figure: Figure }) {
  const { t } = useTranslation();
  const labels = useLabels();
  const { quantity } = useFormat();
  const measures = Object.entries(figure.measures);
  if (measures.length === 0) return null;
  return (
    <Disclosure title={t("figure.measures")}>
      <dl className="pairs">
        {measures.map(([key, value]) => (
          <div key={key}>
            <dt>{labels.measure(key)}</dt>
            <dd>
              {quantity(value, entry.measures?.[key] ?? "count").text}
              <MeasureVerdicts figure={figure} measure={key} unit={entry.measures?.[key] ?? "count"} />
            </dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}

function MeasureVerdicts(props: { readonly figure: Figure; readonly measure: string; readonly unit: Unit }) {
  const { figure, measure, unit } = props;
  const own = figure.measureVerdicts.filter((verdict) => verdict.measure === measure);
  return own.map((verdict) => (
    <VerdictLine key={JSON.stringify(verdict.threshold)} verdict={verdict} unit={unit} />
  ));
}
