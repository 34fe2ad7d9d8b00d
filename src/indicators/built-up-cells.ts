import { clip, subtract } from "../geo/overlay";
import type { Datasets } from "../model/district";
import type { Land } from "./covered-land";
import type { ComputeContext } from "./indicator";
import { remember } from "./memo";
import { MissingRole } from "./missing";

/**
 * The built-up area cut along the grids (villages or towns where there are none), so that each place has its part;
 * what lies in no such place comes last. Throws `MissingRole` without a built-up area.
 */
export function builtUpCells(data: Datasets, context: ComputeContext): readonly Land[] {
  const builtUp = data["built-up"];
  if (!builtUp) throw new MissingRole("built-up");
  return remember(data, "built-up-cells", () => cutByPlace(builtUp.items, context));
}

function cutByPlace(builtUp: readonly Land[], { places, frame }: ComputeContext): readonly Land[] {
  const finest = places.all.at(-1)?.role;
  const cells = places.all.filter(({ role }) => role === finest && role !== "boundary");
  if (cells.length === 0) return builtUp;
  const areas = builtUp.map(({ geometry }) => geometry);
  const parts = cells.flatMap(({ code, name, geometry }) => {
    const part = clip(areas, [geometry], frame);
    return part ? [{ id: code, name, geometry: part, gridCode: code }] : [];
  });
  const beyond = subtract(
    areas,
    cells.map(({ geometry }) => geometry),
    frame,
  );
  return beyond ? [...parts, { id: "outside-places", name: "", geometry: beyond }] : parts;
}
