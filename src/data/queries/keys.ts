import type { Role } from "../../model/role";
import type { DistrictSummary } from "../../workers/district-summary";

/** The hashes of these roles as one text: a key that changes exactly when one of them does. */
export function hashKey(summary: DistrictSummary | undefined, roles: readonly Role[]): string {
  // Whole: the hash of a role is that of all its files in a row, and any of them may be the one that changed.
  const hashes = roles.map((role) => `${role}:${summary?.hashes[role] ?? "-"}`);
  return [summary?.manifestHash.slice(0, 16) ?? "-", ...hashes].join(",");
}

/** All that is loaded, as one text. */
export function wholeKey(summary: DistrictSummary | undefined): string {
  return summary === undefined ? "-" : hashKey(summary, Object.keys(summary.hashes).sort() as Role[]);
}

export const districtKey = (district: string) => ["district", district] as const;
