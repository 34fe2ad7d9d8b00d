import { useTranslation } from "react-i18next";
import { useDistrict } from "../../data/queries/use-district";
import { useFigures } from "../../data/queries/use-figure";
import { useLabels } from "../../i18n/use-labels";
import { csvOf } from "../../ui/csv";
import { download } from "../../ui/download";
import { usePlace } from "../choice/use-place";
import { useProfiles } from "../choice/use-profiles";
import { figureHere, passesHere } from "../figure/figure-here";
import { useReason } from "../figure/use-reason";
import { useRule } from "../figure/use-rule";
import { baseUnit } from "./base-unit";
import { referenceOf, useFigurePassports, usePlaceBands } from "./use-figure-passports";
import { useProvenance } from "./use-provenance";

/** Tells how many of all are done. */
type Tell = (done: number, total: number) => void;

/**
 * Saves all figures of the place in view, in base units, each with verdict, line and what of its passport it takes to
 * find it again; null while there are none.
 */
export function useFiguresFile(): ((tell: Tell) => Promise<void>) | null {
  const { t } = useTranslation();
  const labels = useLabels();
  const reason = useReason();
  const rule = useRule();
  const { place } = usePlace();
  const { data: summary } = useDistrict();
  const { data: figures } = useFigures(useProfiles());
  const provenance = useProvenance();
  const passportsOf = useFigurePassports();
  const bandsOf = usePlaceBands();
  if (figures === undefined || summary === undefined) return null;
  return async (tell) => {
    const choices = figures.map(({ indicator, profile }) => ({ indicator, profile }));
    const total = place === null ? choices.length : 2 * choices.length;
    const passports = await passportsOf(choices, (done) => tell(done, total));
    const bands =
      place === null
        ? passports.map(({ errorBand }) => errorBand)
        : await bandsOf(choices, place.code, (done) => tell(choices.length + done, total));
    const rows = figures.map((figure, index) => {
      const here = figureHere(figure, place?.code ?? null);
      const { verdict } = here;
      const passes = passesHere(here);
      const { value } = here.summary;
      const passport = passports[index];
      const reference = passport === undefined ? null : referenceOf(passport);
      // A figure without a value of the place's own speaks of the county, and so does its band.
      const band = (here.ofPlace ? bands[index] : passport?.errorBand) ?? null;
      return [
        labels.indicator(figure.indicator),
        here.ofPlace ? "" : t("figure.wholeCounty"),
        value,
        baseUnit(figure.unit),
        passes === null ? "" : t(passes ? "figure.verdict.passes" : "figure.verdict.fails"),
        verdict === null ? "" : rule(verdict.threshold, figure.unit),
        verdict?.threshold.standard ?? "",
        figure.profile ?? "",
        reference?.clause ?? "",
        labels.indicatorFormula(figure.indicator),
        reference?.formula ?? "",
        reference?.params ?? "",
        reference?.inputs_sha ?? "",
        band?.low ?? null,
        band?.high ?? null,
        band !== null
          ? t(`passport.bandReason.${band.reason}`)
          : value === null
            ? ""
            : t("panels.export.noPlaceBand"),
        value === null
          ? reason(figure.missing)
          : here.mandatoryMissed === 0
            ? ""
            : t("figure.mandatoryMissed", { count: here.mandatoryMissed }),
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
      t("panels.export.clause"),
      `${t("passport.formula")} (${t("passportPanel.words")})`,
      `${t("passport.formula")} (${t("passportPanel.sets")})`,
      t("passport.params"),
      t("panels.export.inputsSha"),
      t("panels.export.bandLow"),
      t("panels.export.bandHigh"),
      t("panels.export.bandReason"),
      t("panels.export.note"),
    ];
    const notes = [...provenance(), t("panels.export.inputsShaHint")].map((line) => [line]);
    download(
      `${summary.manifest.id}-${t("panels.tabs.figure")}.csv`,
      csvOf([heading, ...rows, [], ...notes]),
    );
  };
}
