import type { LngLat } from "../../geo/area";
import { zoneOverlay } from "../../geo/zone-overlay";
import { spotOf } from "../../indicators/located";
import { MissingRole } from "../../indicators/missing";
import type { District } from "../../model/district";
import type { Area } from "../../model/entities";
import { insideOf, latticeInside } from "../../planning/siting/scene/lattice";
import type { CandidateSite } from "../../planning/siting/scene/siting-scene";
import type { LatticeLand, SitingAsk } from "./siting-ask";

/** Points a lattice of unstated spacing has, about. */
const latticeWanted = 1_200;

/** Finer than this nobody builds by. */
const finestMetres = 25;

/** Where new ones could stand, and how wide the lattice is where there is one. */
export function candidatesOf(
  district: District,
  { candidates, forbidden, zones, budget }: Pick<SitingAsk, "candidates" | "forbidden" | "zones" | "budget">,
): { readonly sites: readonly CandidateSite[]; readonly latticeMetres: number | null } {
  const { spots, latticeMetres } = spotsOf(district, candidates);
  const ats = spots.map(({ at }) => at);
  const bars = [...forbidden.flatMap((role) => areasOf(district, role)), ...zones];
  const barred = insideOf(ats, bars, district.frame);
  const inTown = budget === null ? null : insideOf(ats, areasOf(district, "built-up"), district.frame);
  const sites = spots.map(
    (spot, at): CandidateSite => ({
      ...spot,
      ...(barred[at] ? { barred: true as const } : {}),
      ...(budget === null ? {} : { cost: inTown?.[at] ? budget.inside : budget.outside }),
    }),
  );
  return { sites, latticeMetres };
}

function spotsOf(district: District, source: SitingAsk["candidates"]) {
  const named = (ats: readonly LngLat[]) => ats.map((at, index) => ({ id: `c${index + 1}`, name: "", at }));
  if (source.from === "points") return { spots: named(source.points), latticeMetres: null };
  if (source.from === "layer") {
    const items = district.datasets[source.role]?.items;
    if (items === undefined) throw new MissingRole(source.role);
    const spots = items.map(({ id, name, geometry }) => ({ id, name, at: spotOf(geometry) }));
    return { spots, latticeMetres: null };
  }
  const land = landOf(district, source.land);
  const latticeMetres = source.spacingMetres ?? usualSpacing(district, land);
  return { spots: named(latticeInside(land, district.frame, latticeMetres)), latticeMetres };
}

/** @throws MissingRole where the district has no such land. */
function landOf(district: District, land: LatticeLand): readonly Area[] {
  const role = land === "county" ? "boundary" : land;
  const areas = areasOf(district, role);
  if (areas.length === 0) throw new MissingRole(role);
  return areas;
}

function areasOf({ datasets }: District, role: "boundary" | "built-up" | SitingAsk["forbidden"][number]) {
  const items: readonly { readonly geometry: Area }[] = datasets[role]?.items ?? [];
  return items.map(({ geometry }) => geometry);
}

/** A round spacing that gives about as many points as a search looks through in a moment. */
function usualSpacing({ frame }: District, land: readonly Area[]): number {
  const sizes = zoneOverlay({ cells: land, zones: [], frame }).cellSquareMetres;
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const exact = Math.max(finestMetres, Math.sqrt(total / latticeWanted));
  const step = exact < 100 ? 10 : exact < 1000 ? 50 : 250;
  return Math.ceil(exact / step) * step;
}
