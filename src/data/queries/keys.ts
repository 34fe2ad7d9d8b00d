import type { Role } from "../../model/role";
import type { DistrictSummary } from "../../workers/district-summary";

/** What the text of the files in a key begins with, so that the question can be told from what it is asked of. */
export const ofFiles = "files ";

/**
 * The hashes of these roles as one text: a key that changes exactly when one of them does, or one of the facts that
 * a live stream told.
 */
export function hashKey(
  summary: DistrictSummary | undefined,
  roles: readonly Role[],
  facts: readonly string[] = [],
): string {
  // Whole: the hash of a role is that of all its files in a row, and any of them may be the one that changed.
  const hashes = roles.map((role) => `${role}:${summary?.hashes[role] ?? "-"}`);
  const told = facts.flatMap((fact) => {
    const mark = summary?.liveFacts?.[fact];
    return mark === undefined ? [] : [`${fact}=${mark}`];
  });
  return ofFiles + [summary?.manifestHash.slice(0, 16) ?? "-", ...hashes, ...told].join(",");
}

/** All features that are loaded, as one text; facts that live streams told are not of them. */
export function wholeKey(summary: DistrictSummary | undefined): string {
  return hashKey(summary, Object.keys(summary?.hashes ?? {}).sort() as Role[]);
}

export const districtKey = (district: string) => ["district", district] as const;
