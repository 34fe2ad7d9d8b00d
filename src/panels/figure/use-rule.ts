import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format";
import type { Unit } from "../../indicators/indicator";
import type { Threshold } from "../../indicators/profile";

const signs = { ">": ">", ">=": "≥", "<": "<", "<=": "≤", between: "" } as const;

/** Where the line lies, for bars: one end, or both of a band. */
export function lineOf({ comparison, value, upTo }: Threshold) {
  return comparison === "between" && upTo !== undefined ? { from: value, upTo } : { from: value };
}

/** A threshold in words: `> 80 %`, `300–500 户`. */
export function useRule() {
  const { t } = useTranslation();
  const { round } = useFormat();
  return useCallback(
    (threshold: Threshold, unit: Unit): string => {
      const { comparison, value, upTo } = threshold;
      const plain = (amount: number) => round(amount, unit).text;
      if (comparison === "between" && upTo !== undefined)
        return t("figure.rule.between", { from: round(value, unit).number, to: plain(upTo) });
      return `${signs[comparison]}\u2009${plain(value)}`;
    },
    [t, round],
  );
}
