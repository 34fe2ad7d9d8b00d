import { useTranslation } from "react-i18next";
import { useData } from "../../data/queries/data-context";
import { useDistrict } from "../../data/queries/use-district";
import { groundOf } from "../../data/taken/new-summary";
import { useLabels } from "../../i18n/use-labels";
import type { ExportStamp } from "../../workers/take-away-jobs";
import { districtLabel, useProvenance } from "./use-provenance";

/** What an exported layer carries: the district's label, whose data they are and of when. */
export function useExportStamp(): () => ExportStamp {
  const { t } = useTranslation();
  const labels = useLabels();
  const { district } = useData();
  const { data: summary } = useDistrict();
  const provenance = useProvenance();
  return () => {
    if (summary === undefined) return { label: null, source: "", notes: [] };
    const { manifest } = summary;
    const [label] = districtLabel(manifest, t("shell.strip.synthetic"), labels.words);
    return {
      label: label ?? null,
      source: [
        `${labels.words(manifest.name)} ${manifest.asOf.slice(0, 10)}`,
        ...(district === groundOf(district) ? [] : [t("taken.export.scenario")]),
        t("shell.appName"),
      ].join(" · "),
      notes: provenance(),
    };
  };
}
