import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import type { Passport } from "../../indicators/passport";
import type { FigureChoice } from "../../workers/job-map";
import { useData } from "./data-context";
import { factsOfIndicator, rolesOfIndicator } from "./figure-query";
import { hashKey } from "./keys";
import { useCatalogue } from "./use-catalogue";
import { useDistrict } from "./use-district";

/** The passport of a figure, with all its digits; nothing is asked for null. */
export function usePassport(choice: FigureChoice | null): UseQueryResult<Passport> {
  const { jobs, district } = useData();
  const { data: summary } = useDistrict();
  const { data: catalogue } = useCatalogue();
  const roles = choice === null ? [] : rolesOfIndicator(catalogue, choice.indicator);
  const facts = choice === null ? [] : factsOfIndicator(catalogue, choice.indicator);
  return useQuery<Passport>({
    queryKey: ["passport", district, choice, hashKey(summary, roles, facts)],
    enabled: choice !== null && summary !== undefined && catalogue !== undefined,
    queryFn: ({ signal }) => jobs.run("passport", { district, ...(choice ?? { indicator: "" }) }, { signal }),
    // Many thousand pieces: kept while the panel is open, and compared with nothing.
    structuralSharing: false,
    gcTime: 60_000,
  });
}
