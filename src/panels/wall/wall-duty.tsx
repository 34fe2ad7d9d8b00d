import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useDistrict } from "../../data/queries/use-district";
import { useTable } from "../../data/queries/use-table";
import { useFormat } from "../../i18n/use-format";
import { useLabels } from "../../i18n/use-labels";
import { dutyAt } from "./alerts-of";
import { useDataNow } from "./use-data-now";

const asked = { role: "posts" } as const;

/** Who watches for fire at this hour: teams, towers and checkpoints, and who answers for each. */
export function WallDuty() {
  const { t } = useTranslation();
  const labels = useLabels();
  const { integer, moment } = useFormat();
  const { data: summary } = useDistrict();
  const { data: table } = useTable(summary?.counts.posts === undefined ? null : asked);
  const nowMs = useDataNow("posts", 60);
  const timeZone = summary?.manifest.timeZone ?? "Asia/Shanghai";
  const duty = useMemo(() => dutyAt(table, nowMs, timeZone), [table, nowMs, timeZone]);
  if (table === undefined) return null;
  return (
    <>
      <h2>{t("wall.duty.title")}</h2>
      <p className="wall-due-sum">
        <strong>{t("wall.duty.count", { n: integer(duty.length) })}</strong>
      </p>
      <ol className="wall-due-list">
        {duty.slice(0, 24).map((post) => (
          <li key={post.id} className={post.unmanned ? "wall-due-late" : ""}>
            <span className="wall-due-name">{post.name}</span>
            <span className="wall-due-time">
              {post.unmanned
                ? t("wall.duty.unmanned")
                : labels.loose(`things.value.posts.${post.class}`, post.class)}
            </span>
            {post.responsible === null ? null : <span className="wall-due-who">{post.responsible}</span>}
          </li>
        ))}
      </ol>
      <p className="wall-note">{t("wall.asOf", { moment: moment(nowMs) })}</p>
    </>
  );
}
