import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useData } from "../../data/queries/data-context";
import { hashKey } from "../../data/queries/keys";
import { useDistrict } from "../../data/queries/use-district";
import { useFormat } from "../../i18n/use-format";
import { NumberField } from "../../ui/number-field";
import { Failure, Loading } from "../../ui/states";
import type { SitingGround, Weighing, Worth } from "../../workers/siting/siting-ask";
import { useAdviceStore } from "./advice-store";
import { useAdviceWords } from "./use-advice-words";
import { WorthTable } from "./worth-table";

/** What each of those in place is worth: the kind, the radius and the weights are those of the question. */
export function WorthSection() {
  const { t } = useTranslation();
  const { draft } = useAdviceStore();
  const { kind, profile, radiusMetres, demand, weigh } = draft;
  const [closed, setClosed] = useState(3);
  const { data, error, isPlaceholderData, refetch } = useWorth(
    { kind, profile, radiusMetres, demand, weigh },
    closed,
  );
  if (error !== null)
    return <Failure title={t("advice.failed")} detail={error.message} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loading text={t("shell.state.computing")} />;
  if (data.rows.length === 0) return <p className="quiet">{t("advice.worthNone")}</p>;
  return (
    <div className="advice-worth" aria-busy={isPlaceholderData}>
      <WorthSummary worth={data} weigh={weigh} />
      <NumberField
        label={t("advice.closed")}
        value={closed}
        least={1}
        whole
        onChange={(value) => setClosed(value ?? 1)}
      />
      <p className="quiet small">{t("advice.worthIntro")}</p>
      <WorthTable worth={data} weigh={weigh} kind={kind} />
    </div>
  );
}

function useWorth(ground: SitingGround, closed: number) {
  const { jobs, district } = useData();
  const { data: summary } = useDistrict();
  const roles = ["parks", "facilities", "posts", "compounds", "residential", "forest"] as const;
  return useQuery({
    queryKey: ["worth", district, ground, closed, hashKey(summary, roles)],
    enabled: summary !== undefined,
    queryFn: ({ signal }) => jobs.run("worth", { district, ground, closed }, { signal }),
    placeholderData: keepPreviousData,
  });
}

function WorthSummary({ worth, weigh }: { readonly worth: Worth; readonly weigh: Weighing }) {
  const { t } = useTranslation();
  const { percent, integer } = useFormat();
  const words = useAdviceWords();
  const { covered, total, coveredTwice, rows, closures } = worth;
  const share = (part: number, whole: number) => (whole > 0 ? percent(part / whole, 1) : "—");
  const single = rows.filter(({ only }) => only > 0).length;
  return (
    <ul className="advice-facts">
      <li>
        {t("advice.worthCount", {
          covered: words.weight(covered, weigh),
          total: words.weight(total, weigh),
          share: share(covered, total),
        })}
      </li>
      <li>
        {t("advice.second", {
          amount: words.weight(coveredTwice, weigh),
          share: share(coveredTwice, covered),
        })}
      </li>
      <li className="advice-single">{t("advice.single", { count: single })}</li>
      <li>
        {closures === null
          ? t("advice.noClosures", { count: rows.length })
          : t("advice.closures", {
              closed: integer(closures.closed),
              times: Math.round(closures.confidence * closures.draws),
              share: share(closures.holds, total),
            })}
        {closures === null ? null : (
          <span className="quiet small">
            {" "}
            {t("advice.closuresWorst", {
              worst: share(closures.worst, total),
              mean: share(closures.mean, total),
            })}
          </span>
        )}
      </li>
    </ul>
  );
}
