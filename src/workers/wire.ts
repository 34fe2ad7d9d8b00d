import type { Endpoint } from "comlink";
import type { JobName } from "./job-map";
import type { JobProgress } from "./jobs";

/** What crosses between page and worker, by comlink. Typed jobs stand on top of it, on both sides. */
export interface Wire {
  run(call: number, name: JobName, request: unknown): Promise<unknown>;
  /** Overtakes a run that has not begun, and stops one at its next pause. */
  cancel(call: number): void;
  /** Answers as soon as the thread is free: a sign of life. */
  ping(): true;
}

interface ProgressMessage {
  readonly call: number;
  readonly progress: JobProgress;
}

/**
 * Tells how far a call is. Rides on the same channel as the answers, which keeps the two in order; comlink
 * leaves messages without an id of its own alone.
 */
export function tellProgress(endpoint: Pick<Endpoint, "postMessage">, message: ProgressMessage): void {
  endpoint.postMessage({ jingluo: message });
}

/** Calls back with every progress told on the other side. */
export function hearProgress(endpoint: Endpoint, hear: (message: ProgressMessage) => void): void {
  const listener = (event: Event) => {
    const data = (event as MessageEvent<{ readonly jingluo?: ProgressMessage } | null>).data;
    if (data?.jingluo !== undefined) hear(data.jingluo);
  };
  endpoint.addEventListener("message", listener);
}
