import type { Finding } from "../model/entities";
import type { ComputeContext, Piece } from "./indicator";
import { locate } from "./located";

/** One piece a finding: 1 ÷ 1 where `counts` holds, 0 ÷ 1 where it does not. */
export function casePieces(
  findings: readonly Finding[],
  counts: ReadonlySet<Finding>,
  context: ComputeContext,
  groupOf: (finding: Finding) => string | undefined = () => undefined,
): Piece[] {
  const spots = locate(findings, context);
  return findings.map((finding, index) => ({
    id: finding.id,
    name: finding.name,
    place: spots[index]!.place,
    numerator: counts.has(finding) ? 1 : 0,
    denominator: 1,
    covered: counts.has(finding),
    group: groupOf(finding),
    at: spots[index]!.at,
  }));
}
