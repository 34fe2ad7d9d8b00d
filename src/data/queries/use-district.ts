import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import { type DistrictSummary, stages } from "../../workers/district-summary";
import { useData } from "./data-context";
import { districtKey } from "./keys";
import { useProgressSink } from "./use-progress";

/**
 * The district, from the first view on: `data` appears as soon as boundary, places, rivers and roads are
 * there and is replaced as more arrives (`isFetching` while it does). An error later on leaves what is there.
 */
export function useDistrict(): UseQueryResult<DistrictSummary> {
  const { jobs, district } = useData();
  const onProgress = useProgressSink("district");
  return useQuery<DistrictSummary>({
    queryKey: districtKey(district),
    async queryFn({ client, queryKey, signal }) {
      for (const stage of stages) {
        const summary = await jobs.run("open", { district, stage }, { signal, onProgress });
        if (stage === "all") return summary;
        client.setQueryData(queryKey, summary);
      }
      throw new Error("a district has a last stage");
    },
  });
}
