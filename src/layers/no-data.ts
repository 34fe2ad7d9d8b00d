import { patternId } from "./image-id";
import type { LegendEntry, Theme } from "./layer-kind";
import { paletteOf } from "./palette";

/** Sparse dots: a texture of its own, so that nothing known is never taken for the lowest class. */
export const noDataPattern = (theme: Theme): string =>
  patternId({ kind: "dots", color: paletteOf(theme).noData, spacingPixels: 9, strokePixels: 1 });

export const noDataLegend = (theme: Theme): LegendEntry => ({
  label: "layers.legend.no-data",
  color: paletteOf(theme).noData,
  shape: "hatch",
  image: noDataPattern(theme),
});
