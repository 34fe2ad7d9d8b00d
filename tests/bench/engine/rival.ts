import type { Point, Polygon } from "geojson";

/** What one engine took for one workload, in a process of its own. */
export interface Measured {
  /** One number a repetition, by the clock. */
  readonly milliseconds: readonly number[];
  /** The same as time of all processors for this process alone: on a busy machine the clock tells how busy it is. */
  readonly cpuMilliseconds: readonly number[];
  /** The figure it computed: a share, or m² or m. */
  readonly result: number;
  /** Largest resident memory of the process, kB; the data themselves included. */
  readonly peakKilobytes: number;
  /** Above 1 when only a part was run: milliseconds are already multiplied by it. */
  readonly sampledBy?: number;
  readonly note?: string;
}

export type Thing = Polygon | Point;

/** A stop watch for both times; `times` multiplies what a sample took. */
export function watch(times = 1): () => { milliseconds: number; cpuMilliseconds: number } {
  const start = performance.now();
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return {
      milliseconds: (performance.now() - start) * times,
      cpuMilliseconds: ((user + system) / 1000) * times,
    };
  };
}

/** Runs a thing several times and keeps the times. Each run gets its input anew, so that nothing can be remembered. */
export function timed<T>(repeats: number, fresh: () => T, run: (input: T) => number): Measured {
  const milliseconds: number[] = [];
  const cpuMilliseconds: number[] = [];
  let result = 0;
  for (let i = 0; i < repeats; i++) {
    const input = fresh();
    const read = watch();
    result = run(input);
    const took = read();
    milliseconds.push(took.milliseconds);
    cpuMilliseconds.push(took.cpuMilliseconds);
  }
  return { milliseconds, cpuMilliseconds, result, peakKilobytes: process.resourceUsage().maxRSS };
}

/** One run of a part, multiplied. */
export function sampled(times: number, note: string, run: () => number): Measured {
  const read = watch(times);
  const result = run();
  const { milliseconds, cpuMilliseconds } = read();
  const peakKilobytes = process.resourceUsage().maxRSS;
  const kept = { milliseconds: [milliseconds], cpuMilliseconds: [cpuMilliseconds], result, peakKilobytes };
  return times > 1 ? { ...kept, sampledBy: times, note } : kept;
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
