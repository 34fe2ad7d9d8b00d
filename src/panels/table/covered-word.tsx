import { useTranslation } from "react-i18next";
import "./table-panel.css";

/** Reached or not, by a mark of different shape as well as colour. */
export function CoveredWord({ covered }: { readonly covered: boolean | undefined }) {
  const { t } = useTranslation();
  if (covered === undefined) return "—";
  return (
    <span className={covered ? "covered-word" : "covered-word uncovered-word"}>
      <span className="covered-mark" aria-hidden="true" />
      {t(covered ? "figure.covered" : "figure.uncovered")}
    </span>
  );
}
