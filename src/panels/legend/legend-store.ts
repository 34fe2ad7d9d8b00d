import { create } from "zustand";
import type { LegendEntry } from "../../layers/layer-kind";

export interface LegendLine {
  readonly entry: LegendEntry;
  readonly text: string;
}

/** The legend of one layer kind, in words. */
export interface LegendBlock {
  /** Null where a single line says it all. */
  readonly title: string | null;
  readonly rows: readonly LegendLine[];
}

/** What the legend says at this moment, by layer kind: pictures and prints take it from here. */
export const useLegendStore = create<Readonly<Record<string, LegendBlock>>>(() => ({}));

export const putLegend = (kind: string, block: LegendBlock) => useLegendStore.setState({ [kind]: block });

export const dropLegend = (kind: string) =>
  useLegendStore.setState(({ [kind]: _, ...others }) => others, true);
