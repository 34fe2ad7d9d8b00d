import type { Figure } from "../../indicators/figure";
import type { FeatureRole } from "../../model/role";
import type { IndicatorEntry } from "../../workers/catalogue";

/** Which things on the map the reached-or-not are, so that they can be selected; null where they are none. */
export function roleOfPieces(figure: Figure, entry: IndicatorEntry): FeatureRole | null {
  return figure.compounds.length > 0 ? "compounds" : (entry.piecesAre ?? null);
}
