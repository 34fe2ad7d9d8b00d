import { useSyncExternalStore } from "react";
import type { Health } from "../../workers/jobs";
import { useData } from "./data-context";

/** Whether the worker lives, and what it died of. */
export function useHealth(): Health {
  const { jobs } = useData();
  return useSyncExternalStore(jobs.subscribe, jobs.health);
}
