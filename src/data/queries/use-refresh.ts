import { useQueries, useQueryClient } from "@tanstack/react-query";
import type { DistrictSummary } from "../../workers/district-summary";
import { useData } from "./data-context";
import { districtKey } from "./keys";
import { useDistrict } from "./use-district";

/** How often, and which layers together. */
export interface RefreshGroup {
  readonly seconds: number;
  readonly layers: readonly string[];
}

/** Layers of the manifest that ask to be looked at again, grouped by how often. */
export function refreshGroups(summary: DistrictSummary | undefined): readonly RefreshGroup[] {
  const groups = new Map<number, string[]>();
  for (const { id, refreshSeconds } of summary?.manifest.layers ?? [])
    if (refreshSeconds !== undefined) groups.set(refreshSeconds, [...(groups.get(refreshSeconds) ?? []), id]);
  return [...groups].map(([seconds, layers]) => ({ seconds, layers }));
}

/**
 * Looks again for the files whose layers carry `refreshSeconds`; once per page, e.g. in the composition root.
 *
 * What is new takes the place of the old in `useDistrict`, and every answer made of it follows by its key. What
 * cannot be read leaves the old in place, with the reason in its `FileState.stale`.
 */
export function useRefresh(): void {
  const { jobs, district } = useData();
  const client = useQueryClient();
  const { data: summary } = useDistrict();
  useQueries({
    queries: refreshGroups(summary).map(({ seconds, layers }) => ({
      queryKey: ["refresh", district, layers],
      enabled: summary?.stage === "all",
      refetchInterval: seconds * 1000,
      refetchIntervalInBackground: true,
      async queryFn({ signal }: { readonly signal: AbortSignal }) {
        const newer = await jobs.run("refresh", { district, layers }, { signal });
        // A worker that has only just begun knows nothing of the other files yet.
        if (newer.stage === "all") client.setQueryData(districtKey(district), newer);
        return newer.files.length;
      },
    })),
  });
}
