import type { Query } from "@tanstack/react-query";

/** A district without the scenario that may lie over it. */
export const baseOf = (district: unknown) => String(district).split("#")[0];

/**
 * The last answer as a stand-in while the next one is made, when it is of the same district and `fits`.
 *
 * Every key begins with its kind and the district, so the answer of another county never shows.
 */
export function lastOf<T>(district: string, fits: (last: T) => boolean = () => true) {
  return (last: T | undefined, query: Pick<Query, "queryKey"> | undefined): T | undefined =>
    last !== undefined && baseOf(query?.queryKey[1]) === baseOf(district) && fits(last) ? last : undefined;
}
