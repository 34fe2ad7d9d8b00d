import { useTranslation } from "react-i18next";
import { useComparison } from "../../data/queries/use-audit";
import { useFormat } from "../../i18n/use-format";
import { useLabels } from "../../i18n/use-labels";
import type { Figure } from "../../indicators/figure";
import type { ParamValue } from "../../state/codecs";
import { useView } from "../../state/use-view";
import { Disclosure } from "../../ui/disclosure";
import { Loading, WorkerFailure } from "../../ui/states";
import { TextButton } from "../../ui/text-button";
import type { ComparedRule } from "../../workers/audit/audit-jobs";
import type { IndicatorEntry } from "../../workers/catalogue";
import { withProfile } from "../choice/use-profiles";
import { useReason } from "../figure/use-reason";
import { VerdictLine } from "../figure/verdict-words";
import { PassportButton } from "../passport/passport-button";
import { useRulePart } from "./use-rule-part";
import "./compare.css";

/** The figure in view by every profile that speaks of it; computed when it is opened. */
export function ProfileComparison(props: { readonly entry: IndicatorEntry; readonly figure: Figure }) {
  const { t } = useTranslation();
  if (props.entry.profiles.length < 2) return null;
  return (
    <Disclosure title={t("audit.compare.title")} open={false}>
      <Compared {...props} />
    </Disclosure>
  );
}

function Compared({ entry, figure }: { readonly entry: IndicatorEntry; readonly figure: Figure }) {
  const { t } = useTranslation();
  const labels = useLabels();
  const params = figure.params as Readonly<Record<string, ParamValue>>;
  const { data: rows, error, refetch } = useComparison({ indicator: entry.id, params });
  if (error !== null)
    return <WorkerFailure title={t("shell.error.figure")} error={error} onRetry={() => void refetch()} />;
  if (rows === undefined) return <Loading text={t("audit.compare.computing")} />;
  return (
    <table className="compare">
      <caption className="visually-hidden">
        {t("audit.compare.caption", { name: labels.indicator(entry.id) })}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t("audit.compare.profile")}</th>
          <th scope="col">{t("audit.compare.value")}</th>
        </tr>
      </thead>
      {rows.map((row, index) => (
        <ComparedRows
          key={row.profile.id}
          row={row}
          isBase={index === 0}
          entry={entry}
          inUse={row.profile.id === figure.profile}
        />
      ))}
    </table>
  );
}

/** Two lines a profile: what it makes of the data, and below by which line and where its rules are others. */
function ComparedRows(props: {
  readonly row: ComparedRule;
  readonly entry: IndicatorEntry;
  readonly inUse: boolean;
  /** The others are held against this one. */
  readonly isBase: boolean;
}) {
  const { row, entry, inUse, isBase } = props;
  const { t } = useTranslation();
  const labels = useLabels();
  const reason = useReason();
  const { quantity } = useFormat();
  const part = useRulePart(entry);
  const [{ profile: chosen }, choose] = useView();
  const { profile, summary, verdict, mandatoryMissed, missing, differsIn } = row;
  const use = () => choose({ profile: withProfile(chosen ?? [], profile.id, entry.profiles) });
  return (
    <tbody>
      <tr>
        <th scope="row">
          {labels.words(profile.name)}{" "}
          {profile.verified ? null : <span className="unverified">{t("figure.unverified")}</span>}{" "}
          {summary.value === null ? null : <PassportButton indicator={entry.id} profile={profile.id} />}{" "}
          {inUse ? (
            <span className="needle-mark small">{t("audit.compare.inUse")}</span>
          ) : (
            <TextButton onPress={use} label={`${t("audit.compare.use")} ${labels.words(profile.name)}`}>
              {t("audit.compare.use")}
            </TextButton>
          )}
        </th>
        <td className="compare-value">
          {summary.value === null
            ? `— ${reason(missing)}`
            : quantity(summary.value, entry.unit, verdict === null ? [] : [verdict.threshold.value]).text}
        </td>
      </tr>
      <tr className="compare-why">
        <td colSpan={2}>
          {summary.value === null ? null : (
            <VerdictLine verdict={verdict} unit={entry.unit} missed={mandatoryMissed} />
          )}
          {differsIn.length === 0 ? (
            <p className="quiet small">{t(isBase ? "audit.compare.base" : "audit.compare.same")}</p>
          ) : (
            <dl className="small">
              {differsIn.map((name) => (
                <div key={name}>
                  <dt className="quiet">{t(`audit.compare.part.${name}`)}</dt>
                  <dd>{part(profile, name)}</dd>
                </div>
              ))}
            </dl>
          )}
        </td>
      </tr>
    </tbody>
  );
}
