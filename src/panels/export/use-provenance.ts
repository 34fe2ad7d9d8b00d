import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useDistrict } from "../../data/queries/use-district";
import { useFormat } from "../../i18n/use-format";
import { useLabels } from "../../i18n/use-labels";
import type { Words } from "../../model/words";
import { usePlace } from "../choice/use-place";
import { useShownBasemap } from "../map/use-shown-basemap";

/** The lines every export carries: whose data, of when, under which label, by whom. */
export function useProvenance() {
  const { t } = useTranslation();
  const labels = useLabels();
  const { moment, date } = useFormat();
  const { data: summary } = useDistrict();
  const { path } = usePlace();
  const basemap = useShownBasemap();
  return useCallback((): readonly string[] => {
    if (summary === undefined) return [];
    const { manifest, asOfMs } = summary;
    const approval = manifest.mapApproval ?? basemap.approval;
    return [
      path.length > 0 ? path.map(({ name }) => name).join(" › ") : labels.words(manifest.name),
      ...districtLabel(manifest, t("shell.strip.synthetic"), labels.words),
      approval === null ? t("shell.strip.noApproval") : t("shell.strip.approval", { number: approval }),
      t("shell.strip.asOf", { date: date(asOfMs) }),
      `${t("panels.export.from")} · ${t("panels.export.exportedAt", { date: moment(Date.now()) })}`,
    ];
  }, [summary, path, labels, t, moment, date, basemap.approval]);
}

/** The district's own label; made data without one are still called made. */
export function districtLabel(
  { label, synthetic }: { readonly label?: Words | undefined; readonly synthetic?: boolean | undefined },
  syntheticWords: string,
  words: (words: Words) => string,
): readonly string[] {
  if (label !== undefined) return [words(label)];
  return synthetic === true ? [syntheticWords] : [];
}
