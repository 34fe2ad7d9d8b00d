import { useTranslation } from "react-i18next";
import { useLabels } from "../../i18n/use-labels";
import type { Figure } from "../../indicators/figure";

/** What was not counted, how many, and why. */
export function LeftOutList({ figure }: { readonly figure: Figure }) {
  const { t } = useTranslation();
  const labels = useLabels();
  if (figure.leftOut.length === 0) return <p className="quiet small">{t("figure.leftOutNone")}</p>;
  return (
    <>
      <h4>{t("figure.leftOut")}</h4>
      <ul className="inputs">
        {figure.leftOut.map(({ reason, role, count }) => (
          <li key={`${role} ${reason}`}>
            <span>
              {labels.role(role)} · {t("figure.leftOutItem", { count })}
            </span>
            <span className="quiet small">{labels.leftOut(reason)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
