import { queryOptions } from "@tanstack/react-query";
import { type DistrictSummary, stages } from "../../workers/district-summary";
import type { JobProgress, Jobs } from "../../workers/jobs";
import { districtKey } from "./keys";

/**
 * Loads a district stage by stage; what is there is shown while the rest arrives.
 *
 * A stage that fails leaves the stages before it in place, with the error beside them.
 */
export function districtQuery(
  jobs: Pick<Jobs, "run">,
  district: string,
  onProgress?: (progress: JobProgress) => void,
) {
  return queryOptions<DistrictSummary>({
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
