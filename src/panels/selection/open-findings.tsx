import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format";
import { useLabels } from "../../i18n/use-labels";
import { useView } from "../../state/use-view";
import { TextButton } from "../../ui/text-button";
import type { OpenFinding } from "../../workers/description";
import { useMapHandle } from "../map/use-map-handle";
import "./selection.css";

/** A panel shows so many; the table has them all. */
const shown = 20;

/** Findings still open, the most urgent first. */
export function OpenFindings({ findings }: { readonly findings: readonly OpenFinding[] }) {
  const { t } = useTranslation();
  const labels = useLabels();
  const { date } = useFormat();
  const [, choose] = useView();
  const zoomTo = useMapHandle((map) => map.zoomTo);
  if (findings.length === 0) return <p className="quiet">{t("panels.selection.noFindings")}</p>;
  return (
    <ul>
      {findings.slice(0, shown).map(({ id, name, category, status, foundAtMs, dueAtMs, overdue, at }) => (
        <li key={id} className="finding">
          <TextButton
            onPress={() => {
              choose({ select: { role: "findings", id } }, "push");
              zoomTo([...at, ...at]);
            }}
          >
            {name || category}
          </TextButton>
          <span className="small quiet">
            {overdue ? <span className="finding-overdue">{t("panels.selection.overdue")} · </span> : null}
            {labels.value("findings", "status", status)}
            {" · "}
            {dueAtMs === null
              ? t("panels.selection.found", { date: date(foundAtMs) })
              : t("panels.selection.due", { date: date(dueAtMs) })}
          </span>
        </li>
      ))}
      {findings.length > shown ? (
        <li className="quiet">{t("figure.more", { count: findings.length - shown })}</li>
      ) : null}
    </ul>
  );
}
