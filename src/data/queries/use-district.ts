import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import type { DistrictSummary } from "../../workers/district-summary";
import { useData } from "./data-context";
import { districtQuery } from "./district-query";
import { useProgressSink } from "./use-progress";

/**
 * The district, from the first view on: `data` appears as soon as boundary, places, rivers and roads are
 * there and is replaced as more arrives (`isFetching` while it does). An error later on leaves what is there.
 */
export function useDistrict(): UseQueryResult<DistrictSummary> {
  const { jobs, district } = useData();
  return useQuery(districtQuery(jobs, district, useProgressSink("district")));
}
