/**
 * How long work reports and stops, without knowing what a worker is.
 *
 * Every heavy function has two forms. `name(input, control?)` runs to its end. `nameSteps(input)` is
 * the same work as a generator that pauses every few milliseconds and yields how far it is:
 * `runToEnd` drives it in one go (command line, tests), `runInSlices` awaits between the slices
 * (a worker), so that a message saying "stop" can be heard. Stopping throws `Cancelled`; the
 * generator is closed and nothing half-made is left behind.
 */
export interface Control {
  progress?(done: number, total: number): void;
  cancelled?(): boolean;
}

export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Work in slices: yields progress, returns the result. */
export type Steps<T> = Generator<Progress, T, void>;

/** Thrown when the caller's `cancelled()` says so. */
export class Cancelled extends Error {
  override readonly name = "Cancelled";
  constructor() {
    super("the calculation was stopped before it was finished");
  }
}

function report(control: Control, { done, total }: Progress): void {
  control.progress?.(done, total);
  if (control.cancelled?.()) throw new Cancelled();
}

/** Runs the steps one after the other and returns the result. */
export function runToEnd<T>(steps: Steps<T>, control: Control = {}): T {
  if (control.cancelled?.()) throw new Cancelled();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    report(control, step.value);
  }
}

/**
 * Runs the steps and awaits `breathe()` between them.
 *
 * @param breathe gives the thread back for a moment, e.g. `() => new Promise((go) => setTimeout(go))`;
 *   it may look at a clock and return at once when little time has passed.
 */
export async function runInSlices<T>(
  steps: Steps<T>,
  control: Control,
  breathe: () => Promise<void> | undefined,
): Promise<T> {
  for (;;) {
    await breathe();
    if (control.cancelled?.()) throw new Cancelled();
    const step = steps.next();
    if (step.done) return step.value;
    report(control, step.value);
  }
}
