import type { District } from "../../model/district";
import { facilityCategories } from "../../model/entities";
import type { OpenDistrict } from "../district-source";
import {
  candidateRoles,
  type DemandKind,
  demandKinds,
  forbiddenRoles,
  latticeLands,
  type SitingOffer,
  type Weighing,
} from "./siting-ask";
import {
  countOfKind,
  indicatorOfKind,
  profileOfKind,
  radiiOfKind,
  type SitingThing,
  servingPosts,
} from "./siting-kinds";

/** Every kind one could ask for, parks first. */
const allKinds: readonly (readonly [id: string, thing: SitingThing])[] = [
  ["parks", { role: "parks" }],
  ...facilityCategories.map(
    (category) => [`facilities:${category}`, { role: "facilities", category }] as const,
  ),
  ...servingPosts.map((post) => [`posts:${post}`, { role: "posts", class: post }] as const),
];

/** What can be asked of a district as far as it is loaded; roles it does not have are not offered. */
export function sitingOffer(
  { district, profiles: own, summary }: OpenDistrict,
  profiles: Readonly<Record<string, string>> = {},
): SitingOffer {
  const { missing } = summary;
  const has = (role: District["missing"][number]) => !missing.includes(role);
  return {
    kinds: allKinds
      .filter(([, { role }]) => role === "facilities" || has(role))
      .map(([id, thing]) => {
        const profile = profileOfKind(thing, profiles[indicatorOfKind(thing)] ?? null, own);
        return { id, standing: countOfKind(district, thing), radii: radiiOfKind(thing, profile) };
      }),
    demands: demandKinds.filter(has).map((id) => ({ id, weighings: weighingsOf(district, id) })),
    lands: latticeLands.filter((land) => has(land === "county" ? "boundary" : land)),
    layers: candidateRoles.filter(has),
    forbidden: forbiddenRoles.filter(has),
  };
}

function weighingsOf({ datasets }: District, demand: DemandKind): readonly Weighing[] {
  if (demand === "forest") return ["area"];
  const items = datasets[demand]?.items ?? [];
  const counted: readonly Weighing[] = [
    ...(items.some(({ population }) => population !== undefined) ? (["people"] as const) : []),
    ...(items.some(({ households }) => households !== undefined) ? (["households"] as const) : []),
    "count",
  ];
  return items.some(({ geometry }) => geometry.type !== "Point") ? [...counted, "area"] : counted;
}
