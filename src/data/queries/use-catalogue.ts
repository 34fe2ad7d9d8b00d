import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import type { Catalogue } from "../../workers/catalogue";
import { useData } from "./data-context";

/** All indicators, layer kinds and profiles there are: what lists and choices are made of. */
export function useCatalogue(): UseQueryResult<Catalogue> {
  const { jobs, district } = useData();
  return useQuery<Catalogue>({
    queryKey: ["catalogue", district],
    queryFn: ({ signal }) => jobs.run("catalogue", { district }, { signal }),
  });
}
