import type { Polygon } from "geojson";
import type { LngLat } from "../../geo/area";
import { createFrame } from "../../geo/frame";
import type { FacilityCategory, PostClass } from "../../model/entities";
import type { AdviceSite, SitingAsk, SitingKind } from "../../workers/siting/siting-ask";
import { addThings, type Newcomer, shownScenario } from "../needle/scenario-store";
import { useAdviceStore } from "./advice-store";
import { standingIn } from "./use-accepted";

/** What a park is drawn as until the planner draws it: a square of the least size that has such a radius. */
function squareAround([lng, lat]: LngLat, squareMetres: number): Polygon {
  const frame = createFrame({ lng, lat });
  const half = Math.sqrt(squareMetres) / 2;
  const corner = (x: number, y: number) => [...frame.unproject(x * half, y * half)];
  return {
    type: "Polygon",
    coordinates: [[corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1), corner(-1, -1)]],
  };
}

/** A hundredth more than the least size, so that rounding to the centimetre never makes it too small. */
const sizeMargin = 1.01;

/** Parks of a radius no rule knows are drawn this large. */
const plainSquareMetres = 2000;

/** A suggestion as a thing a scenario can add. */
export function newcomerOf(
  { kind, radiusMetres }: Pick<SitingAsk, "kind" | "radiusMetres">,
  at: LngLat,
  name: string,
  offered: Pick<SitingKind, "radii"> | undefined,
): Newcomer {
  const [role, what = ""] = kind.split(":");
  const point = { type: "Point" as const, coordinates: [...at] };
  if (role === "facilities")
    return {
      role,
      item: {
        name,
        category: what as FacilityCategory,
        geometry: point,
        ...(radiusMetres === null ? {} : { radiusMetres }),
      },
    };
  if (role === "posts") {
    const rangeMetres = radiusMetres ?? offered?.radii[0]?.radiusMetres;
    return {
      role,
      item: {
        name,
        class: what as PostClass,
        geometry: point,
        ...(rangeMetres === undefined ? {} : { rangeMetres }),
      },
    };
  }
  const rule = offered?.radii.find((each) => each.radiusMetres === radiusMetres) ?? offered?.radii[0];
  const geometry = squareAround(at, (rule?.minSquareMetres ?? plainSquareMetres) * sizeMargin);
  return { role: "parks", item: { name, class: "pocket", geometry } };
}

/** Hands suggestions to the scenario on screen as one step; those that were handed over before are passed over. */
export function acceptSuggestions(
  sites: readonly AdviceSite[],
  nameOf: (site: AdviceSite) => string,
  offered: Pick<SitingKind, "radii"> | undefined,
): void {
  const { asked, moved, accepted } = useAdviceStore.getState();
  if (asked === null) return;
  const there = standingIn(shownScenario(), accepted);
  const fresh = sites.filter(({ id, standing }) => !standing && !there.includes(id));
  if (fresh.length === 0) return;
  const refs = addThings(
    fresh.map((site) => newcomerOf(asked, moved[site.id] ?? site.at, nameOf(site), offered)),
  );
  const named = fresh.map(({ id }, place) => [id, refs[place]?.id ?? ""] as const);
  useAdviceStore.setState({ accepted: { ...accepted, ...Object.fromEntries(named) } });
}
