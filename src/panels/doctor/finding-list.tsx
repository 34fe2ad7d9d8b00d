import { Download } from "lucide-react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { FindingGroup, Findings, LayerReport } from "../../data/doctor/report";
import type { FeatureRole } from "../../model/role";
import { Button } from "../../ui/button";
import { Disclosure } from "../../ui/disclosure";
import { ProblemItem } from "../problems/problem-item";
import { useProblemWords } from "../problems/use-problem-words";
import { afterLayout } from "./after-layout";
import { useDoctorStore } from "./doctor-store";
import { scrollWithin } from "./scroll-within";
import { useFindingsFile } from "./use-findings-file";

/** What is wrong, by kind: how many, each with what, where, why it matters and the cure. */
export function FindingList(props: {
  readonly layer: LayerReport;
  readonly findings: Findings;
  readonly treated: boolean;
}) {
  const { layer, findings, treated } = props;
  const { t } = useTranslation();
  const save = useFindingsFile();
  const role = useDoctorStore(({ prescriptions }) => prescriptions[layer.key]?.role);
  const { error, warning, note } = findings.counts;
  const section = useRef<HTMLElement>(null);
  const first = useRef(findings);
  useEffect(() => {
    const isNew = treated && findings !== first.current;
    first.current = findings;
    // What the cure came to is below the fold: it is read before anything is taken.
    return isNew ? afterLayout(() => scrollWithin(".doctor", section.current)) : undefined;
  }, [findings, treated]);
  return (
    <section ref={section} className="doctor-findings" aria-label={t("doctorPanel.findings")}>
      <header className="doctor-findings-head">
        <h4>{t("doctorPanel.findings")}</h4>
        <span className="small">
          {error + warning + note === 0
            ? t("doctorPanel.nothing")
            : t("doctorPanel.findingCounts", { error, warning, note })}
        </span>
        {findings.groups.length === 0 ? null : (
          <Button size="small" look="quiet" onPress={() => void save(layer)}>
            <Download aria-hidden="true" />
            {t("doctorPanel.exportFindings")}
          </Button>
        )}
      </header>
      {findings.groups.map((group) => (
        <Group key={`${group.severity} ${group.code}`} group={group} role={role} />
      ))}
    </section>
  );
}

function Group({ group, role }: { readonly group: FindingGroup; readonly role: FeatureRole | undefined }) {
  const { t } = useTranslation();
  const wordsOf = useProblemWords();
  const { code, severity, count, items } = group;
  const [first] = items;
  if (count === 1 && first !== undefined)
    return (
      <ul className="doctor-single">
        <ProblemItem problem={first} role={role} />
      </ul>
    );
  return (
    <Disclosure
      level={4}
      open={false}
      title={
        <span className={`doctor-kind doctor-kind-${severity}`}>{wordsOf(first ?? { code }, role).what}</span>
      }
      aside={<span className="small">{t("doctorPanel.times", { count })}</span>}
    >
      <ul>
        {items.map((problem) => (
          <ProblemItem key={JSON.stringify(problem)} problem={problem} role={role} />
        ))}
      </ul>
      {items.length < count ? (
        <p className="quiet small">{t("doctorPanel.more", { count: count - items.length })}</p>
      ) : null}
    </Disclosure>
  );
}
