import { useEffect, useMemo } from "react";
import { useLabels } from "../../i18n/use-labels";
import type { LegendEntry } from "../../layers/layer-kind";
import { useIndicator } from "../choice/use-indicator";
import { dropLegend, type LegendBlock, putLegend } from "./legend-store";
import { useLegendText } from "./use-legend-text";

/** A kind's legend in words, kept for pictures as well. */
export function useLegendRows(kind: string, legend: readonly LegendEntry[] | undefined): LegendBlock {
  const labels = useLabels();
  const text = useLegendText();
  const { entry } = useIndicator();
  const block = useMemo((): LegendBlock => {
    const entries = legend ?? [];
    const isScale = entries.some(({ range }) => range !== undefined);
    const name = isScale && entry !== null ? labels.indicatorShort(entry.id) : labels.layer(kind);
    return {
      title: entries.length > 1 ? name : null,
      rows: entries.map((each) => ({ entry: each, text: text(each) })),
    };
  }, [legend, labels, text, entry, kind]);
  useEffect(() => {
    putLegend(kind, block);
    return () => dropLegend(kind);
  }, [kind, block]);
  return block;
}
