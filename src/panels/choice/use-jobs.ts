import { useData } from "../../data/queries/data-context";
import type { Jobs } from "../../workers/jobs";

/** The worker's front, for starting it anew. */
export const useJobs = (): Jobs => useData().jobs;
