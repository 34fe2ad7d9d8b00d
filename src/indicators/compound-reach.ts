import { pointsWithin } from "../geo/coverage/points-within";
import type { Service } from "../geo/coverage/service";
import type { Compound } from "../model/entities";
import type { ComputeContext, Piece } from "./indicator";
import { locate } from "./located";
import { remember } from "./memo";
import { planeAreas } from "./plane-areas";

/**
 * One piece for each compound: 1 ÷ 1 where its middle lies within reach of a service, 0 ÷ 1 where it does not.
 * The middle, not half of the area, so that a distance can be named beside the answer and checked on the ground.
 */
export function compoundReach(
  compounds: readonly Compound[],
  services: readonly Service[],
  context: ComputeContext,
): Piece[] {
  const spots = locate(compounds, context);
  const sizes = sizesOf(compounds, context);
  const points = spots.map(({ at }) => at);
  const { within, nearestMetres } = pointsWithin({ services, points, frame: context.frame });
  return compounds.map((compound, index) => ({
    id: compound.id,
    name: compound.name,
    place: spots[index]!.place,
    numerator: within[index]!,
    denominator: 1,
    covered: within[index] === 1,
    areaSquareMetres: sizes[index],
    households: compound.households,
    people: compound.population,
    nearestMetres: Number.isFinite(nearestMetres[index]) ? nearestMetres[index] : undefined,
    at: spots[index]!.at,
  }));
}

/** m² of each compound drawn as an area, measured once for a list. */
function sizesOf(compounds: readonly Compound[], { frame }: ComputeContext): readonly (number | undefined)[] {
  return remember(compounds, "sizes", () => {
    const areas = compounds.map(({ geometry }) => geometry).filter((geometry) => geometry.type !== "Point");
    const sizes = planeAreas(areas, frame).values();
    return compounds.map(({ geometry }) => (geometry.type === "Point" ? undefined : sizes.next().value));
  });
}

/** Pieces weighed by what lives in them instead of counted one each; those without the number fall out. */
export function weighedBy(weight: "households" | "people", pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece) => {
    const count = piece[weight];
    return count === undefined
      ? []
      : [{ ...piece, numerator: piece.covered ? count : 0, denominator: count }];
  });
}

/** How many are not reached, and who lives there. */
export function unreached(pieces: readonly Piece[]) {
  const open = pieces.filter(({ covered }) => covered === false);
  const sum = (key: "households" | "people") => open.reduce((total, piece) => total + (piece[key] ?? 0), 0);
  return {
    uncoveredCompounds: open.length,
    uncoveredHouseholds: sum("households"),
    uncoveredPeople: sum("people"),
  };
}
