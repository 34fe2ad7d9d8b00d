import type { Steps } from "../geo/control";
import { zoneOverlaySteps } from "../geo/zone-overlay";
import type { Datasets } from "../model/district";
import type { Boundary, ForestZone } from "../model/entities";
import type { Place } from "../model/places";
import type { ComputeContext, Piece } from "./indicator";
import { countyCode, locate } from "./located";
import { rememberSteps } from "./memo";

/** m² of forest and of land in each place of the finest level, and in the whole county where it has a boundary. */
interface PlaceForest {
  readonly cells: readonly Place[];
  readonly forestSquareMetres: Float64Array;
  readonly landSquareMetres: Float64Array;
  readonly county: { readonly forestSquareMetres: number; readonly landSquareMetres: number } | null;
}

/**
 * One piece a place: m² of forest ÷ m² of land, each m² once. A last piece of the group "remainder" holds what lies in
 * no grid and the difference between the polygons and the land area a statistical office publishes, so that the
 * county's figure is the county's, not the sum of its grids.
 *
 * @param key names the choice of zones, so that figures with the same choice share the overlay
 */
export function* forestByPlace(
  zones: readonly ForestZone[],
  key: string,
  data: Datasets,
  context: ComputeContext,
): Steps<Piece[]> {
  const { cells, forestSquareMetres, landSquareMetres, county } = yield* rememberSteps(
    data,
    `forest ${key}`,
    () => overlay(zones, context),
  );
  const spots = locate(cells, context);
  const pieces = cells.map(
    (cell, index): Piece => ({
      id: cell.code,
      name: cell.name,
      place: cell.code,
      numerator: forestSquareMetres[index]!,
      denominator: landSquareMetres[index]!,
      areaSquareMetres: landSquareMetres[index]!,
      at: spots[index]!.at,
    }),
  );
  if (!county) return pieces;
  const land = data.boundary?.items.reduce(sumOfPublished, 0) || county.landSquareMetres;
  return [
    ...pieces,
    {
      id: "remainder",
      name: "",
      place: countyCode(context),
      numerator: county.forestSquareMetres - sum(forestSquareMetres),
      denominator: land - sum(landSquareMetres),
      group: "remainder",
    },
  ];
}

/** NaN, hence unused, as soon as one part of the county has no published area. */
const sumOfPublished = (total: number, { landAreaSquareMetres }: Boundary) =>
  total + (landAreaSquareMetres ?? Number.NaN);

const sum = (numbers: Float64Array) => numbers.reduce((total, number) => total + number, 0);

function* overlay(zones: readonly ForestZone[], { places, frame }: ComputeContext): Steps<PlaceForest> {
  const counties = places.all.filter(({ role }) => role === "boundary");
  const finest = places.all.at(-1)?.role;
  const cells = finest === "boundary" ? [] : places.all.filter(({ role }) => role === finest);
  const { squareMetres, cellSquareMetres } = yield* zoneOverlaySteps({
    cells: [...counties, ...cells].map(({ geometry }) => geometry),
    zones: zones.map(({ geometry }) => ({ geometry, class: "forest" })),
    frame,
  });
  const forest = zones.length === 0 ? new Float64Array(counties.length + cells.length) : squareMetres;
  return {
    cells,
    forestSquareMetres: forest.slice(counties.length),
    landSquareMetres: cellSquareMetres.slice(counties.length),
    county:
      counties.length === 0
        ? null
        : {
            forestSquareMetres: sum(forest.slice(0, counties.length)),
            landSquareMetres: sum(cellSquareMetres.slice(0, counties.length)),
          },
  };
}
