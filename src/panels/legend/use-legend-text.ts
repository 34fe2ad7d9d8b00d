import { useCallback } from "react";
import { useFormat } from "../../i18n/use-format";
import { useLabels } from "../../i18n/use-labels";
import type { LegendEntry } from "../../layers/layer-kind";

/** A legend entry in the reader's words and units: `60–80 %`, `≥ 80 %`, `< 300 户`. */
export function useLegendText() {
  const labels = useLabels();
  const { quantity } = useFormat();
  return useCallback(
    ({ label, params, text, range }: LegendEntry): string => {
      if (text !== undefined) return text;
      if (range === undefined) return labels.loose(label, label, params);
      const { from, to, unit } = range;
      if (from === null && to === null) return labels.loose(label, label, params);
      if (from === null) return `< ${quantity(to, unit).text}`;
      if (to === null) return `≥ ${quantity(from, unit).text}`;
      return `${quantity(from, unit).number}–${quantity(to, unit).text}`;
    },
    [labels, quantity],
  );
}
