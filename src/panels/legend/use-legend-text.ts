import { useCallback } from "react";
import { useFormat } from "../../i18n/use-format";
import { useLabels } from "../../i18n/use-labels";
import type { LegendEntry } from "../../layers/layer-kind";

/** A legend entry in the reader's words and units: `60–80 %`, `≥ 80 %`, `< 300 户`. */
export function useLegendText() {
  const labels = useLabels();
  const { round } = useFormat();
  return useCallback(
    ({ label, params, text, range }: LegendEntry): string => {
      if (text !== undefined) return text;
      const { from, to, unit } = range ?? { from: null, to: null, unit: "count" as const };
      if (from !== null && to !== null) return `${round(from, unit).number}–${round(to, unit).text}`;
      if (from !== null) return `≥ ${round(from, unit).text}`;
      return to === null ? labels.loose(label, label, params) : `< ${round(to, unit).text}`;
    },
    [labels, round],
  );
}
