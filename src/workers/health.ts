import type { Health } from "./jobs";

const minuteMs = 60_000;
const longestDelayMs = 5000;

/** Keeps the books of a worker's deaths and tells listeners when its state changes. */
export interface HealthBook {
  now(): Health;
  subscribe(listener: () => void): () => void;
  working(jobs: number): void;
  /** Milliseconds to wait before the next start, longer each time; null when it died too often. */
  died(reason: string): number | null;
  revived(jobs: number): void;
  /** Why no job is taken any more, or null. */
  refusal(): string | null;
  /** Forgets the deaths: the reader asked for another try. */
  forgive(): void;
}

export function createHealth(mostDeaths: number, now: () => number = () => Date.now()): HealthBook {
  const listeners = new Set<() => void>();
  let health: Health = { state: "idle", restarts: 0, lastError: null };
  let deathsMs: number[] = [];
  const change = (next: Partial<Health>) => {
    const changed = { ...health, ...next };
    if (changed.state === health.state && changed.restarts === health.restarts) return;
    health = changed;
    for (const listener of listeners) listener();
  };
  const stateFor = (jobs: number) => (jobs > 0 ? "working" : "idle");
  return {
    now: () => health,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    working(jobs) {
      if (health.state === "idle" || health.state === "working") change({ state: stateFor(jobs) });
    },
    died(reason) {
      deathsMs = [...deathsMs.filter((ms) => now() - ms < minuteMs), now()];
      const failed = deathsMs.length > mostDeaths;
      health = { ...health, lastError: reason };
      change({ state: failed ? "failed" : "restarting", restarts: health.restarts + (failed ? 0 : 1) });
      return failed ? null : Math.min(longestDelayMs, 100 * 3 ** (deathsMs.length - 1));
    },
    revived: (jobs) => change({ state: stateFor(jobs) }),
    refusal: () => (health.state === "failed" ? (health.lastError ?? "the worker died") : null),
    forgive() {
      deathsMs = [];
      change({ state: "idle" });
    },
  };
}
