import { type CellIndex, createCellIndex } from "../geo/assign-points";
import type { District } from "./district";
import type { Area, Grid, Responsible } from "./entities";

export const placeRoles = ["boundary", "towns", "villages", "grids"] as const;
export type PlaceRole = (typeof placeRoles)[number];

/** A stretch of administered ground: county (6 digits), town (9), village or community (12), grid (15). */
export interface Place extends Responsible {
  readonly code: string;
  readonly name: string;
  readonly role: PlaceRole;
  readonly geometry: Area;
}

/** Which place a spot lies in, and how places nest. */
export interface Places {
  /** Every place of the district: county first, then towns, villages and grids, each level in code order. */
  readonly all: readonly Place[];
  /**
   * The grid system (综治, 城管, 创城 …) whose grids are places: the one with the most grids, because several
   * systems cover the same ground. Null without grids.
   */
  readonly gridSystem: string | null;
  byCode(code: string): Place | undefined;
  /** The places one level or more below, that no other place lies between. */
  within(code: string): readonly Place[];
  /**
   * Code of the most exact place a spot lies in: the grid, else the village, the town, the county;
   * "" outside all. On a shared edge the lowest code, so that everything is counted once.
   */
  placeOf(lng: number, lat: number): string;
  /** `placeOf` for many. */
  placesOf(spots: readonly (readonly [lng: number, lat: number])[]): string[];
}

const known = new WeakMap<object, Places>();

/** The places of a district, indexed once for its datasets. */
export function placesOf({ datasets }: Pick<District, "datasets">): Places {
  const before = known.get(datasets);
  if (before) return before;
  const places = indexPlaces(datasets);
  known.set(datasets, places);
  return places;
}

function indexPlaces(datasets: District["datasets"]): Places {
  const gridSystem = mainSystem(datasets.grids?.items ?? []);
  const levels = placeRoles.map((role) => levelOf(datasets, role, gridSystem));
  const all = levels.flat();
  const codes = new Map(all.map((place) => [place.code, place]));
  const below = childrenByCode(all, codes);
  const placeOf = mostExact(levels);
  return {
    all,
    gridSystem,
    byCode: (code) => codes.get(code),
    within: (code) => below.get(code) ?? [],
    placeOf,
    placesOf: (spots) => spots.map(([lng, lat]) => placeOf(lng, lat)),
  };
}

/** The system with the most grids; of equals the first by name. */
function mainSystem(grids: readonly Grid[]): string | null {
  const counts = new Map<string, number>();
  for (const { system } of grids) counts.set(system, (counts.get(system) ?? 0) + 1);
  const ranked = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return ranked[0]?.[0] ?? null;
}

function levelOf(datasets: District["datasets"], role: PlaceRole, gridSystem: string | null): Place[] {
  const items =
    role === "grids"
      ? (datasets.grids?.items ?? []).filter(({ system }) => system === gridSystem)
      : (datasets[role]?.items ?? []);
  return items
    .map((item) => ({
      code: item.code,
      name: item.name,
      role,
      geometry: item.geometry,
      ...("responsible" in item && { responsible: item.responsible }),
      ...("phone" in item && { phone: item.phone }),
    }))
    .sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
}

/** Parents by the longest shorter code that begins it: a level may be missing. */
function childrenByCode(all: readonly Place[], codes: ReadonlyMap<string, Place>): Map<string, Place[]> {
  const below = new Map<string, Place[]>();
  for (const place of all) {
    const parent = [12, 9, 6]
      .map((length) => place.code.slice(0, length))
      .find((code) => code !== place.code && codes.has(code));
    const siblings = below.get(parent ?? "");
    if (siblings) siblings.push(place);
    else below.set(parent ?? "", [place]);
  }
  return below;
}

/** Looks in the finest level first and asks the next one only for what is not found. A level is indexed when first asked. */
function mostExact(levels: readonly Place[][]): (lng: number, lat: number) => string {
  const finestFirst = [...levels].reverse().filter((level) => level.length > 0);
  const indexes: CellIndex[] = [];
  return (lng, lat) => {
    for (const [depth, level] of finestFirst.entries()) {
      indexes[depth] ??= createCellIndex(level);
      const place = level[indexes[depth].find([lng, lat])];
      if (place) return place.code;
    }
    return "";
  };
}
