import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import type { SearchHit } from "../../workers/description";
import { useData } from "./data-context";
import { wholeKey } from "./keys";
import { lastOf } from "./last-of";
import { useDistrict } from "./use-district";

/** Features by name, code or pinyin initials, best first; the last hits stay while the next letters are searched. */
export function useSearch(text: string, limit = 20): UseQueryResult<readonly SearchHit[]> {
  const { jobs, district } = useData();
  const { data: summary } = useDistrict();
  const wanted = text.trim();
  return useQuery<readonly SearchHit[]>({
    queryKey: ["search", district, wanted, limit, wholeKey(summary)],
    enabled: wanted !== "" && summary !== undefined,
    queryFn: ({ signal }) => jobs.run("search", { district, text: wanted, limit }, { signal }),
    placeholderData: lastOf(district, () => wanted !== ""),
    gcTime: 60_000,
  });
}
