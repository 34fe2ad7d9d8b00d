import type { Steps } from "../geo/control";
import { coverageSteps } from "../geo/coverage/coverage";
import type { Datasets } from "../model/district";
import type { Green } from "../model/entities";
import { type BuiltUp, builtUpByPlace } from "./built-up-by-place";
import { asOneArea } from "./covered-land";
import type { ComputeContext, Piece } from "./indicator";
import { countyCode, locate } from "./located";
import { rememberSteps } from "./memo";

/**
 * Ground under plants within the built-up area, each m² once: one piece a place, m² green ÷ m² of its built-up area.
 * What lies in no place comes last.
 */
export function* greenGround(
  green: readonly Green[],
  data: Datasets,
  context: ComputeContext,
): Steps<Piece[]> {
  const builtUp = yield* builtUpByPlace(data, context);
  const covered = yield* greenInPlaces(green, builtUp, context);
  const spots = locate(
    builtUp.places.map(({ place }) => place),
    context,
  );
  const pieces = builtUp.places.map(
    ({ place, squareMetres }, index): Piece => ({
      id: place.code,
      name: place.name,
      place: place.code,
      numerator: covered[index]!,
      denominator: squareMetres,
      areaSquareMetres: squareMetres,
      at: spots[index]!.at,
    }),
  );
  const sum = (part: "numerator" | "denominator") => pieces.reduce((all, piece) => all + piece[part], 0);
  const total = isTiled(builtUp) ? sum("numerator") : yield* greenWithin(green, data, context);
  return [
    ...pieces,
    {
      id: "remainder",
      name: "",
      place: countyCode(context),
      numerator: total - sum("numerator"),
      denominator: builtUp.squareMetres - sum("denominator"),
      group: "remainder",
    },
  ];
}

/** m² under plants of each place's built-up area. */
function* greenInPlaces(
  green: readonly Green[],
  builtUp: BuiltUp,
  { frame }: ComputeContext,
): Steps<Float64Array> {
  const plants = asOneArea(green.map(({ geometry }) => geometry));
  // A place both in the built-up area and under plants is reached by both of two services.
  const both = yield* coverageSteps({
    services: [builtUp.area, plants].map((geometry) => ({ geometry, radiusMetres: 0 })),
    demands: builtUp.places.map(({ place }) => place.geometry),
    depth: 2,
    frame,
  });
  return both.perDemand.coveredSquareMetres;
}

/** Seams between places that are rounding of coordinates: below this share of the built-up area. */
const seamShare = 1e-7;

/** Whether the built-up area lies in places throughout: its green is theirs together, and theirs is measured quicker. */
function isTiled({ squareMetres, places }: BuiltUp): boolean {
  const inPlaces = places.reduce((sum, place) => sum + place.squareMetres, 0);
  return Math.abs(squareMetres - inPlaces) <= seamShare * squareMetres;
}

/** m² of the whole built-up area under plants, each m² once. */
export function* greenWithin(
  green: readonly Green[],
  data: Datasets,
  context: ComputeContext,
): Steps<number> {
  const builtUp = yield* builtUpByPlace(data, context);
  if (isTiled(builtUp))
    return (yield* greenInPlaces(green, builtUp, context)).reduce((sum, part) => sum + part, 0);
  const { total } = yield* coverageSteps({
    services: green.map(({ geometry }) => ({ geometry, radiusMetres: 0 })),
    demands: [builtUp.area],
    frame: context.frame,
  });
  return total.coveredSquareMetres;
}

/**
 * m² of each parcel that lie in the built-up area, by parcel, measured once for the datasets; parcels that overlap are
 * each measured in full.
 */
export function* parcelsWithin(data: Datasets, context: ComputeContext): Steps<ReadonlyMap<Green, number>> {
  const green = data.green?.items ?? [];
  const { area } = yield* builtUpByPlace(data, context);
  return yield* rememberSteps(data, "green parcels within the built-up area", function* () {
    const { perDemand } = yield* coverageSteps({
      services: [{ geometry: area, radiusMetres: 0 }],
      demands: green.map(({ geometry }) => geometry),
      frame: context.frame,
    });
    return new Map(green.map((parcel, index) => [parcel, perDemand.coveredSquareMetres[index]!]));
  });
}
