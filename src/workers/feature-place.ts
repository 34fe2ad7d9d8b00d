import { spotOf } from "../indicators/located";
import { remember } from "../indicators/memo";
import type { District } from "../model/district";
import type { EntityByRole } from "../model/entities";
import { placeRoles, placesOf } from "../model/places";
import type { FeatureRole } from "../model/role";

export type Entity = EntityByRole[FeatureRole];

/** All features of a role, none where the role is missing. */
export function itemsOf(district: District, role: FeatureRole): readonly Entity[] {
  return district.datasets[role]?.items ?? [];
}

/** Where to look for each feature of a role, in its order; worked out once. */
export function spotsOf(district: District, role: FeatureRole): readonly (readonly [number, number])[] {
  const items = itemsOf(district, role);
  return remember(items, "spots", () => items.map(({ geometry }) => spotOf(geometry)));
}

/**
 * Code of the most exact place each feature of a role lies in, in its order; worked out once.
 *
 * A place lies in itself; a feature that names its grid lies there; "" outside the county.
 */
export function placeCodesOf(district: District, role: FeatureRole): readonly string[] {
  const items = itemsOf(district, role);
  if ((placeRoles as readonly string[]).includes(role))
    return items.map((item) => ("code" in item ? item.code : ""));
  return remember(items, "place-codes", () => {
    const places = placesOf(district);
    const found = places.placesOf(spotsOf(district, role));
    return items.map((item, index) => {
      const named = "gridCode" in item ? item.gridCode : undefined;
      return named !== undefined && places.byCode(named) ? named : (found[index] ?? "");
    });
  });
}
