import type { Profile } from "../indicators/profile";
import { shippedProfiles } from "../indicators/profiles/registry";
import type { DrawStyle } from "./layer-kind";

/**
 * The profile that gives radii for drawing: the reader's own where it speaks of this, the figure's, or else
 * the first shipped one that does.
 */
export function profileInUse(style: DrawStyle, speaks: (profile: Profile) => boolean): Profile | null {
  const ofFigure = shippedProfiles.find(({ id }) => id === style.figure?.profile);
  const candidates = [style.profile, ofFigure, ...shippedProfiles];
  return candidates.find((profile) => profile !== null && profile !== undefined && speaks(profile)) ?? null;
}
