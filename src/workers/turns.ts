/** How long a job may hold the thread before it gives way, milliseconds: under the 16 of a frame. */
const sliceMs = 12;

interface Waiting {
  readonly urgency: number;
  readonly go: () => void;
}

/** Lets several jobs share one thread: one runs, the others wait for their turn. */
export interface Turns {
  /** Resolves in a macrotask of its own, the most urgent first, equals in the order they came. */
  next(urgency: number): Promise<void>;
  /** The same once the thread was held long enough; nothing before that. */
  breathe(urgency: number): Promise<void> | undefined;
}

/**
 * A macrotask lies between any two turns, so that a message ("stop", a more urgent job) that arrived in
 * the meantime is heard first.
 */
export function createTurns(now: () => number = () => performance.now()): Turns {
  const queue: Waiting[] = [];
  let scheduled = false;
  let since = now();
  const pump = () => {
    scheduled = false;
    const index = mostUrgent(queue);
    const [waiting] = queue.splice(index, 1);
    if (queue.length > 0) schedule();
    since = now();
    waiting?.go();
  };
  const schedule = () => {
    if (scheduled) return;
    scheduled = true;
    macrotask(pump);
  };
  const next = (urgency: number) =>
    new Promise<void>((go) => {
      queue.push({ urgency, go });
      schedule();
    });
  return {
    next,
    breathe: (urgency) => (now() - since < sliceMs ? undefined : next(urgency)),
  };
}

function mostUrgent(queue: readonly Waiting[]): number {
  let best = 0;
  queue.forEach(({ urgency }, index) => {
    if (urgency < (queue[best] as Waiting).urgency) best = index;
  });
  return best;
}

/** Node has `setImmediate`; browsers hold nested timers back for 4 ms, but not messages. */
const macrotask: (run: () => void) => void =
  typeof setImmediate === "function" ? (run) => void setImmediate(run) : byMessage();

function byMessage(): (run: () => void) => void {
  const { port1, port2 } = new MessageChannel();
  const runs: (() => void)[] = [];
  port1.onmessage = () => runs.shift()?.();
  return (run) => {
    runs.push(run);
    port2.postMessage(null);
  };
}
