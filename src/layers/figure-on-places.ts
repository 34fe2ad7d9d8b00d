import type { Figure } from "../indicators/figure";
import type { FeatureState, Theme } from "./layer-kind";
import { classOf, type Scale, scaleOfFigure } from "./scale";

/** A figure spread over places: the scale, and for each place with a value its value and class. */
export interface FigureOnPlaces {
  readonly scale: Scale;
  readonly values: ReadonlyMap<string, number>;
  readonly states: ReadonlyMap<string, FeatureState>;
}

/** Digits of the codes of grids, villages and towns: the finest level a figure speaks of is shown. */
const levels = [15, 12, 9] as const;

/**
 * The value of each place under a figure that has values by place; null under any other.
 *
 * A grid takes the value of its village or town where the figure knows no grids. A place without a value
 * (nothing to divide by) is left out, never filled from above.
 */
export function figureOnPlaces(
  figure: Figure | null,
  codes: readonly string[],
  theme: Theme,
): FigureOnPlaces | null {
  if (figure === null) return null;
  const known = new Set(Object.keys(figure.byPlace).map((code) => code.length));
  const level = levels.find((digits) => known.has(digits));
  if (level === undefined) return null;
  const values = new Map<string, number>();
  for (const code of codes) {
    const value = figure.byPlace[code.slice(0, level)]?.value;
    if (value !== null && value !== undefined) values.set(code, value);
  }
  const scale = scaleOfFigure(figure, [...values.values()], theme);
  const states = new Map([...values].map(([code, value]) => [code, { class: classOf(scale, value) }]));
  return { scale, values, states };
}
