import type { Figure } from "../indicators/figure";
import { indicatorById } from "../indicators/indicator-by-id";

/**
 * Which of these compounds a figure calls reached; empty where it does not speak of them.
 *
 * A figure made of something else carries the compounds it concerns beside its pieces.
 */
export function reachOfFigure(figure: Figure | null, ids: ReadonlySet<string>): ReadonlyMap<string, boolean> {
  if (figure === null) return new Map();
  const own = indicatorById(figure.indicator)?.piecesAre === "compounds" ? figure.pieces : [];
  const pieces = figure.compounds.length > 0 ? figure.compounds : own;
  return new Map(
    pieces.flatMap(({ id, covered }) =>
      covered !== undefined && ids.has(id) ? [[id, covered] as const] : [],
    ),
  );
}
