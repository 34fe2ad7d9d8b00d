import { FileSearch } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useLabels } from "../../i18n/use-labels";
import { useView } from "../../state/use-view";
import "./passport-button.css";

/** 溯: opens the passport of a figure, wherever the figure stands. */
export function PassportButton({ indicator }: { readonly indicator: string }) {
  const { t } = useTranslation();
  const labels = useLabels();
  const [, choose] = useView();
  return (
    <button
      type="button"
      className="passport-button"
      aria-label={t("passportPanel.openOf", { name: labels.indicator(indicator) })}
      onClick={() => choose({ indicator, passport: indicator, aside: "figure", sheet: null }, "push")}
    >
      <FileSearch aria-hidden="true" />
      <span>{t("passportPanel.open")}</span>
    </button>
  );
}
