import type { Profile } from "./profile";

/** A distance went through a projection: a thing at exactly the radius is reached within a micrometre. */
export const slackMetres = 1e-6;

/**
 * The radius to compute with under the profile's boundary rule. At most r, the rule of every published standard here, is
 * what the geometry does; "less than r" is r without the edge, two slacks shorter.
 */
export function reach(radiusMetres: number, profile: Pick<Profile, "boundaryRule"> | null): number {
  return profile?.boundaryRule === "less-than" ? Math.max(0, radiusMetres - 2 * slackMetres) : radiusMetres;
}
