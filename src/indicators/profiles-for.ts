import type { Indicator } from "./indicator";
import type { Profile } from "./profile";
import { shippedProfiles } from "./profiles/registry";

/**
 * The profiles an indicator can be judged by: its own list first, then every other that names it, the county's last.
 * A county's profile with the id of a shipped one takes its place.
 */
export function profilesFor(
  { id, profiles }: Pick<Indicator, "id" | "profiles">,
  own: readonly Profile[] = [],
): readonly Profile[] {
  const all = [
    ...shippedProfiles.filter((shipped) => !own.some((county) => county.id === shipped.id)),
    ...own,
  ];
  const listed = profiles.flatMap((wanted) => all.filter((profile) => profile.id === wanted));
  const naming = all.filter((profile) => profile.indicators.includes(id) && !listed.includes(profile));
  return [...listed, ...naming];
}
