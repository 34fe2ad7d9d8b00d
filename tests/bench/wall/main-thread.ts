/** An entry of Chromium's trace; times in microseconds, `tdur` of the thread's own processor time. */
interface TraceEntry {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string; readonly data?: { readonly functionName?: string } };
}

export interface LongTask {
  readonly cpuMs: number;
  readonly wallMs: number;
  /** What ran longest in it, by Chromium's own names. */
  readonly inside: string;
}

export interface MainThread {
  /** Processor time of the page's thread between one frame's begin and the next one's, milliseconds. */
  readonly frames: readonly number[];
  /** Tasks that kept the thread busy for more than 50 ms. */
  readonly longTasks: readonly LongTask[];
  readonly longestTaskMs: number;
}

/** What Playwright's tracing has to listen to for this. */
export const categories = ["toplevel", "devtools.timeline"];

const mostMs = 50;
const end = ({ ts, dur = 0 }: TraceEntry) => ts + dur;

/**
 * What the page's main thread did in a trace, in processor time: what it waits for, such as a graphics card that is
 * another processor's software, does not count.
 */
export function mainThread(trace: Uint8Array): MainThread {
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEntry[] };
  const thread = ({ pid, tid }: TraceEntry) => `${pid} ${tid}`;
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain")
      .map(thread),
  );
  const own = traceEvents.filter((entry) => main.has(thread(entry))).sort((a, b) => a.ts - b.ts);
  const tasks = own.filter(({ name }) => /RunTask$/.test(name));
  const begins = own.filter(({ name }) => name === "FireAnimationFrame").map(({ ts }) => ts);
  const long = tasks.filter(({ tdur = 0 }) => tdur > mostMs * 1000);
  return {
    frames: framesOf(begins, tasks),
    longTasks: long.map((task) => ({
      cpuMs: (task.tdur ?? 0) / 1000,
      wallMs: (task.dur ?? 0) / 1000,
      inside: longestIn(own, task),
    })),
    longestTaskMs: tasks.reduce((most, { tdur = 0 }) => Math.max(most, tdur / 1000), 0),
  };
}

/** A frame begins with the task its callbacks run in; a gap of a second is not a frame, but rest. */
function framesOf(begins: readonly number[], tasks: readonly TraceEntry[]): readonly number[] {
  const first: number[] = [];
  let task = 0;
  for (const begin of begins) {
    while (task < tasks.length && end(tasks[task] as TraceEntry) <= begin) task += 1;
    if (task < tasks.length && first.at(-1) !== task) first.push(task);
  }
  return first.flatMap((from, i) => {
    const next = first[i + 1];
    if (next === undefined) return [];
    if ((tasks[next]?.ts ?? 0) - (tasks[from]?.ts ?? 0) > 1_000_000) return [];
    return tasks.slice(from, next).reduce((cpu, { tdur = 0 }) => cpu + tdur / 1000, 0);
  });
}

function longestIn(own: readonly TraceEntry[], task: TraceEntry): string {
  const inside = own.filter(
    (entry) =>
      entry !== task && entry.ts >= task.ts && end(entry) <= end(task) && !/RunTask$/.test(entry.name),
  );
  const names = inside
    .sort((a, b) => (b.tdur ?? 0) - (a.tdur ?? 0))
    .slice(0, 4)
    .map(
      ({ name, tdur = 0, args }) => `${name} ${args?.data?.functionName ?? ""} ${Math.round(tdur / 1000)}`,
    );
  return names.join(", ");
}
