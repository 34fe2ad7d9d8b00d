import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useLabels } from "../../i18n/use-labels";
import type { NoFigure } from "../../indicators/figure";

/** Why there is no number, in words that say what is missing. */
export function useReason() {
  const { t } = useTranslation();
  const labels = useLabels();
  return useCallback(
    (missing: NoFigure | null): string => {
      if (missing === null) return t("figure.missing.notHere");
      const { reason, detail } = missing;
      switch (reason) {
        case "missing-role":
          return t("figure.missing.missing-role", { roles: labels.role(detail) });
        case "missing-fact":
          return t("figure.missing.missing-fact", { fact: labels.fact(detail) });
        case "missing-farmland":
          return t("figure.missing.missing-farmland");
        case "empty-denominator":
          return t("figure.missing.empty-denominator");
        case "failed":
          return t("figure.missing.failed", { detail });
      }
    },
    [t, labels],
  );
}
