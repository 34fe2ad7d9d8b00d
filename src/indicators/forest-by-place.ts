import type { Steps } from "../geo/control";
import { zoneOverlaySteps } from "../geo/zone-overlay";
import type { Datasets } from "../model/district";
import type { Boundary, ForestZone } from "../model/entities";
import type { Place } from "../model/places";
import type { ComputeContext, Piece } from "./indicator";
import { countyCode, locate } from "./located";
import { rememberSteps } from "./memo";
import { planeAreas } from "./plane-areas";

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
  const counties = places.all.filter(({ role }) => role === "boundary").map(({ geometry }) => geometry);
  const finest = places.all.at(-1)?.role;
  const cells = finest === "boundary" ? [] : places.all.filter(({ role }) => role === finest);
  const forest = zones.map(({ geometry }) => ({ geometry, class: "forest" }));
  const fine = yield* zoneOverlaySteps({
    cells: cells.map(({ geometry }) => geometry),
    zones: forest,
    frame,
  });
  const own = {
    cells,
    forestSquareMetres: zones.length > 0 ? fine.squareMetres : new Float64Array(cells.length),
    landSquareMetres: fine.cellSquareMetres,
  };
  if (counties.length === 0) return { ...own, county: null };
  const landSquareMetres = sum(planeAreas(counties, frame));
  // Where the places tile the county, its forest is theirs together and need not be measured again.
  const tiled = Math.abs(landSquareMetres - sum(own.landSquareMetres)) <= seamShare * landSquareMetres;
  const forestSquareMetres = tiled
    ? sum(own.forestSquareMetres)
    : sum((yield* zoneOverlaySteps({ cells: counties, zones: forest, frame })).squareMetres);
  return { ...own, county: { forestSquareMetres, landSquareMetres } };
}

/** Seams between places that are rounding of coordinates: below this share of the county. */
const seamShare = 1e-7;

/**
 * m² of the county (or of all places together where it has no boundary) under any of the zones; zones drawn alike are
 * laid once.
 */
export function* forestWithin(
  zones: readonly ForestZone[],
  { places, frame }: ComputeContext,
): Steps<number> {
  const finest = places.all.at(-1)?.role;
  const counties = places.all.filter(({ role }) => role === places.all[0]?.role);
  const cells = places.all.filter(({ role }) => role === finest);
  const grounds = tiles(cells, counties, frame) ? cells : counties;
  const drawn = new Map(zones.map((zone) => [JSON.stringify(zone.geometry.coordinates), zone]));
  const { squareMetres } = yield* zoneOverlaySteps({
    cells: grounds.map(({ geometry }) => geometry),
    zones: [...drawn.values()].map(({ geometry }) => ({ geometry, class: "forest" })),
    frame,
  });
  return sum(squareMetres);
}

/** Whether the cells take as much ground as the county, so that what lies in it lies in them. */
function tiles(cells: readonly Place[], counties: readonly Place[], frame: ComputeContext["frame"]): boolean {
  const areaOf = (all: readonly Place[]) =>
    sum(
      planeAreas(
        all.map(({ geometry }) => geometry),
        frame,
      ),
    );
  const county = areaOf(counties);
  return Math.abs(county - areaOf(cells)) <= seamShare * county;
}
