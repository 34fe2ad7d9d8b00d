import { facilityServices } from "../../indicators/facility-services";
import { parkServices } from "../../indicators/park-services";
import { postServices } from "../../indicators/post-services";
import type { Profile } from "../../indicators/profile";
import { profilesFor } from "../../indicators/profiles-for";
import { reach } from "../../indicators/reach";
import type { District } from "../../model/district";
import { type FacilityCategory, facilityCategories, type PostClass, postClasses } from "../../model/entities";
import type { StandingSite } from "../../planning/siting/scene/siting-scene";
import { allIndicators } from "../figure-desk";
import type { SitingGround, SitingKindId, SitingRadius } from "./siting-ask";

/** A kind taken apart. */
export type SitingThing =
  | { readonly role: "parks" }
  | { readonly role: "facilities"; readonly category: FacilityCategory }
  | { readonly role: "posts"; readonly class: PostClass };

/** Posts that guard ground or stand by for it; the others are places to be guarded. */
export const servingPosts = [
  "watchtower",
  "checkpoint",
  "water",
  "fire-team",
] as const satisfies readonly PostClass[];

/** Metres a checkpoint reaches where it states no range of its own: what the figure of checkpoints takes. */
const checkpointMetres = 3000;

/** @throws RangeError for a kind there is not. */
export function thingOfKind(id: SitingKindId): SitingThing {
  const [role, kind] = id.split(":");
  if (role === "parks" && kind === undefined) return { role };
  const category = facilityCategories.find((each) => each === kind);
  if (role === "facilities" && category !== undefined) return { role, category };
  const post = postClasses.find((each) => each === kind);
  if (role === "posts" && post !== undefined) return { role, class: post };
  throw new RangeError(`there is nothing of the kind “${id}” to find places for`);
}

/** The figure that speaks of a kind, and with it the profiles that know its radius. */
export function indicatorOfKind(thing: SitingThing): string {
  if (thing.role === "parks") return "park-coverage";
  if (thing.role === "facilities") return "facility-cover";
  return thing.class === "checkpoint" ? "checkpoint-reach" : "watch-reach";
}

/** The profile asked for, else the first that speaks of the kind; null where none does. */
export function profileOfKind(
  thing: SitingThing,
  asked: string | null,
  own: readonly Profile[],
): Profile | null {
  const id = indicatorOfKind(thing);
  const indicator = allIndicators.find((each) => each.id === id);
  const offered = indicator === undefined ? [] : profilesFor(indicator, own);
  return offered.find((profile) => profile.id === asked) ?? offered[0] ?? null;
}

/** The radii a profile knows for a kind, the smallest first. */
export function radiiOfKind(thing: SitingThing, profile: Profile | null): readonly SitingRadius[] {
  const byRadius = (a: SitingRadius, b: SitingRadius) => a.radiusMetres - b.radiusMetres;
  if (thing.role === "parks")
    return (profile?.radii ?? [])
      .filter(({ historicOnly }) => historicOnly !== true)
      .map(({ radiusMetres, minSquareMetres }) => ({
        radiusMetres,
        minSquareMetres,
        standard: profile?.standard ?? "",
      }))
      .sort(byRadius);
  if (thing.role === "facilities") {
    const rule = profile?.categoryRadii?.[thing.category];
    return rule === undefined ? [] : [{ radiusMetres: rule.radiusMetres, standard: rule.standard }];
  }
  return thing.class === "checkpoint" ? [{ radiusMetres: checkpointMetres, standard: "" }] : [];
}

/** Metres a new one serves: as asked, else the profile's smallest. @throws RangeError where neither says. */
export function radiusOf(
  { radiusMetres, kind }: Pick<SitingGround, "radiusMetres" | "kind">,
  radii: readonly SitingRadius[],
  profile: Profile | null,
): { readonly radiusMetres: number; readonly standard: string | null } {
  const [least] = radii;
  const metres = radiusMetres ?? least?.radiusMetres;
  if (metres === undefined)
    throw new RangeError(`no profile says how far “${kind}” serves: give a radius in metres`);
  if (!(metres > 0 && metres < Infinity))
    throw new RangeError(`a radius of ${metres} m serves nobody: give a distance above 0 m`);
  const said = radii.find((rule) => rule.radiusMetres === metres);
  return { radiusMetres: reach(metres, profile), standard: said?.standard || null };
}

/** What serves already, each with the metres the figures give it; without any radius it serves nobody and is left out. */
export function standingOf(
  { datasets, frame }: District,
  thing: SitingThing,
  profile: Profile | null,
  commonMetres: number,
): readonly StandingSite[] {
  if (thing.role === "parks") {
    const parks = datasets.parks?.items ?? [];
    if (profile === null) return [];
    return parkServices(parks, profile, frame).services.map(({ park, ...service }) => ({
      ...service,
      id: park.id,
      name: park.name,
    }));
  }
  if (thing.role === "facilities") {
    const items = datasets.facilities?.items ?? [];
    const asked = profile?.categoryRadii?.[thing.category] === undefined ? commonMetres : 0;
    return facilityServices(items, thing.category, asked, profile, 1).services.map(
      ({ facility, ...service }) => ({ ...service, id: facility.id, name: facility.name }),
    );
  }
  const posts = (datasets.posts?.items ?? []).filter((post) => post.class === thing.class);
  // One by one, so that each service keeps its name.
  return posts.flatMap((post) =>
    postServices([post], commonMetres, 1).services.map((service) => ({
      ...service,
      id: post.id,
      name: post.name,
    })),
  );
}

/** How many there are in the data, whether or not they have a radius. */
export function countOfKind({ datasets }: District, thing: SitingThing): number {
  if (thing.role === "parks") return datasets.parks?.items.length ?? 0;
  if (thing.role === "facilities")
    return (datasets.facilities?.items ?? []).filter(({ category }) => category === thing.category).length;
  return (datasets.posts?.items ?? []).filter((post) => post.class === thing.class).length;
}
