import { useTranslation } from "react-i18next";
import type { Problem } from "../../model/problem";
import type { FeatureRole } from "../../model/role";
import { TextButton } from "../../ui/text-button";
import { useMapHandle } from "../map/use-map-handle";
import { useProblemWords } from "./use-problem-words";

/** One problem: how bad, what, where, what was expected, and its cure. `role`: what the data are, where that is known. */
export function ProblemItem({
  problem,
  role,
}: {
  readonly problem: Problem;
  readonly role?: FeatureRole | undefined;
}) {
  const { t } = useTranslation();
  const wordsOf = useProblemWords();
  const zoomTo = useMapHandle((map) => map.zoomTo);
  const { severity, feature, at } = problem;
  const { what, expected, cure, field } = wordsOf(problem, role);
  const where = [
    feature === undefined ? "" : t("panels.problems.feature", { feature }),
    field === "" ? "" : t("panels.problems.field", { field }),
    expected === "" ? "" : t("panels.problems.expected", { expected }),
  ].filter((part) => part !== "");
  return (
    <li className={`problem problem-${severity}`}>
      <p className="problem-severity small">{t(`panels.problems.severity.${severity}`)}</p>
      <p>{what}</p>
      {where.length === 0 ? null : <p className="quiet small">{where.join(" · ")}</p>}
      {cure === "" ? null : <p className="small">{cure}</p>}
      {at === undefined ? null : (
        <TextButton onPress={() => zoomTo([...at, ...at])}>{t("panels.problems.show")}</TextButton>
      )}
    </li>
  );
}
