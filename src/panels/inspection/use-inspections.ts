import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect } from "react";
import type { Inspection } from "../../data/inspection/inspection";
import { listInspections } from "../../data/inspection/inspection-store";

const key = ["inspections"] as const;
const marker = "jingluo.inspections";

/** How many there were when last seen, by a note outside of the store, which browsers do not clear with it. */
function seenBefore(): number {
  try {
    return Number(localStorage.getItem(marker) ?? 0) || 0;
  } catch {
    return 0;
  }
}

function noteSeen(count: number): void {
  try {
    localStorage.setItem(marker, String(count));
  } catch {
    // Without the note a cleared store reads as an empty one.
  }
}

/**
 * All inspections on this device. `lost` is how many there were where none can be found any more: the browser cleared
 * them, which must be said.
 */
export function useInspections() {
  const { data, error, isPending } = useQuery<readonly Inspection[]>({
    queryKey: key,
    queryFn: listInspections,
  });
  const count = data?.length;
  const lost = count === 0 ? seenBefore() : 0;
  useEffect(() => {
    if (count !== undefined && count > 0) noteSeen(count);
  }, [count]);
  return { inspections: data ?? [], error, isPending, lost };
}

/** Lets every list of them be read anew; `left` says how many remain after one was deleted on purpose. */
export function useInspectionsChanged() {
  const client = useQueryClient();
  return useCallback(
    (left?: number) => {
      if (left !== undefined) noteSeen(left);
      void client.invalidateQueries({ queryKey: key });
    },
    [client],
  );
}
