import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useDistrict } from "../../data/queries/use-district";
import { useTable } from "../../data/queries/use-table";
import { useFormat } from "../../i18n/use-format";
import { useView } from "../../state/use-view";
import { type Due, fallingDue, spanOf } from "./falling-due";
import { useDataNow } from "./use-data-now";

/** As many as a tall wall holds; what does not fit is cut by the column, the urgent first. */
const shown = 24;

/** Findings as they fall due, by the moment the data speak of. */
export function WallDue() {
  const { t } = useTranslation();
  const { integer, moment } = useFormat();
  const [{ place }] = useView();
  const { data: summary } = useDistrict();
  const question = useMemo(
    () => ({ role: "findings" as const, ...(place === null ? {} : { place }) }),
    [place],
  );
  const { data: table } = useTable(summary?.counts.findings === undefined ? null : question);
  const asOfMs = useDataNow("findings", 60);
  const due = useMemo(() => fallingDue(table, asOfMs), [table, asOfMs]);
  const overdue = due.filter(({ leftMs }) => leftMs < 0).length;
  if (table === undefined) return null;
  if (due.length === 0) return <p className="wall-note">{t("wall.noneDue")}</p>;
  return (
    <>
      <h2>{t("wall.due")}</h2>
      <p className="wall-due-sum">
        <strong className={overdue > 0 ? "wall-late" : ""}>
          {t("wall.overdue", { n: integer(overdue) })}
        </strong>
        <span>{t("wall.dueSoon", { n: integer(due.length - overdue) })}</span>
      </p>
      <ol className="wall-due-list">
        {inOrderOfNeed(due)
          .slice(0, shown)
          .map((finding) => (
            <DueRow key={finding.id} due={finding} />
          ))}
      </ol>
      <p className="wall-note">{t("wall.asOf", { moment: moment(asOfMs) })}</p>
    </>
  );
}

/** What falls due next comes first, then what is overdue, the latest first: it can still be saved. */
function inOrderOfNeed(due: readonly Due[]): readonly Due[] {
  const next = due.filter(({ leftMs }) => leftMs >= 0);
  const late = due.filter(({ leftMs }) => leftMs < 0).reverse();
  return next.slice(0, shown / 2).concat(late);
}

function DueRow({ due }: { readonly due: Due }) {
  const { t } = useTranslation();
  const { locale } = useFormat();
  const { amount, unit } = spanOf(due.leftMs);
  const time = new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" }).format(amount);
  return (
    <li className={due.leftMs < 0 ? "wall-due-late" : ""}>
      <span className="wall-due-name">{due.name}</span>
      <span className="wall-due-time">{t(due.leftMs < 0 ? "wall.late" : "wall.left", { time })}</span>
      {due.responsible === null ? null : <span className="wall-due-who">{due.responsible}</span>}
    </li>
  );
}
