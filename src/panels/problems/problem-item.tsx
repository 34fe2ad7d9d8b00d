import { useTranslation } from "react-i18next";
import { useLabels } from "../../i18n/use-labels";
import type { Problem } from "../../model/problem";
import { TextButton } from "../../ui/text-button";
import { useMapHandle } from "../map/use-map-handle";

/** One problem: how bad, what, where, and its cure. */
export function ProblemItem({ problem }: { readonly problem: Problem }) {
  const { t } = useTranslation();
  const labels = useLabels();
  const zoomTo = useMapHandle((map) => map.zoomTo);
  const { code, severity, feature, field, at, params } = problem;
  const cure = labels.cure(code, params);
  const where = [
    feature === undefined ? null : t("panels.problems.feature", { feature }),
    field === undefined ? null : t("panels.problems.field", { field }),
  ].filter((part) => part !== null);
  return (
    <li className={`problem problem-${severity}`}>
      <p className="problem-severity small">{t(`panels.problems.severity.${severity}`)}</p>
      <p>{labels.problem(code, params)}</p>
      {where.length === 0 ? null : <p className="quiet small">{where.join(" · ")}</p>}
      {cure === "" ? null : <p className="small">{cure}</p>}
      {at === undefined ? null : (
        <TextButton onPress={() => zoomTo([...at, ...at])}>{t("panels.problems.show")}</TextButton>
      )}
    </li>
  );
}
