import type { ForestClass } from "../model/entities";
import type { Palette } from "./palette";

/** Three tones carry nine classes: closed forest, shrub and belts, and what is not or no longer forest. */
export type ForestTone = "dense" | "thin" | "open";

export const toneOfClass: Readonly<Record<ForestClass, ForestTone>> = {
  arbor: "dense",
  bamboo: "dense",
  "special-shrub": "thin",
  shrub: "thin",
  belt: "thin",
  young: "open",
  sparse: "open",
  nursery: "open",
  bare: "open",
};

export const forestTones = ["dense", "thin", "open"] as const;

export const forestColor = (palette: Palette, tone: ForestTone): string =>
  ({ dense: palette.forestDense, thin: palette.forestThin, open: palette.forestOpen })[tone];
