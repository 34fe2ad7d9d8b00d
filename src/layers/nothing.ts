import type { LayerDescription } from "./layer-kind";

/** What a kind draws where its data are missing. */
export const nothing: LayerDescription = { sources: [], layers: [], deck: [], states: {} };
