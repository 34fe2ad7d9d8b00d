import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import type { Problem } from "../../model/problem";
import { useData } from "./data-context";
import { wholeKey } from "./keys";
import { lastOf } from "./last-of";
import { useDistrict } from "./use-district";

/** What is wrong between files (gaps, overlaps, codes, things outside), once the district is complete. */
export function useChecks(): UseQueryResult<readonly Problem[]> {
  const { jobs, district } = useData();
  const { data: summary } = useDistrict();
  return useQuery<readonly Problem[]>({
    queryKey: ["checks", district, wholeKey(summary)],
    enabled: summary?.stage === "all",
    queryFn: ({ signal }) => jobs.run("check", { district }, { signal }),
    placeholderData: lastOf(district),
  });
}
