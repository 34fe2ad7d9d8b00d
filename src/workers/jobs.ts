import type { JobName, JobRequest, JobResponse } from "./job-map";
import type { Advice } from "./siting/siting-ask";

/** How far a job is. `what` is a file's path or an indicator's id. */
export interface JobProgress {
  readonly done: number;
  readonly total: number;
  readonly what: string;
  /** For `advise`: the best answer so far. */
  readonly advice?: Advice;
}

export interface RunOptions {
  /** Aborting rejects with an `AbortError` at once and stops the work at its next pause. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: JobProgress) => void;
  /** Buffers of the request that are moved and not copied. Such a job is not begun a second time: its buffers are gone. */
  readonly handOver?: readonly ArrayBuffer[];
}

/** What became of the worker, for the screen. */
export interface Health {
  readonly state: "idle" | "working" | "restarting" | "failed";
  readonly restarts: number;
  /** What the worker died of last, in its own words; null while it never did. */
  readonly lastError: string | null;
}

/** The one way to have something computed: the same in a worker, in Node and in tests. */
export interface Jobs {
  run<N extends JobName>(name: N, request: JobRequest<N>, options?: RunOptions): Promise<JobResponse<N>>;
  health(): Health;
  /** Calls back when the health changes; returns how to stop that. */
  subscribe(listener: () => void): () => void;
  /** Starts the worker anew after `failed`. */
  restart(): void;
  close(): void;
}
