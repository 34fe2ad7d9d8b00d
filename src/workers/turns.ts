/** How long a job may hold the thread before it gives way, milliseconds: under the 16 of a frame. */
const sliceMs = 12;

/** What a job goes by among those that wait: the smaller urgency first, of equals the one that came first. */
export interface Rank {
  readonly urgency: number;
  readonly order: number;
}

interface Waiting {
  readonly rank: Rank;
  readonly go: () => void;
}

/** Lets several jobs share one thread: one runs, the others wait for their turn. */
export interface Turns {
  /** Resolves in a macrotask of its own, in the order of the ranks: a job that began is finished before its equals. */
  next(rank: Rank): Promise<void>;
  /** The same once the thread was held long enough; nothing before that. */
  breathe(rank: Rank): Promise<void> | undefined;
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
  const next = (rank: Rank) =>
    new Promise<void>((go) => {
      queue.push({ rank, go });
      schedule();
    });
  return {
    next,
    breathe: (rank) => (now() - since < sliceMs ? undefined : next(rank)),
  };
}

function mostUrgent(queue: readonly Waiting[]): number {
  let best = 0;
  queue.forEach(({ rank }, index) => {
    const first = (queue[best] as Waiting).rank;
    if (rank.urgency < first.urgency || (rank.urgency === first.urgency && rank.order < first.order))
      best = index;
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
