import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import type { Table } from "../../workers/description";
import type { JobRequest } from "../../workers/job-map";
import { useData } from "./data-context";
import { hashKey } from "./keys";
import { lastOf } from "./last-of";
import { useDistrict } from "./use-district";

/** All features of a role as rows, sorted in the worker; nothing is asked for null. */
export function useTable(question: Omit<JobRequest<"table">, "district"> | null): UseQueryResult<Table> {
  const { jobs, district } = useData();
  const { data: summary } = useDistrict();
  return useQuery<Table>({
    queryKey: ["table", district, question, hashKey(summary, question === null ? [] : [question.role])],
    enabled: question !== null && summary !== undefined,
    queryFn: ({ signal }) => jobs.run("table", { district, ...(question ?? { role: "grids" }) }, { signal }),
    placeholderData: lastOf(district, ({ role }) => role === question?.role),
  });
}
