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

/** The same of each single area, square metres: an edge that runs along the rows is not thinned out by others. */
const rowErrorOfArea = 100;

/**
 * Computes twice more where a radius decides the figure: with the radius at both ends of the scale's error.
 *
 * @param place the code of a place whose own figure is asked about; the whole county for null. Null is given back for one
 * measured by area alone: what rounding corners is worth was found out for counties, and weighs more the smaller a place is.
 */
export function* errorBandSteps(
  figure: Figure,
  indicator: Indicator,
  district: District,
  options: FigureOptions,
  place: string | null = null,
): Steps<ErrorBand | null> {
  const summaryOf = ({ summary, byPlace }: Figure) => (place === null ? summary : byPlace[place]);
  const { value = null, denominator = 0 } = summaryOf(figure) ?? {};
  if (value === null) return null;
  if (indicator.precision === "entered") return { low: value, high: value, reason: "entered" };
  if (indicator.hasRadius) {
    const scale = options.radiusScale ?? 1;
    const known = [value];
    for (const factor of [1 - scaleError, 1 + scaleError]) {
      const end = yield* figureSteps(indicator, district, { ...options, radiusScale: scale * factor });
      const other = summaryOf(end)?.value ?? null;
      if (other !== null) known.push(other);
    }
    const [low, high] = [Math.min(...known), Math.max(...known)];
    if (indicator.precision !== "sampled") return { low, high, reason: "scale" };
    const floor = place === null ? 0 : floorOfAreas(figure, place, denominator);
    return { low: low * (1 - rowError) - floor, high: high * (1 + rowError) + floor, reason: "rows" };
  }
  if (indicator.precision === "counted") return { low: value, high: value, reason: "exact" };
  if (indicator.precision === "area" && place !== null) return null;
  const error = indicator.precision === "length" ? scaleError : coordinateError;
  const [low = value, high = value] = [value * (1 - error), value * (1 + error)].sort((a, b) => a - b);
  return { low, high, reason: indicator.precision === "length" ? "scale" : "coordinates" };
}

/** What the single areas of a place may be off by, as a part of its figure. */
function floorOfAreas({ pieces }: Figure, place: string, denominator: number): number {
  const count = pieces.filter((piece) => piece.place.startsWith(place)).length;
  return denominator > 0 ? (count * rowErrorOfArea) / denominator : 0;
}
