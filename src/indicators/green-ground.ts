import type { Steps } from "../geo/control";
import { zoneOverlaySteps } from "../geo/zone-overlay";
import type { Datasets } from "../model/district";
import type { Green } from "../model/entities";
import { builtUpCells } from "./built-up-cells";
import type { ComputeContext, Piece } from "./indicator";
import { locate } from "./located";

/**
 * Green ground within the built-up area, one piece a place: m² green ÷ m² of its built-up area.
 * dissolved: what grows over something else counts once. sum: each parcel in full.
 */
export function* greenGround(
  green: readonly Green[],
  data: Datasets,
  counting: "sum" | "dissolved",
  context: ComputeContext,
): Steps<Piece[]> {
  const cells = builtUpCells(data, context);
  const spots = locate(cells, context);
  const { squareMetres, cellSquareMetres } = yield* zoneOverlaySteps({
    cells: cells.map(({ geometry }) => geometry),
    zones: green.map(({ geometry }) => ({ geometry, class: "green" })),
    frame: context.frame,
    counting,
  });
  return cells.map((cell, index) => ({
    id: cell.id,
    name: cell.name,
    place: spots[index]!.place,
    numerator: squareMetres[index] ?? 0,
    denominator: cellSquareMetres[index]!,
    areaSquareMetres: cellSquareMetres[index]!,
    at: spots[index]!.at,
  }));
}
