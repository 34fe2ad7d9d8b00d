import type { Service } from "../geo/coverage/service";
import type { Facility, FacilityCategory } from "../model/entities";
import type { LeftOut } from "./indicator";
import { leftOut } from "./left-out";
import type { Profile } from "./profile";
import { reach } from "./reach";

export interface FacilityServices {
  readonly services: readonly (Service & { readonly facility: Facility })[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * The facilities of a category with the metres each serves: its own radius, else the one asked for (0: none asked),
 * else the profile's for the category. Where none of them says, the facility is left out: no radius is invented.
 */
export function facilityServices(
  facilities: readonly Facility[],
  category: FacilityCategory,
  askedMetres: number,
  profile: Profile | null,
  radiusScale: number,
): FacilityServices {
  const ofCategory = facilities.filter((facility) => facility.category === category);
  const common = askedMetres > 0 ? askedMetres : profile?.categoryRadii?.[category]?.radiusMetres;
  const rated = ofCategory.map((facility) => ({ facility, radius: facility.radiusMetres ?? common }));
  return {
    services: rated.flatMap(({ facility, radius }) =>
      radius === undefined
        ? []
        : [{ facility, geometry: facility.geometry, radiusMetres: reach(radius * radiusScale, profile) }],
    ),
    leftOut: leftOut(
      "no-radius",
      "facilities",
      rated.filter(({ radius }) => radius === undefined).map(({ facility }) => facility),
    ),
  };
}
