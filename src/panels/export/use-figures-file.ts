import { useTranslation } from "react-i18next";
import { useDistrict } from "../../data/queries/use-district";
import { useFigures } from "../../data/queries/use-figure";
import { useLabels } from "../../i18n/use-labels";
import { csvOf } from "../../ui/csv";
import { download } from "../../ui/download";
import { usePlace } from "../choice/use-place";
import { useProfiles } from "../choice/use-profiles";
import { figureHere } from "../figure/figure-here";
import { useReason } from "../figure/use-reason";
import { useRule } from "../figure/use-rule";
import { baseUnit } from "./base-unit";
import { useProvenance } from "./use-provenance";

/** Saves all figures of the place in view, in base units, with verdict and line; null while there are none. */
export function useFiguresFile(): (() => void) | null {
  const { t } = useTranslation();
  const labels = useLabels();
  const reason = useReason();
  const rule = useRule();
  const { place } = usePlace();
  const { data: summary } = useDistrict();
  const { data: figures } = useFigures(useProfiles());
  const provenance = useProvenance();
  if (figures === undefined || summary === undefined) return null;
  return () => {
    const rows = figures.map((figure) => {
      const here = figureHere(figure, place?.code ?? null);
      const { verdict } = here;
      const { value } = here.summary;
      return [
        labels.indicator(figure.indicator),
        here.ofPlace ? "" : t("figure.wholeCounty"),
        value,
        baseUnit(figure.unit),
        verdict === null ? "" : t(verdict.passes ? "figure.verdict.passes" : "figure.verdict.fails"),
        verdict === null ? "" : rule(verdict.threshold, figure.unit),
        verdict?.threshold.standard ?? "",
        figure.profile ?? "",
        value === null ? reason(figure.missing) : "",
      ];
    });
    const heading = [
      t("panels.tabs.figure"),
      t("panels.export.scope"),
      t("figure.value"),
      t("panels.export.unit"),
      t("panels.table.column.verdict"),
      t("panels.export.line"),
      t("figure.standard"),
      t("figure.profile"),
      t("panels.export.note"),
    ];
    const notes = provenance().map((line) => [line]);
    download(
      `${summary.manifest.id}-${t("panels.tabs.figure")}.csv`,
      csvOf([heading, ...rows, [], ...notes]),
    );
  };
}
