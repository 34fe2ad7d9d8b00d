import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format";
import { useLabels } from "../../i18n/use-labels";
import type { RulePart } from "../../indicators/compare-profiles";
import type { Profile } from "../../indicators/profile";
import type { IndicatorEntry } from "../../workers/catalogue";
import { useRule } from "../figure/use-rule";

/** What one part of a profile says, in words, as far as it touches one indicator. */
export function useRulePart({ id: indicator, unit, measures }: IndicatorEntry) {
  const { t } = useTranslation();
  const labels = useLabels();
  const { round, squareMetres, percent } = useFormat();
  const rule = useRule();
  return useCallback(
    (profile: Profile, part: RulePart): string => {
      const none = t("audit.compare.none");
      switch (part) {
        case "radii":
          return (
            (profile.radii ?? [])
              .map(({ minSquareMetres, radiusMetres, historicOnly }) =>
                t(historicOnly === true ? "figure.radiusRuleHistoric" : "figure.radiusRule", {
                  area: squareMetres(minSquareMetres),
                  radius: round(radiusMetres, "m").text,
                }),
              )
              .join("; ") || none
          );
        case "categoryRadii":
          return (
            Object.entries(profile.categoryRadii ?? {})
              .map(
                ([category, { radiusMetres }]) =>
                  `${labels.choice("category", category)} ${round(radiusMetres, "m").text}`,
              )
              .join(", ") || none
          );
        case "denominator":
          return profile.denominator === undefined ? none : labels.choice("denominator", profile.denominator);
        case "counts":
          return (
            profile.counts?.[indicator]
              ?.map((kind) => labels.value("", "landClass", labels.value("parks", "class", kind)))
              .join(", ") ?? none
          );
        case "boundaryRule":
          return t(`passport.${profile.boundaryRule}`);
        case "wetlandAllowance":
          return profile.wetlandAllowance === undefined ? none : percent(profile.wetlandAllowance);
        case "minPatchSquareMetres":
          return profile.minPatchSquareMetres === undefined
            ? none
            : squareMetres(profile.minPatchSquareMetres);
        case "levels":
          return profile.levels?.ends.join(" · ") ?? none;
        case "measureThresholds":
          return (
            (profile.measureThresholds ?? [])
              .filter((line) => line.indicator === indicator)
              .map(
                (line) =>
                  `${labels.measure(line.measure)} ${rule(line, measures?.[line.measure] ?? "count")}`,
              )
              .join(", ") || none
          );
        case "thresholds":
          return (
            profile.thresholds
              .filter((line) => line.indicator === indicator)
              .map((line) => rule(line, unit))
              .join(", ") || none
          );
      }
    },
    [t, labels, round, squareMetres, percent, rule, indicator, unit, measures],
  );
}
