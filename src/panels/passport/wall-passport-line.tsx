import { useTranslation } from "react-i18next";
import { useCatalogue } from "../../data/queries/use-catalogue";
import { useFormat } from "../../i18n/use-format";
import type { Figure } from "../../indicators/figure";

/** Under a figure on the wall: by whose rule, from how many files, how old the oldest. */
export function WallPassportLine({ figure }: { readonly figure: Figure }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const { data: catalogue } = useCatalogue();
  const profile = catalogue?.profiles.find(({ id }) => id === figure.profile);
  const dates = figure.inputs.map((input) => Date.parse(input.date)).filter(Number.isFinite);
  if (dates.length === 0) return null;
  const standard =
    profile === undefined
      ? t("figure.ours")
      : [profile.standard, profile.clause].filter((part) => part !== undefined).join(" ");
  return (
    <p className="wall-note wall-passport-line">
      {t("passportPanel.wall.line", {
        standard,
        count: figure.inputs.length,
        date: date(Math.min(...dates)),
      })}
      {" · "}
      {t("passportPanel.wall.key")}
    </p>
  );
}
