import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import { createContext, type ReactNode, useDeferredValue, useMemo } from "react";
import type { DistrictSummary } from "../../workers/district-summary";
import type { Jobs } from "../../workers/jobs";
import { districtQuery } from "./district-query";
import { useProgressSink } from "./use-progress";

/** What is known of the district on the page. */
export type DistrictState = Pick<
  UseQueryResult<DistrictSummary>,
  "data" | "error" | "isError" | "isFetching" | "refetch"
>;

export const DistrictContext = createContext<DistrictState | null>(null);

/**
 * Asks for the district once for all below it. Nearly everything on the page speaks of it: a newer one is drawn piece
 * by piece behind the old picture and then shown at once, so that the page answers meanwhile. Another district is
 * not held back, for its address and its contents belong together.
 */
export function DistrictProvider(props: {
  readonly jobs: Jobs;
  readonly district: string;
  readonly children: ReactNode;
}) {
  const { jobs, district, children } = props;
  const query = districtQuery(jobs, district, useProgressSink("district"));
  const { data, error, isError, isFetching, refetch } = useQuery(query);
  const now = useMemo(
    () => ({ district, state: { data, error, isError, isFetching, refetch } }),
    [district, data, error, isError, isFetching, refetch],
  );
  const later = useDeferredValue(now);
  const { state } = later.district === district ? later : now;
  return <DistrictContext value={state}>{children}</DistrictContext>;
}
