import { X } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useLabels } from "../../i18n/use-labels";
import type { MapProblem } from "../../map/map-problem";
import { Button } from "../../ui/button";
import "./map-stage.css";

/** What went wrong on the map while the rest goes on. */
export function MapProblems({
  problems,
  onClose,
}: {
  readonly problems: readonly MapProblem[];
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const labels = useLabels();
  if (problems.length === 0) return null;
  return (
    <div className="map-problems" role="status">
      <ul>
        {problems.map(({ code, kind, detail }) => (
          <li key={`${code} ${kind ?? ""}`}>
            {labels.loose(`layers.problem.${code}`, code, {
              detail,
              kind: kind === undefined ? "" : labels.layer(kind),
            })}
          </li>
        ))}
      </ul>
      <Button look="quiet" size="small" label={t("shell.doors.close")} onPress={onClose}>
        <X aria-hidden="true" />
      </Button>
    </div>
  );
}
