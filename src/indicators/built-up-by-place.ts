import type { Steps } from "../geo/control";
import { zoneOverlaySteps } from "../geo/zone-overlay";
import type { Datasets } from "../model/district";
import type { Area } from "../model/entities";
import type { Place } from "../model/places";
import { asOneArea } from "./covered-land";
import type { ComputeContext } from "./indicator";
import { rememberSteps } from "./memo";
import { MissingRole } from "./missing";

/** The built-up area as one, and how much of it lies in each place of the finest level. */
export interface BuiltUp {
  readonly area: Area;
  readonly squareMetres: number;
  /** Only places that have some of it. */
  readonly places: readonly { readonly place: Place; readonly squareMetres: number }[];
}

/** Measured once for the datasets. Throws `MissingRole` without a built-up area. */
export function* builtUpByPlace(data: Datasets, context: ComputeContext): Steps<BuiltUp> {
  const dataset = data["built-up"];
  if (!dataset) throw new MissingRole("built-up");
  return yield* rememberSteps(data, "built-up-by-place", () =>
    measure(
      dataset.items.map(({ geometry }) => geometry),
      context,
    ),
  );
}

function* measure(areas: readonly Area[], { places, frame }: ComputeContext): Steps<BuiltUp> {
  const finest = places.all.at(-1)?.role;
  const cells = finest === undefined ? [] : places.all.filter(({ role }) => role === finest);
  const area = asOneArea(areas);
  const { squareMetres, cellSquareMetres } = yield* zoneOverlaySteps({
    // The whole comes as a last cell, since some of it may lie in no place.
    cells: [...cells.map(({ geometry }) => geometry), area],
    zones: [{ geometry: area, class: "built-up" }],
    frame,
  });
  return {
    area,
    squareMetres: cellSquareMetres[cells.length]!,
    places: cells.flatMap((place, index) => {
      const inside = squareMetres[index]!;
      return inside > 0 ? [{ place, squareMetres: inside }] : [];
    }),
  };
}
