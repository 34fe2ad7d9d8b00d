import type { Steps } from "../geo/control";
import type { District } from "../model/district";
import { type FigureOptions, figureSteps } from "./compute-figure";
import type { Indicator } from "./indicator";

/** What a figure would be with every radius multiplied by `scale`. */
export interface SensitivityStep {
  readonly scale: number;
  readonly value: number | null;
}

/** The steps of the strip in a passport: −10 %, as it is, +10 %. */
export const sensitivityScales = [0.9, 1, 1.1] as const;

/** How much hangs on the radius: null where no radius decides the figure. `value` is the figure as it stands. */
export function* sensitivitySteps(
  value: number | null,
  indicator: Indicator,
  district: District,
  options: FigureOptions = {},
): Steps<readonly SensitivityStep[] | null> {
  if (!indicator.hasRadius) return null;
  const steps: SensitivityStep[] = [];
  for (const scale of sensitivityScales) {
    if (scale === 1) steps.push({ scale, value });
    else {
      const other = yield* figureSteps(indicator, district, { ...options, radiusScale: scale });
      steps.push({ scale, value: other.summary.value });
    }
  }
  return steps;
}
