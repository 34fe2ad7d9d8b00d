import { useTranslation } from "react-i18next";
import { useChecks } from "../../data/queries/use-checks";
import { useDistrict } from "../../data/queries/use-district";
import { useLabels } from "../../i18n/use-labels";
import type { Problem } from "../../model/problem";
import { Disclosure } from "../../ui/disclosure";
import { Empty, Loading, WorkerFailure } from "../../ui/states";
import { ProblemItem } from "./problem-item";
import "./problems.css";

const severities = ["error", "warning", "note"] as const;

/** Problems by the file they are in, the worst first. */
export function problemsByFile(problems: readonly Problem[]): ReadonlyMap<string, readonly Problem[]> {
  const sorted = [...problems].sort(
    (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity),
  );
  const files = new Map<string, Problem[]>();
  for (const problem of sorted) files.set(problem.file, [...(files.get(problem.file) ?? []), problem]);
  return files;
}

/** What is wrong with the data: file, feature, what was found, what was expected, what to do. */
export function ProblemsPanel() {
  const { t } = useTranslation();
  const labels = useLabels();
  const { data: summary } = useDistrict();
  const checks = useChecks();
  if (summary === undefined) return <Loading />;
  const files = problemsByFile([...summary.problems, ...(checks.data ?? [])]);
  return (
    <article className="problems-panel">
      <h2>{t("panels.problems.title")}</h2>
      {summary.missing.length === 0 ? null : (
        <section>
          <h3>{t("panels.problems.missing")}</h3>
          <p>{summary.missing.map((role) => labels.role(role)).join(t("panels.problems.comma"))}</p>
          <p className="quiet small">{t("panels.problems.missingHint")}</p>
        </section>
      )}
      {checks.isFetching ? <Loading text={t("panels.problems.checking")} /> : null}
      {checks.isError ? <WorkerFailure error={checks.error} onRetry={() => void checks.refetch()} /> : null}
      {files.size === 0 && checks.data !== undefined ? <Empty title={t("panels.problems.none")} /> : null}
      {[...files].map(([file, problems]) => (
        <Disclosure key={file} title={file} aside={<span className="small">{problems.length}</span>}>
          <ul>
            {problems.map((problem) => (
              <ProblemItem key={JSON.stringify(problem)} problem={problem} />
            ))}
          </ul>
        </Disclosure>
      ))}
    </article>
  );
}
