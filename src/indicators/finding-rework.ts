import { caseCounts } from "./case-counts";
import { casePieces } from "./case-pieces";
import { defineIndicator, standard } from "./indicator";

/** Share of the closed problems that had been sent back at least once (返工率). */
export const findingRework = defineIndicator({
  id: "finding-rework",
  family: "findings",
  unit: "1",
  formula: String.raw`B = \frac{N_{\mathrm{reworked}}}{N_{\mathrm{closed}}}`,
  source: standard("返工率 as named in CJ/T 292 and GB/T 30428.4: 返工数 ÷ 结案数"),
  inputs: ["findings"],
  profiles: [],
  defaults: { days: 0 },
  measures: { closed: "count", reworked: "count" },
  precision: "counted",
  piecesAre: "findings",
  direction: -1,
  perPlace: true,
  compute({ findings }, { days }, context) {
    const cases = caseCounts(findings.items, context.asOfMs, days);
    return {
      pieces: casePieces(cases.closed, new Set(cases.reworked), context),
      leftOut: [],
      measures: { closed: cases.closed.length, reworked: cases.reworked.length },
    };
  },
});
