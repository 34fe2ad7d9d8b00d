import type { Figure } from "../../../indicators/figure";
import type { Unit } from "../../../indicators/indicator";

/** One figure on both sides. */
export interface Difference {
  readonly indicator: string;
  readonly unit: Unit;
  readonly left: number | null;
  readonly right: number | null;
  /** Right less left; null where either has no value. */
  readonly change: number | null;
}

/** The figures both sides have, in the order of the left; a figure one side still computes is left out. */
export function differences(left: readonly Figure[], right: readonly Figure[]): readonly Difference[] {
  const others = new Map(right.map((figure) => [figure.indicator, figure]));
  return left.flatMap(({ indicator, unit, summary }) => {
    const other = others.get(indicator);
    if (other === undefined) return [];
    const [a, b] = [summary.value, other.summary.value];
    return [{ indicator, unit, left: a, right: b, change: a === null || b === null ? null : b - a }];
  });
}
