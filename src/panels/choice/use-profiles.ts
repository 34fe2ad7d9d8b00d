import { useMemo } from "react";
import { useCatalogue } from "../../data/queries/use-catalogue";
import { useView } from "../../state/use-view";
import type { Catalogue } from "../../workers/catalogue";

/** Of the profiles chosen, the first that speaks of each indicator; indicators nobody chose for are absent. */
export function profilesByIndicator(
  catalogue: Catalogue | undefined,
  chosen: readonly string[],
): Readonly<Record<string, string>> {
  const pairs = (catalogue?.indicators ?? []).flatMap(({ id, profiles }) => {
    const profile = chosen.find((candidate) => profiles.includes(candidate));
    return profile === undefined || profile === profiles[0] ? [] : [[id, profile] as const];
  });
  return Object.fromEntries(pairs);
}

/** The list that a link carries after `profile` was chosen for an indicator: it stands first, its rivals go. */
export function withProfile(
  chosen: readonly string[],
  profile: string,
  rivals: readonly string[],
): readonly string[] {
  return [profile, ...chosen.filter((id) => id !== profile && !rivals.includes(id))];
}

const none: readonly string[] = [];

/** Indicator → the profile it is judged by, where the reader chose another than its first. */
export function useProfiles(): Readonly<Record<string, string>> {
  const [{ profile }] = useView();
  const { data: catalogue } = useCatalogue();
  const chosen = profile ?? none;
  return useMemo(() => profilesByIndicator(catalogue, chosen), [catalogue, chosen]);
}
