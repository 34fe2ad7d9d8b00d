import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import type { FeatureRole } from "../../model/role";
import type { Description, NearHit, PlaceAt } from "../../workers/description";
import type { JobRequest } from "../../workers/job-map";
import { useData } from "./data-context";
import { wholeKey } from "./keys";
import { lastOf } from "./last-of";
import { useDistrict } from "./use-district";
import { useFigures } from "./use-figures";

/** Each alert of a wall asks of another thing and another place, which are soon asked of no more. */
const rarelyAgainMs = 60_000;

/**
 * What one feature is, where it belongs, who answers for it, its open findings; null: no such feature.
 *
 * Its figures are there as soon as all figures are, which this asks for.
 */
export function useDescription(
  selected: { readonly role: FeatureRole; readonly id: string } | null,
  profiles: Readonly<Record<string, string>> = {},
): UseQueryResult<Description | null> {
  const { jobs, district } = useData();
  const { data: summary } = useDistrict();
  const { dataUpdatedAt } = useFigures(profiles);
  return useQuery<Description | null>({
    queryKey: ["description", district, selected, profiles, `${wholeKey(summary)}@${dataUpdatedAt}`],
    enabled: selected !== null && summary !== undefined,
    queryFn: ({ signal }) =>
      jobs.run("describe", { district, profiles, ...(selected ?? { role: "grids", id: "" }) }, { signal }),
    placeholderData: lastOf(district, (last) => last?.id === selected?.id && last?.role === selected?.role),
    gcTime: rarelyAgainMs,
  });
}

/** The county, town, village and grid of a position and who answers there. */
export function usePlaceAt(at: readonly [lng: number, lat: number] | null): UseQueryResult<PlaceAt> {
  const { jobs, district } = useData();
  const { data: summary } = useDistrict();
  return useQuery<PlaceAt>({
    queryKey: ["place-at", district, at, wholeKey(summary)],
    enabled: at !== null && summary !== undefined,
    queryFn: ({ signal }) =>
      jobs.run("place-at", { district, lng: at?.[0] ?? 0, lat: at?.[1] ?? 0 }, { signal }),
    placeholderData: lastOf(district),
  });
}

/** The nearest features of a role, nearest first; nothing is asked for null. */
export function useNearest(
  question: Omit<JobRequest<"nearest">, "district"> | null,
): UseQueryResult<readonly NearHit[]> {
  const { jobs, district } = useData();
  const { data: summary } = useDistrict();
  return useQuery<readonly NearHit[]>({
    queryKey: ["nearest", district, question, wholeKey(summary)],
    enabled: question !== null && summary !== undefined,
    queryFn: ({ signal }) =>
      jobs.run(
        "nearest",
        { district, ...(question ?? { lng: 0, lat: 0, role: "posts", count: 0 }) },
        { signal },
      ),
    placeholderData: lastOf(district, ([first]) => first?.role === question?.role),
    gcTime: rarelyAgainMs,
  });
}
