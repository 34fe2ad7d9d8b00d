import type { ExpressionSpecification } from "@maplibre/maplibre-gl-style-spec";

/** A MapLibre expression. Its published type cannot follow arrays that are put together, so this is the one place that says so. */
export type Expression = ExpressionSpecification;
type Value = number | string | boolean | Expression | readonly unknown[];

export const expression = (...parts: readonly unknown[]): Expression => parts as unknown as Expression;

/** Linear between zooms; outside the stops the nearest one holds. */
export const byZoom = (...stops: readonly (readonly [zoom: number, value: Value])[]): Expression =>
  expression("interpolate", ["linear"], ["zoom"], ...stops.flat());

/** Grows with the map, as things on the ground do. */
export const byScale = (...stops: readonly (readonly [zoom: number, value: Value])[]): Expression =>
  expression("interpolate", ["exponential", 1.6], ["zoom"], ...stops.flat());

/** `first` below the first zoom, then each value from its zoom on. */
export const fromZoom = (
  first: Value,
  ...steps: readonly (readonly [zoom: number, value: Value])[]
): Expression => expression("step", ["zoom"], first, ...steps.flat());

/** A value for each of a property's values, `otherwise` for the rest. */
export const byProperty = (
  property: string,
  values: Readonly<Record<string, Value>>,
  otherwise: Value,
): Expression => expression("match", ["get", property], ...Object.entries(values).flat(), otherwise);

/** One value under the pointer, another elsewhere. */
export const whenHovered = (hovered: Value, else_: Value): Expression =>
  expression("case", ["boolean", ["feature-state", "hover"], false], hovered, else_);

/** The class a feature was put in by feature-state; −1 where it has none. */
export const stateClass: Expression = expression("coalesce", ["feature-state", "class"], -1);

/** A value for each class, in order, `otherwise` where there is none. */
export const byClass = (values: readonly Value[], otherwise: Value): Expression =>
  values.length === 0
    ? expression("case", true, otherwise, otherwise)
    : expression("match", stateClass, ...values.flatMap((value, i) => [i, value]), otherwise);
