import type { Steps } from "../geo/control";
import type { District } from "../model/district";
import { type FigureOptions, figureSteps } from "./compute-figure";
import type { Figure } from "./figure";
import type { Indicator } from "./indicator";

/**
 * Why a figure has the band it has; the words are in the locales under `passport.band`.
 * scale: a radius or length in the plane is true within 20 ppm. rows: ground is summed row by row, within 0.1 %. coordinates: corners are rounded to the centimetre.
 * exact: things were counted. entered: somebody entered the number.
 */
export type BandReason = "scale" | "rows" | "coordinates" | "exact" | "entered";

/** Between which values the figure lies, whatever the method's own errors; null where it has no value. */
export interface ErrorBand {
  readonly low: number;
  readonly high: number;
  readonly reason: BandReason;
}

/** The plane's scale error 55 km from its centre, with a margin: 16 ppm at 50 km were measured. */
const scaleError = 2e-5;

/** What summing rows of ground seen from tracks was found to be off by at most. */
const rowError = 1e-3;

/** Relative error of an area by rounding corners to 1e-7 degrees, far above what was seen (below 1e-7). */
const coordinateError = 1e-6;

/** Computes twice more where a radius decides the figure: with the radius at both ends of the scale's error. */
export function* errorBandSteps(
  figure: Figure,
  indicator: Indicator,
  district: District,
  options: FigureOptions,
): Steps<ErrorBand | null> {
  const { value } = figure.summary;
  if (value === null) return null;
  if (indicator.precision === "entered") return { low: value, high: value, reason: "entered" };
  if (indicator.hasRadius) {
    const scale = options.radiusScale ?? 1;
    const known = [value];
    for (const factor of [1 - scaleError, 1 + scaleError]) {
      const end = yield* figureSteps(indicator, district, { ...options, radiusScale: scale * factor });
      if (end.summary.value !== null) known.push(end.summary.value);
    }
    const rows = indicator.precision === "sampled" ? rowError : 0;
    const reason = indicator.precision === "sampled" ? "rows" : "scale";
    return { low: Math.min(...known) * (1 - rows), high: Math.max(...known) * (1 + rows), reason };
  }
  if (indicator.precision === "counted") return { low: value, high: value, reason: "exact" };
  const error = indicator.precision === "length" ? scaleError : coordinateError;
  const [low = value, high = value] = [value * (1 - error), value * (1 + error)].sort((a, b) => a - b);
  return { low, high, reason: indicator.precision === "length" ? "scale" : "coordinates" };
}
