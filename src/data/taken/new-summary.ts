import type { QueryClient } from "@tanstack/react-query";
import type { DistrictSummary } from "../../workers/district-summary";
import { districtKey } from "../queries/keys";

/** The district itself, also while a scenario of it is on screen: own layers belong to the ground, not to a plan. */
export const groundOf = (district: string): string => district.replace(/#.*$/, "");

/** Shows a district with other layers; what scenarios stand over it is asked for anew. */
export function showSummary(client: QueryClient, ground: string, summary: DistrictSummary): void {
  client.setQueryData(districtKey(ground), summary);
  void client.invalidateQueries({
    queryKey: districtKey("").slice(0, 1),
    predicate: ({ queryKey }) => String(queryKey[1]).startsWith(`${ground}#`),
  });
}
