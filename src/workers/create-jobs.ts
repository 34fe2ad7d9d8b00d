import { type Endpoint, type Remote, releaseProxy, transfer, wrap } from "comlink";
import { createHealth } from "./health";
import type { JobName } from "./job-map";
import type { Jobs, RunOptions } from "./jobs";
import { watchLife } from "./life-watch";
import { hearProgress, type Wire } from "./wire";

/** A worker, or something that answers like one. */
export interface Spawned {
  readonly endpoint: Endpoint;
  terminate(): void;
  /** Calls back when the other side breaks, in its own words. */
  onDeath(listener: (reason: string) => void): void;
}

export interface CreateJobsOptions {
  /** Called at the first job and after each death. */
  readonly spawn: () => Spawned;
  /** Without a sign of life for so long while jobs wait, the worker counts as dead. */
  readonly silenceSeconds?: number;
  /** Deaths within a minute before it is left dead until `restart()`. */
  readonly mostDeaths?: number;
}

/** The worker died while it worked on this, more than once. */
export class WorkerDied extends Error {
  override readonly name = "WorkerDied";
}

/** How often a job is begun before its failure is told: its first worker may have died of something else. */
const mostAttempts = 2;

/** What was handed over is gone with the worker that had it. */
const mostAttemptsOf = ({ options }: Call) => (options.handOver === undefined ? mostAttempts : 1);

interface Call {
  readonly name: JobName;
  readonly request: unknown;
  readonly options: RunOptions;
  attempts: number;
  /** Stops listening for its cancellation: a signal may live as long as the answer is kept. */
  unheard(): void;
  resolve(response: unknown): void;
  reject(reason: unknown): void;
}

/** Runs jobs in a worker that is started when first needed and started anew when it dies. */
export function createJobs({ spawn, silenceSeconds = 30, mostDeaths = 5 }: CreateJobsOptions): Jobs {
  const health = createHealth(mostDeaths);
  const calls = new Map<number, Call>();
  let lastCall = 0;
  let closed = false;
  let revival: ReturnType<typeof setTimeout> | undefined;
  let living: { readonly spawned: Spawned; readonly wire: Remote<Wire> } | null = null;
  const life = watchLife(silenceSeconds, () => living?.wire.ping(), die);

  function alive(): Remote<Wire> {
    if (living !== null) return living.wire;
    const spawned = spawn();
    const wire = wrap<Wire>(spawned.endpoint);
    living = { spawned, wire };
    spawned.onDeath((reason) => {
      if (living?.spawned === spawned) die(reason);
    });
    hearProgress(spawned.endpoint, ({ call, progress }) => {
      life.sign();
      calls.get(call)?.options.onProgress?.(progress);
    });
    return wire;
  }

  function die(reason: string): void {
    bury();
    const delayMs = health.died(reason);
    for (const [id, call] of calls)
      if (delayMs === null || call.attempts >= mostAttemptsOf(call))
        settle(id)?.reject(new WorkerDied(reason));
    if (delayMs === null) return;
    revival = setTimeout(() => {
      health.revived(calls.size);
      for (const id of calls.keys()) begin(id);
    }, delayMs);
  }

  function bury(): void {
    clearTimeout(revival);
    living?.spawned.terminate();
    living?.wire[releaseProxy]();
    living = null;
  }

  function settle(id: number): Call | undefined {
    const call = calls.get(id);
    call?.unheard();
    calls.delete(id);
    life.waiting(calls.size);
    health.working(calls.size);
    return call;
  }

  function begin(id: number): void {
    const call = calls.get(id);
    if (call === undefined) return;
    call.attempts += 1;
    const { attempts } = call;
    const { handOver } = call.options;
    const current = () => calls.get(id) === call && call.attempts === attempts;
    alive()
      .run(id, call.name, handOver ? transfer(call.request, [...handOver]) : call.request)
      .then(
        (response) => {
          life.sign();
          if (current()) settle(id)?.resolve(response);
        },
        (fault: unknown) => {
          life.sign();
          if (current()) settle(id)?.reject(fault);
        },
      );
  }

  function run(name: JobName, request: unknown, options: RunOptions = {}): Promise<unknown> {
    const { signal } = options;
    if (signal?.aborted === true) return Promise.reject(signal.reason);
    const refusal = closed ? "the jobs are closed" : health.refusal();
    if (refusal !== null) return Promise.reject(new WorkerDied(refusal));
    lastCall += 1;
    const id = lastCall;
    return new Promise((resolve, reject) => {
      const onAbort = () => {
        living?.wire.cancel(id).catch(() => {});
        settle(id)?.reject(signal?.reason);
      };
      const unheard = () => signal?.removeEventListener("abort", onAbort);
      calls.set(id, { name, request, options, attempts: 0, unheard, resolve, reject });
      life.waiting(calls.size);
      health.working(calls.size);
      signal?.addEventListener("abort", onAbort);
      if (health.now().state !== "restarting") begin(id);
    });
  }

  return {
    run: run as Jobs["run"],
    health: health.now,
    subscribe: health.subscribe,
    restart() {
      bury();
      health.forgive();
      for (const id of calls.keys()) begin(id);
    },
    close() {
      closed = true;
      bury();
      for (const id of [...calls.keys()]) settle(id)?.reject(new WorkerDied("the jobs are closed"));
      life.waiting(0);
    },
  };
}
