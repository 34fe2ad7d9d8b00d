import type { JobMap, JobName, JobRequest, JobResponse } from "./job-map";
import type { JobProgress } from "./jobs";

/** What a running job may do besides computing. */
export interface JobContext {
  readonly signal: AbortSignal;
  progress(progress: JobProgress): void;
  /**
   * Gives the thread to more urgent jobs and to messages, when it was held for a while; otherwise returns nothing
   * at once. Rejects with the signal's reason when the job was cancelled.
   */
  breathe(): Promise<void> | undefined;
}

/** One body for every job. */
export type JobTable = {
  readonly [N in JobName]: (
    request: JobRequest<N>,
    context: JobContext,
  ) => JobResponse<N> | Promise<JobResponse<N>>;
};

/**
 * What goes first when several jobs wait: the smaller number. What the reader looks at comes before what is
 * being prepared.
 */
const urgency: Readonly<Record<keyof JobMap, number>> = {
  catalogue: 0,
  "elevation-tile": 0,
  draw: 1,
  describe: 1,
  hold: 1,
  "place-at": 1,
  nearest: 1,
  search: 1,
  table: 1,
  figure: 2,
  "siting-offer": 1,
  "try-sites": 1,
  worth: 2,
  advise: 5,
  passport: 2,
  "place-band": 2,
  recompute: 2,
  compare: 2,
  surroundings: 1,
  "score-cards": 2,
  overlap: 2,
  open: 3,
  "take-layer": 1,
  "change-own": 1,
  "own-again": 3,
  "own-problems": 1,
  "export-layer": 2,
  "save-district": 2,
  live: 3,
  refresh: 4,
  figures: 5,
  check: 6,
};

/** A job's place among those that wait; figures computed in advance stand back behind the one that was chosen. */
export function urgencyOf(name: JobName, request: unknown): number {
  const background = (request as { readonly background?: boolean } | undefined)?.background === true;
  return urgency[background ? "figures" : name];
}
