import { FileSearch } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useLabels } from "../../i18n/use-labels";
import { useOpenFigure } from "../choice/use-open-figure";
import "./passport-button.css";

/** 溯: opens the passport of a figure, wherever the figure stands. */
export function PassportButton(props: {
  readonly indicator: string;
  /** The 口径 the number beside it was counted by, where that need not be the one in use. */
  readonly profile?: string | undefined;
}) {
  const { indicator, profile } = props;
  const { t } = useTranslation();
  const labels = useLabels();
  const openFigure = useOpenFigure();
  return (
    <button
      type="button"
      className="passport-button"
      aria-label={t("passportPanel.openOf", { name: labels.indicator(indicator) })}
      onClick={() => openFigure(indicator, { passport: true, profile })}
    >
      <FileSearch aria-hidden="true" />
      <span>{t("passportPanel.open")}</span>
    </button>
  );
}
