import type { Geometry } from "geojson";
import type { LngLat } from "../geo/area";
import { labelPoint } from "../geo/turf";
import type { ComputeContext } from "./indicator";
import { remember } from "./memo";

export interface Located {
  /** A point on the thing, near its middle. */
  readonly at: LngLat;
  /** Code of the place that point lies in; a grid the data itself names goes first. */
  readonly place: string;
}

interface Locatable {
  readonly geometry: Geometry;
  readonly gridCode?: string;
}

/**
 * Where each thing is and to which place it counts, in the order given; worked out once for a list among the same places
 * (a scenario may keep the list and change the places).
 */
export function locate(items: readonly Locatable[], context: ComputeContext): readonly Located[] {
  const known = remember(
    context.places,
    "located",
    () => new WeakMap<readonly Locatable[], readonly Located[]>(),
  );
  const before = known.get(items);
  if (before) return before;
  const ats = items.map(({ geometry }) => spotOf(geometry));
  const places = context.places.placesOf(ats);
  const located = ats.map((at, index) => ({
    at,
    place: declared(items[index]!, context) ?? places[index] ?? "",
  }));
  known.set(items, located);
  return located;
}

const spots = new WeakMap<Geometry, LngLat>();

/** A point on the thing, near its middle; a point itself. Worked out once for a geometry, which never changes. */
export function spotOf(geometry: Geometry): LngLat {
  const known = spots.get(geometry);
  if (known) return known;
  const spot = findSpot(geometry);
  spots.set(geometry, spot);
  return spot;
}

function findSpot(geometry: Geometry): LngLat {
  const [lng, lat] = (geometry.type === "Point" ? geometry : labelPoint(geometry)).coordinates;
  return [lng ?? Number.NaN, lat ?? Number.NaN];
}

function declared({ gridCode }: Locatable, { places }: ComputeContext): string | undefined {
  return gridCode !== undefined && places.byCode(gridCode) ? gridCode : undefined;
}

/** Code of the whole county, "" where the district has no boundary. */
export function countyCode({ places }: ComputeContext): string {
  const first = places.all[0];
  return first?.role === "boundary" ? first.code : "";
}
