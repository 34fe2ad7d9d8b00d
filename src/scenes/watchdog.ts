import type { ReloadReason } from "./reload";

/** What a look at the wall finds. */
export interface Pulse {
  /** The map says which kinds are on it; null where there is no map. */
  readonly drawn: string | null;
  readonly busy: boolean;
  /** Share of what the browser grants of memory; null where it does not say. */
  readonly memory: number | null;
  readonly workerFailed: boolean;
}

/** Looks in a row that found the same thing wrong. */
export interface Worries {
  readonly noMap: number;
  readonly busy: number;
  readonly worker: number;
  readonly memory: number;
}

export const noWorries: Worries = { noMap: 0, busy: 0, worker: 0, memory: 0 };

/** Looked at every ten seconds. */
export const lookSeconds = 10;
/** A lost context takes seconds to come back, the first files of a slow network minutes: after these it is stuck. */
const patience = { noMap: 12, busy: 60, worker: 12, memory: 3 } as const;
/** A wall needs a twentieth of what it is granted. Pages were seen to be ended by the browser before they reached 0.85. */
const mostMemory = 0.5;

/** The worries after another look, and whether the wall should be loaded anew. */
export function lookAfter(
  before: Worries,
  pulse: Pulse,
): { readonly worries: Worries; readonly reload: ReloadReason | null } {
  const count = (bad: boolean, times: number) => (bad ? times + 1 : 0);
  const worries: Worries = {
    noMap: count(pulse.drawn === null, before.noMap),
    busy: count(pulse.busy, before.busy),
    worker: count(pulse.workerFailed, before.worker),
    memory: count((pulse.memory ?? 0) > mostMemory, before.memory),
  };
  const reload =
    worries.memory >= patience.memory
      ? "memory"
      : worries.worker >= patience.worker
        ? "worker"
        : worries.noMap >= patience.noMap || worries.busy >= patience.busy
          ? "watchdog"
          : null;
  return { worries, reload };
}

/** Whether a time of day, "04:00", was passed between two moments of the same clock, told as minutes of the day. */
export function passed(at: string, fromMinutes: number, toMinutes: number): boolean {
  const [hour = Number.NaN, minute = Number.NaN] = at.split(":").map(Number);
  const wanted = hour * 60 + minute;
  if (!Number.isFinite(wanted) || fromMinutes === toMinutes) return false;
  return fromMinutes < toMinutes
    ? fromMinutes < wanted && wanted <= toMinutes
    : fromMinutes < wanted || wanted <= toMinutes;
}

/** What a timer that should have run every `everyMs` met. */
export type Leap = "wake" | "clock" | null;

/**
 * Whether the machine slept or its clock was set between two runs of a timer: `steadyMs` by a clock that nobody sets,
 * `wallMs` by the one on the wall.
 */
export function leapOf(everyMs: number, steadyMs: number, wallMs: number): Leap {
  if (Math.abs(wallMs - steadyMs) > 30_000) return wallMs > steadyMs ? "wake" : "clock";
  return steadyMs > everyMs + 60_000 ? "wake" : null;
}
