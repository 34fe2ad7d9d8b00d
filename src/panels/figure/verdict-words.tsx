import { Check, X } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Verdict } from "../../indicators/figure";
import type { Unit } from "../../indicators/indicator";
import { useRule } from "./use-rule";
import "./figure.css";

/** 达标 or 未达标, in a word and a sign; colour only underlines it. */
export function VerdictWord({ passes }: { readonly passes: boolean }) {
  const { t } = useTranslation();
  return (
    <span className={passes ? "verdict verdict-passes" : "verdict verdict-fails"}>
      {passes ? <Check aria-hidden="true" /> : <X aria-hidden="true" />}
      {t(passes ? "figure.verdict.passes" : "figure.verdict.fails")}
    </span>
  );
}

/** The verdict with the line it is judged by and whose line that is; `missed` is how many mandatory lines beside it fail. */
export function VerdictLine(props: {
  readonly verdict: Verdict | null;
  readonly unit: Unit;
  readonly missed?: number;
}) {
  const { verdict, unit, missed = 0 } = props;
  const { t } = useTranslation();
  const rule = useRule();
  if (verdict === null)
    return missed === 0 ? (
      <p className="verdict-line quiet">{t("figure.verdict.none")}</p>
    ) : (
      <p className="verdict-line">
        <Missed count={missed} />
      </p>
    );
  const { threshold, failing } = verdict;
  const words = rule(threshold, unit);
  return (
    <p className="verdict-line">
      {missed === 0 ? null : <Missed count={missed} />}
      <VerdictWord passes={verdict.passes} />
      {failing === undefined || failing === 0 ? null : <span>{t("figure.failing", { count: failing })}</span>}
      <span className="quiet">
        {t(threshold.mandatory ? "figure.rule.mandatory" : "figure.rule.advised", { rule: words })}
      </span>
      <span className="quiet">
        {threshold.standard}
        {threshold.clause === undefined ? "" : ` ${threshold.clause}`}
      </span>
      {threshold.verified ? null : (
        <span className="unverified" title={t("figure.unverifiedHint")}>
          {t("figure.unverified")}
        </span>
      )}
    </p>
  );
}

function Missed({ count }: { readonly count: number }) {
  const { t } = useTranslation();
  return (
    <span className="verdict verdict-fails">
      <X aria-hidden="true" />
      {t("figure.mandatoryMissed", { count })}
    </span>
  );
}
