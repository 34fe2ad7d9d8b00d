import { useTranslation } from "react-i18next";
import { useFigures } from "../../data/queries/use-figure";
import { useLabels } from "../../i18n/use-labels";
import { useProfiles } from "../choice/use-profiles";

/** Today's fire danger in its five levels, in words; the colour only underlines it. */
export function Danger() {
  const { t } = useTranslation();
  const labels = useLabels();
  const { soFar } = useFigures(useProfiles());
  const figure = soFar.find(({ indicator }) => indicator === "danger-level");
  if (figure === undefined) return null;
  const level = figure.summary.value;
  if (level === null) return <span>{t("wall.dangerUnknown")}</span>;
  return (
    <span className="wall-danger" data-level={level}>
      {t("wall.danger")} <strong>{labels.loose(`fireScales.danger.${level}`, String(level))}</strong>
    </span>
  );
}
