import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useDistrict } from "../../data/queries/use-district";
import { useLabels } from "../../i18n/use-labels";
import { featureRoles } from "../../model/role";
import { reachIndicators } from "../../workers/needle/figure-of-things";
import type { ExportSubject } from "../../workers/take-away-jobs";
import { useIndicator } from "../choice/use-indicator";

/** Something that can be exported, under a key for lists. */
export interface SubjectOption {
  readonly id: string;
  readonly label: string;
  readonly subject: ExportSubject;
}

const levels = ["grids", "villages", "towns", "boundary"] as const;

/** Every layer of the district, and the figure in view by place and by piece. */
export function useExportSubjects(): readonly SubjectOption[] {
  const { t } = useTranslation();
  const labels = useLabels();
  const { data: summary } = useDistrict();
  const { entry, choice } = useIndicator();
  return useMemo(() => {
    const present = featureRoles.filter((role) => (summary?.counts[role] ?? 0) > 0);
    const layers = present.map((role): SubjectOption => {
      const label = t("taken.export.layer", { layer: labels.role(role) });
      return { id: role, label, subject: { kind: "layer", role } };
    });
    if (entry === null || choice === null) return layers;
    const indicator = labels.indicator(entry.id);
    const places = levels
      .filter((level) => entry.perPlace && present.includes(level))
      .map(
        (level): SubjectOption => ({
          id: `places-${level}`,
          label: t("taken.export.places", { indicator, level: labels.role(level) }),
          subject: { kind: "places", figure: choice, level },
        }),
      );
    const pieces: SubjectOption = {
      id: "pieces",
      label: t("taken.export.pieces", { indicator }),
      subject: { kind: "pieces", figure: choice },
    };
    const overlap: SubjectOption = {
      id: "overlap",
      label: t("audit.overlap.subject", { indicator }),
      subject: { kind: "overlap", figure: choice },
    };
    const hasReach = reachIndicators.some((id) => id === entry.id);
    return [...places, pieces, ...(hasReach ? [overlap] : []), ...layers];
  }, [t, labels, summary, entry, choice]);
}
