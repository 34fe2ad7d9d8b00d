import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useDistrict } from "../../data/queries/use-district";
import { useFormat } from "../../i18n/use-format";
import { useLabels } from "../../i18n/use-labels";
import { usePlace } from "../choice/use-place";

/** The lines every export carries: whose data, of when, under which label, by whom. */
export function useProvenance() {
  const { t } = useTranslation();
  const labels = useLabels();
  const { moment, date } = useFormat();
  const { data: summary } = useDistrict();
  const { path } = usePlace();
  return useCallback((): readonly string[] => {
    if (summary === undefined) return [];
    const { manifest, asOfMs } = summary;
    const approval = manifest.mapApproval;
    return [
      path.length > 0 ? path.map(({ name }) => name).join(" › ") : labels.words(manifest.name),
      ...districtLabel(manifest, t("shell.strip.synthetic"), labels.words),
      approval === null ? t("shell.strip.noApproval") : t("shell.strip.approval", { number: approval }),
      t("shell.strip.asOf", { date: date(asOfMs) }),
      `${t("panels.export.from")} · ${t("panels.export.exportedAt", { date: moment(Date.now()) })}`,
    ];
  }, [summary, path, labels, t, moment, date]);
}

interface Labelled {
  readonly label?: { readonly zh: string; readonly en?: string | undefined } | undefined;
  readonly synthetic?: boolean | undefined;
}

/** The district's own label; made data without one are still called made. */
export function districtLabel(
  { label, synthetic }: Labelled,
  syntheticWords: string,
  words: (words: { readonly zh: string; readonly en?: string }) => string,
): readonly string[] {
  if (label !== undefined)
    return [words({ zh: label.zh, ...(label.en === undefined ? {} : { en: label.en }) })];
  return synthetic === true ? [syntheticWords] : [];
}
