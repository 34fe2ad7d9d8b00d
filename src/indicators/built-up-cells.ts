import { clip, subtract } from "../geo/overlay";
import { zoneOverlay } from "../geo/zone-overlay";
import type { Datasets } from "../model/district";
import type { Place } from "../model/places";
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

/** Below this share a difference of areas is rounding. */
const negligibleShare = 1e-6;

function cutByPlace(builtUp: readonly Land[], { places, frame }: ComputeContext): readonly Land[] {
  const finest = places.all.at(-1)?.role;
  const cells = places.all.filter(({ role }) => role === finest && role !== "boundary");
  if (cells.length === 0) return builtUp;
  const areas = builtUp.map(({ geometry }) => geometry);
  const zones = areas.map((geometry) => ({ geometry, class: "built-up" }));
  const whole = zoneOverlay({ cells: areas, zones: zones.slice(0, 0), frame }).cellSquareMetres;
  const { squareMetres, cellSquareMetres } = zoneOverlay({
    cells: cells.map(({ geometry }) => geometry),
    zones,
    frame,
  });
  const parts = cells.flatMap((cell, index) => {
    const inside = squareMetres[index]!;
    if (inside === 0) return [];
    // A place that is built-up throughout needs no cutting.
    if (cellSquareMetres[index]! - inside <= negligibleShare * inside) return [landOf(cell, cell.geometry)];
    const part = clip(areas, [cell.geometry], frame);
    return part ? [landOf(cell, part)] : [];
  });
  const sum = (numbers: Float64Array) => numbers.reduce((total, number) => total + number, 0);
  if (sum(whole) - sum(squareMetres) <= negligibleShare * sum(whole)) return parts;
  const beyond = subtract(
    areas,
    cells.map(({ geometry }) => geometry),
    frame,
  );
  return beyond ? [...parts, { id: "outside-places", name: "", geometry: beyond }] : parts;
}

const landOf = ({ code, name }: Place, geometry: Land["geometry"]) => ({
  id: code,
  name,
  geometry,
  gridCode: code,
});
