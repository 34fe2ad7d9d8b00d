import type { Steps } from "../geo/control";
import { zoneOverlaySteps } from "../geo/zone-overlay";
import type { Datasets } from "../model/district";
import type { ForestZone } from "../model/entities";
import type { Place } from "../model/places";
import { forestByPlace } from "./forest-by-place";
import type { ComputeContext } from "./indicator";
import { rememberSteps } from "./memo";
import { planeAreas } from "./plane-areas";

/** m² of forest and of land in one town. */
export interface TownForest {
  readonly town: Place;
  readonly forestSquareMetres: number;
  readonly landSquareMetres: number;
}

/** Below this share of a town, what its grids take more or less ground than itself is rounding of coordinates. */
const seamShare = 1e-6;

/**
 * Forest and land of every town: the sum of its grids where they take the whole of it, measured in the town itself
 * where they do not. A county that has drawn the grids of two towns has forest in the others all the same.
 *
 * @param key names the choice of zones, as for `forestByPlace`
 */
export function* forestOfTowns(
  zones: readonly ForestZone[],
  key: string,
  data: Datasets,
  context: ComputeContext,
): Steps<readonly TownForest[]> {
  const { places, frame } = context;
  const towns = places.all.filter(({ role }) => role === "towns");
  const ground = yield* forestByPlace(zones, key, data, context);
  const summed = towns.map((town): TownForest => {
    let [forestSquareMetres, landSquareMetres] = [0, 0];
    for (const { place, numerator, denominator } of ground) {
      if (!place.startsWith(town.code)) continue;
      forestSquareMetres += numerator;
      landSquareMetres += denominator;
    }
    return { town, forestSquareMetres, landSquareMetres };
  });
  const drawn = planeAreas(
    towns.map(({ geometry }) => geometry),
    frame,
  );
  const isWhole = ({ landSquareMetres }: TownForest, index: number) =>
    Math.abs(landSquareMetres - drawn[index]!) <= seamShare * drawn[index]!;
  if (summed.every(isWhole)) return summed;
  const { squareMetres, cellSquareMetres } = yield* rememberSteps(data, `forest of towns ${key}`, () =>
    zoneOverlaySteps({
      cells: towns.map(({ geometry }) => geometry),
      zones: zones.map(({ geometry }) => ({ geometry, class: "forest" })),
      frame,
    }),
  );
  return summed.map((own, index) =>
    isWhole(own, index)
      ? own
      : {
          town: own.town,
          forestSquareMetres: zones.length > 0 ? squareMetres[index]! : 0,
          landSquareMetres: cellSquareMetres[index]!,
        },
  );
}
