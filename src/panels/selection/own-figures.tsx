import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format";
import { useLabels } from "../../i18n/use-labels";
import { TextButton } from "../../ui/text-button";
import type { OwnFigure } from "../../workers/description";
import { useOpenFigure } from "../choice/use-open-figure";
import { PassportButton } from "../passport/passport-button";
import "./selection.css";

/** The figures of the thing selected; each opens its indicator. */
export function OwnFigures({ figures }: { readonly figures: readonly OwnFigure[] }) {
  const { t } = useTranslation();
  const labels = useLabels();
  const openFigure = useOpenFigure();
  const { quantity } = useFormat();
  if (figures.length === 0) return <p className="quiet">{t("panels.selection.noFigures")}</p>;
  return (
    <ul>
      {figures.map(({ indicator, unit, summary, covered, nearestMetres }) => {
        const notes = [
          covered === null ? null : t(covered ? "panels.selection.reached" : "panels.selection.notReached"),
          nearestMetres === null
            ? null
            : t("figure.nearest", { distance: quantity(nearestMetres, "m").text }),
        ].filter((note) => note !== null);
        return (
          <li key={indicator} className="own-figure">
            <TextButton onPress={() => openFigure(indicator)}>{labels.indicator(indicator)}</TextButton>
            <span>{quantity(summary.value, unit).text}</span>
            <PassportButton indicator={indicator} />
            {notes.length === 0 ? null : (
              <span className="own-figure-note quiet small">{notes.join(" · ")}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
