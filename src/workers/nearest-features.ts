import { createNearestIndex } from "../geo/nearest";
import { remember } from "../indicators/memo";
import type { District } from "../model/district";
import { localTime } from "../model/local-time";
import { isOpenAt, OpeningHoursError, parseOpeningHours } from "../model/opening-hours";
import type { NearHit } from "./description";
import { type Entity, itemsOf, spotsOf } from "./feature-place";
import type { JobRequest } from "./job-map";

/** What a feature is among its role: its category, class, kind, status or land class; null where it has none. */
function kindOfFeature(item: Entity): string | null {
  const values = item as unknown as Readonly<Record<string, unknown>>;
  for (const field of ["category", "class", "kind", "landClass", "duty"]) {
    const value = values[field];
    if (typeof value === "string") return value;
  }
  return null;
}

/** The nearest features of a role, nearest first, with distance to their edge and direction. */
export function nearestFeatures(
  district: District,
  { lng, lat, role, kind, count, withinMetres, atMs }: JobRequest<"nearest">,
): readonly NearHit[] {
  const items = itemsOf(district, role);
  const { chosen, index } = remember(items, `nearest-${kind ?? ""}`, () => {
    const chosen = items.flatMap((item, position) =>
      kind === undefined || kindOfFeature(item) === kind ? [{ item, position }] : [],
    );
    return {
      chosen,
      index: createNearestIndex(
        chosen.map(({ item }) => item.geometry),
        district.frame,
      ),
    };
  });
  const spots = spotsOf(district, role);
  return index.nearest([lng, lat], count, withinMetres).map(({ index: hit, metres, bearingDegrees }) => {
    const { item, position } = chosen[hit] as (typeof chosen)[number];
    return {
      role,
      id: item.id,
      name: item.name,
      kind: kindOfFeature(item),
      metres,
      bearingDegrees,
      at: spots[position] ?? [lng, lat],
      open: atMs === undefined ? null : openAt(item, atMs, district.manifest.timeZone),
      responsible: "responsible" in item ? (item.responsible ?? null) : null,
      phone: "phone" in item ? (item.phone ?? null) : null,
    };
  });
}

/** Whether its stated hours include the moment; null where none are stated or they cannot be read. */
function openAt(item: Entity, atMs: number, timeZone: string): boolean | null {
  const hours = "openingHours" in item ? item.openingHours : "dutyHours" in item ? item.dutyHours : undefined;
  if (hours === undefined) return null;
  try {
    return isOpenAt(parseOpeningHours(hours), localTime(atMs, timeZone));
  } catch (fault) {
    if (fault instanceof OpeningHoursError) return null;
    throw fault;
  }
}
