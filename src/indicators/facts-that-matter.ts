import type { Indicator } from "./indicator";
import type { Profile } from "./profile";

/**
 * Names of the manifest's facts that a figure may change with: those it is computed from, and those that decide which
 * line of a profile it is held to. A figure without them stays as it is when a fact is told anew.
 */
export function factsThatMatter(
  { id, facts = [] }: Pick<Indicator, "id" | "facts">,
  profiles: readonly Pick<Profile, "thresholds">[],
): readonly string[] {
  const deciding = profiles.flatMap(({ thresholds }) =>
    thresholds.flatMap(({ indicator, when }) =>
      indicator === id && when !== undefined ? [when.fact as string] : [],
    ),
  );
  return [...new Set<string>([...facts, ...deciding])].sort();
}
