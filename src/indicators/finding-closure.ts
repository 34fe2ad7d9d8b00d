import { caseCounts } from "./case-counts";
import { casePieces } from "./case-pieces";
import { defineIndicator, standard } from "./indicator";
import { leftOut } from "./left-out";

/**
 * Share of the problems due for closing that are closed (结案率).
 *
 * Those past their date and still open are the overdue list.
 */
export const findingClosure = defineIndicator({
  id: "finding-closure",
  family: "findings",
  unit: "1",
  formula: String.raw`J = \frac{N_{\mathrm{closed}}}{N_{\mathrm{due}}}`,
  source: standard("结案率 as named in CJ/T 292 and GB/T 30428.4: 结案数 ÷ 应结案数"),
  inputs: ["findings"],
  profiles: [],
  /** 0: all findings, not only those of the last days. */
  defaults: { days: 0 },
  measures: {
    reported: "count",
    filed: "count",
    due: "count",
    closed: "count",
    overdue: "count",
    longestOverdueHours: "h",
  },
  precision: "counted",
  piecesAre: "findings",
  direction: 1,
  perPlace: true,
  compute({ findings }, { days }, context) {
    const { asOfMs } = context;
    const cases = caseCounts(findings.items, asOfMs, days);
    const hoursOver = cases.overdue.map(({ dueAtMs }) => (asOfMs - dueAtMs!) / 3_600_000);
    return {
      pieces: casePieces(cases.due, new Set(cases.closed), context, (finding) =>
        cases.overdue.includes(finding) ? "overdue" : "closed",
      ),
      leftOut: [
        ...leftOut("no-deadline", "findings", cases.withoutDeadline),
        ...leftOut(
          "outside-window",
          "findings",
          findings.items.filter((finding) => !cases.reported.includes(finding)),
        ),
      ],
      measures: {
        reported: cases.reported.length,
        filed: cases.filed.length,
        due: cases.due.length,
        closed: cases.closed.length,
        overdue: cases.overdue.length,
        longestOverdueHours:
          hoursOver.length > 0 ? hoursOver.reduce((most, hours) => Math.max(most, hours), 0) : null,
      },
    };
  },
});
