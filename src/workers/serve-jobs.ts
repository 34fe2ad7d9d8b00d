import { type Endpoint, expose, transfer } from "comlink";
import { type JobTable, urgencyOf } from "./job-context";
import type { JobProgress } from "./jobs";
import { createTurns } from "./turns";
import { tellProgress, type Wire } from "./wire";

type AnyBody = (request: unknown, context: unknown) => unknown;

/**
 * Answers jobs on an endpoint: a port, or a worker's own scope.
 *
 * A job begins in a macrotask of its own, so that a cancel sent right behind it is heard before it begins.
 */
export function serveJobs(table: JobTable, endpoint: Endpoint): void {
  const turns = createTurns();
  const running = new Map<number, AbortController>();
  const wire: Wire = {
    async run(call, name, request) {
      const controller = new AbortController();
      const { signal } = controller;
      running.set(call, controller);
      const turn = async (wait: Promise<void>) => {
        await wait;
        signal.throwIfAborted();
      };
      const rank = { urgency: urgencyOf(name, request), order: call };
      try {
        await turn(turns.next(rank));
        const body = table[name] as AnyBody;
        const response = await body(request, {
          signal,
          progress: (progress: JobProgress) => tellProgress(endpoint, { call, progress }),
          breathe() {
            signal.throwIfAborted();
            const wait = turns.breathe(rank);
            return wait && turn(wait);
          },
        });
        const buffers = buffersOf(response);
        return buffers.length === 0 ? response : transfer(response as object, buffers);
      } finally {
        running.delete(call);
      }
    },
    cancel: (call) => running.get(call)?.abort(),
    ping: () => true,
  };
  expose(wire, endpoint);
}

/** Buffers at the top of an answer are handed over instead of copied. */
function buffersOf(response: unknown): ArrayBuffer[] {
  if (typeof response !== "object" || response === null) return [];
  return Object.values(response).flatMap((value) =>
    ArrayBuffer.isView(value) && value.buffer instanceof ArrayBuffer ? [value.buffer] : [],
  );
}
