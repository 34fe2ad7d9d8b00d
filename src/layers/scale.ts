import type { Figure } from "../indicators/figure";
import type { Unit } from "../indicators/indicator";
import type { LegendEntry, Theme } from "./layer-kind";
import { niceStep, quantile, roundTo } from "./nice-numbers";
import { pickColors, type RampKind, rampOf } from "./ramp";

/** Where one class ends and the next begins. */
export interface Break {
  readonly value: number;
  /** Which class a value exactly here belongs to: "> 80 %" leaves 80 % in the lower one. */
  readonly belongs: "lower" | "upper";
  /** A standard draws its line here. */
  readonly threshold: boolean;
}

/** Classes of a figure's values: the one object that paint and legend both read. */
export interface Scale {
  readonly unit: Unit;
  /** Ascending; one fewer than colours. */
  readonly breaks: readonly Break[];
  readonly colors: readonly string[];
}

/** Index of the class a value lies in, 0 the lowest. */
export function classOf(scale: Scale, value: number): number {
  return scale.breaks.filter(({ value: at, belongs }) => (belongs === "upper" ? value >= at : value > at))
    .length;
}

export function legendOfScale(scale: Scale): LegendEntry[] {
  return scale.colors.map((color, i) => ({
    label: "layers.legend.class",
    range: {
      from: scale.breaks[i - 1]?.value ?? null,
      to: scale.breaks[i]?.value ?? null,
      unit: scale.unit,
    },
    color,
    shape: "fill",
    ...(scale.breaks[i - 1]?.threshold ? { threshold: true } : {}),
  }));
}

/**
 * Five classes for the places of a figure: even steps of a share, else even round steps, else quantiles
 * where a few places hold nearly everything. A standard's line replaces the nearest break, exactly.
 */
export function scaleOfFigure(figure: Figure, values: readonly number[], theme: Theme): Scale {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  const kind = rampKind(figure, sorted);
  const plain = (kind === "change" ? changeBreaks(sorted) : plainBreaks(figure.unit, sorted)).map(
    (value): Break => ({ value, belongs: "upper", threshold: false }),
  );
  const breaks = thresholdBreaks(figure).reduce(pin, plain);
  return { unit: figure.unit, breaks, colors: pickColors(rampOf(kind, theme), breaks.length + 1) };
}

function rampKind(figure: Figure, sorted: readonly number[]): RampKind {
  if (governing(figure)?.comparison === "between") return "band";
  return (sorted[0] ?? 0) < 0 ? "change" : "sequential";
}

/** The line a figure is judged by, whether or not the county's total has a value. */
const governing = (figure: Figure) => figure.verdict?.threshold ?? figure.verdicts[0]?.threshold;

/** The governing line as breaks: two where the standard names a band. */
function thresholdBreaks(figure: Figure): Break[] {
  const line = governing(figure);
  if (line === undefined) return [];
  const at = (value: number, belongs: Break["belongs"]): Break => ({ value, belongs, threshold: true });
  if (line.comparison === "between") {
    const upper = line.upTo === undefined ? [] : [at(line.upTo, "lower")];
    return [at(line.value, "upper"), ...upper];
  }
  const belongs = line.comparison === ">" || line.comparison === "<=" ? "lower" : "upper";
  return [at(line.value, belongs)];
}

/** Puts a line in place of the nearest plain break; at most four breaks remain. */
function pin(breaks: readonly Break[], line: Break): Break[] {
  const free = breaks.filter(({ threshold }) => !threshold);
  const distance = ({ value }: Break) => Math.abs(value - line.value);
  const nearest = free.reduce<Break | null>(
    (best, one) => (best === null || distance(one) < distance(best) ? one : best),
    null,
  );
  const kept = breaks.filter((one) => one !== nearest && (one.threshold || one.value !== line.value));
  return [...kept, line].sort((a, b) => a.value - b.value);
}

/** The same steps up and down; about nothing in the middle class. */
function changeBreaks(sorted: readonly number[]): number[] {
  const sizes = sorted.map(Math.abs).sort((a, b) => a - b);
  const step = niceStep(quantile(sizes, 0.98) / 2);
  return Number.isFinite(step) ? [-step, -step / 5, step / 5, step] : [];
}

function plainBreaks(unit: Unit, sorted: readonly number[]): number[] {
  const low = quantile(sorted, 0.02);
  const high = quantile(sorted, 0.98);
  if (unit === "1" && high > 0.4) return [0.2, 0.4, 0.6, 0.8];
  if (sorted.length === 0 || low === high) return [];
  if (high - low > 4 * (quantile(sorted, 0.5) - low)) return quantileBreaks(sorted);
  const step = niceStep((high - low) / 5);
  const first = (Math.floor(low / step) + 1) * step;
  return [0, 1, 2, 3].map((i) => roundTo(first + i * step, step)).filter((value) => value < high);
}

/** 0 stands alone where it is common; the rest is divided into equal counts. */
function quantileBreaks(sorted: readonly number[]): number[] {
  const positive = sorted.filter((value) => value > 0);
  if (positive.length === 0) return [];
  const cuts = [0.25, 0.5, 0.75, 0.9].map((share) => {
    const value = quantile(positive, share);
    return roundTo(value, 10 ** (Math.floor(Math.log10(value)) - 1));
  });
  return [...new Set(cuts)].filter((value) => value > (sorted[0] ?? 0));
}
