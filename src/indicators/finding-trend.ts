import type { Finding } from "../model/entities";
import { defineIndicator, ours, type Piece } from "./indicator";
import { locate } from "./located";

const dayMs = 86_400_000;

/**
 * Change of the problems reported against the period before (环比), with the same period a year ago beside it (同比).
 *
 * Nothing before means no percentage: from 0 to 5 is not a rise by a share.
 */
export const findingTrend = defineIndicator({
  id: "finding-trend",
  family: "findings",
  unit: "1",
  formula: String.raw`\delta = \frac{N_t - N_{t-1}}{N_{t-1}}`,
  source: ours("同比 and 环比 as dashboards show them: (this period − reference) ÷ reference"),
  inputs: ["findings"],
  profiles: [],
  defaults: { days: 30, against: "before" as "before" | "last-year" },
  choices: { against: ["before", "last-year"] },
  measures: { current: "count", before: "count", lastYear: "count", onYear: "1" },
  precision: "counted",
  piecesAre: "findings",
  direction: -1,
  perPlace: true,
  compute({ findings }, { days, against }, context) {
    const period = (endMs: number) =>
      findings.items.filter(({ foundAtMs }) => foundAtMs <= endMs && foundAtMs > endMs - days * dayMs);
    const current = period(context.asOfMs);
    const before = period(context.asOfMs - days * dayMs);
    const lastYear = period(yearBefore(context.asOfMs));
    const reference = against === "before" ? before : lastYear;
    const weigh = (
      items: readonly Finding[],
      numerator: number,
      denominator: number,
      group: string,
    ): Piece[] => {
      const spots = locate(items, context);
      return items.map(({ id, name }, index) => {
        const { at, place } = spots[index]!;
        return { id: `${group}:${id}`, name, place, numerator, denominator, group, at };
      });
    };
    return {
      pieces: [...weigh(current, 1, 0, "current"), ...weigh(reference, -1, 1, "reference")],
      leftOut: [],
      measures: {
        current: current.length,
        before: before.length,
        lastYear: lastYear.length,
        onYear: lastYear.length > 0 ? (current.length - lastYear.length) / lastYear.length : null,
      },
    };
  },
});

/** The same day and hour a year earlier; 29 February becomes 1 March. */
function yearBefore(ms: number): number {
  const date = new Date(ms);
  return date.setUTCFullYear(date.getUTCFullYear() - 1);
}
