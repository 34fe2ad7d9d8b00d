import { memo } from "react";
import { useTranslation } from "react-i18next";
import { useLabels } from "../../i18n/use-labels";
import type { Figure } from "../../indicators/figure";
import type { IndicatorEntry } from "../../workers/catalogue";
import { PassportButton } from "../passport/passport-button";
import { FigureFace } from "./figure-face";
import { figureHere, passesHere } from "./figure-here";
import { useReason } from "./use-reason";
import { VerdictWord } from "./verdict-words";

/**
 * One figure in the list: its name, its number here, its verdict; pressing it opens it and colours the map. It is drawn
 * anew only for a figure of its own: thirty of them at once would hold the page up.
 */
export const FigureRow = memo(function FigureRow(props: {
  readonly entry: IndicatorEntry;
  readonly figure: Figure | undefined;
  readonly place: string | null;
  readonly chosen: boolean;
  readonly onChoose: (indicator: string) => void;
}) {
  const { entry, figure, place, chosen, onChoose } = props;
  const { t } = useTranslation();
  const labels = useLabels();
  const reason = useReason();
  const here = figure === undefined ? null : figureHere(figure, place);
  const passes = here === null ? null : passesHere(here);
  return (
    <li className="figure-item">
      <button
        type="button"
        className="figure-row"
        aria-pressed={chosen}
        onClick={() => onChoose(entry.id)}
        data-indicator={entry.id}
      >
        <span className="figure-row-name">{labels.indicator(entry.id)}</span>
        {passes === null ? null : <VerdictWord passes={passes} />}
        <FigureFace
          here={here}
          unit={entry.unit}
          size="row"
          reason={figure === undefined ? t("figure.missing.loading") : reason(figure.missing)}
        />
        {here !== null && here.mandatoryMissed > 0 && here.verdict?.passes !== false ? (
          <span className="figure-row-note">
            {t("figure.mandatoryMissed", { count: here.mandatoryMissed })}
          </span>
        ) : null}
        {here?.ofPlace === false ? <span className="figure-row-note">{t("figure.wholeCounty")}</span> : null}
      </button>
      <PassportButton indicator={entry.id} />
    </li>
  );
});
