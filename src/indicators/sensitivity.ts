import type { District } from "../model/district";
import { computeFigure, type FigureOptions } from "./compute-figure";
import type { Indicator } from "./indicator";

/** What a figure would be with every radius multiplied by `scale`. */
export interface SensitivityStep {
  readonly scale: number;
  readonly value: number | null;
}

/** The steps of the strip in a passport: −10 %, as it is, +10 %. */
export const sensitivityScales = [0.9, 1, 1.1] as const;

/** How much hangs on the radius: null where no radius decides the figure. */
export function sensitivityOf(
  indicator: Indicator,
  district: District,
  options: FigureOptions = {},
): readonly SensitivityStep[] | null {
  if (!indicator.hasRadius) return null;
  return sensitivityScales.map((scale) => ({
    scale,
    value: computeFigure(indicator, district, { ...options, radiusScale: scale }).summary.value,
  }));
}
