import { caseCounts } from "./case-counts";
import { casePieces } from "./case-pieces";
import { defineIndicator, standard } from "./indicator";

/**
 * Share of the problems due for closing that were closed by their date (按期结案率).
 *
 * Some screens divide by what was closed instead of what was due, which is kinder; the choice is shown.
 */
export const findingOnTime = defineIndicator({
  id: "finding-on-time",
  family: "findings",
  unit: "1",
  formula: String.raw`J_t = \frac{N_{\mathrm{on\ time}}}{N_{\mathrm{due}}}`,
  source: standard("按期结案率 as named in CJ/T 292 and GB/T 30428.4: 按期结案数 ÷ 应结案数"),
  inputs: ["findings"],
  profiles: [],
  defaults: { days: 0, per: "due" as "due" | "closed" },
  choices: { per: ["due", "closed"] },
  measures: { onTime: "count", due: "count", closed: "count", perClosed: "1" },
  precision: "counted",
  piecesAre: "findings",
  direction: 1,
  perPlace: true,
  compute({ findings }, { days, per }, context) {
    const cases = caseCounts(findings.items, context.asOfMs, days);
    return {
      pieces: casePieces(per === "due" ? cases.due : cases.closed, new Set(cases.onTime), context),
      leftOut: [],
      measures: {
        onTime: cases.onTime.length,
        due: cases.due.length,
        closed: cases.closed.length,
        perClosed: cases.closed.length > 0 ? cases.onTime.length / cases.closed.length : null,
      },
    };
  },
});
