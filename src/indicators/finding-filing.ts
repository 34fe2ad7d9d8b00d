import { caseCounts } from "./case-counts";
import { casePieces } from "./case-pieces";
import { defineIndicator, standard } from "./indicator";

/** Share of the problems reported that were taken up as cases (立案率). */
export const findingFiling = defineIndicator({
  id: "finding-filing",
  family: "findings",
  unit: "1",
  formula: String.raw`L = \frac{N_{\mathrm{filed}}}{N_{\mathrm{reported}}}`,
  source: standard("立案率 as named in CJ/T 292 and GB/T 30428.4: 立案数 ÷ 上报数"),
  inputs: ["findings"],
  profiles: [],
  defaults: { days: 0 },
  measures: { reported: "count", filed: "count" },
  precision: "counted",
  piecesAre: "findings",
  direction: 0,
  perPlace: true,
  compute({ findings }, { days }, context) {
    const cases = caseCounts(findings.items, context.asOfMs, days);
    return {
      pieces: casePieces(cases.reported, new Set(cases.filed), context),
      leftOut: [],
      measures: { reported: cases.reported.length, filed: cases.filed.length },
    };
  },
});
