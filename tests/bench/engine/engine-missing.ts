import type { EngineRow } from "./engine-table";

/** What an engine is never asked. */
const unasked: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  w4: { postgis: "not measured: PostGIS is asked its usual query for coverage alone" },
  w6: {
    native: "not measured: the program in C has no corridor; GEOS is asked for it as wasm",
    postgis: "not measured: PostGIS is asked its usual query for coverage alone",
  },
};

const scales: Readonly<Record<string, readonly number[]>> = { w1: [1] };

function duration(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 100) return `${seconds.toFixed(seconds < 10 ? 1 : 0)} s`;
  return seconds < 6000 ? `${(seconds / 60).toFixed(0)} min` : `${(seconds / 3600).toFixed(1)} h`;
}

const room = (megabytes: number) =>
  megabytes < 1000 ? `${megabytes.toFixed(0)} MB` : `${(megabytes / 1024).toFixed(1)} GB`;

/** Below this a process holds itself rather than its data: that does not grow. */
const ownMegabytes = 500;

/** What it took where it was measured, and what so many times as much would be. */
function reason(before: EngineRow | undefined, scale: number): string {
  if (!before || before.cpuMs === null) return "not measured";
  const { cpuMs, peakMegabytes } = before;
  const times = scale / before.scale;
  const both = (factor: number) =>
    (peakMegabytes ?? 0) > ownMegabytes
      ? `${duration(factor * cpuMs)} and ${room(factor * peakMegabytes!)}`
      : duration(factor * cpuMs);
  return `not measured: at ${before.scale}× a run took ${both(1)}, so here some ${both(times)} or more`;
}

/** A row with its reason for each engine, workload and scale that has none. */
export function missing(
  rows: readonly EngineRow[],
  workloads: readonly string[],
  engines: readonly string[],
): EngineRow[] {
  const cells = workloads.flatMap((workload) =>
    (scales[workload] ?? [1, 10, 100]).flatMap((scale) =>
      engines.map((engine) => ({ workload, scale, engine })),
    ),
  );
  return cells.flatMap(({ workload, scale, engine }) => {
    const known = rows.filter((row) => row.workload === workload && row.engine === engine);
    if (known.some((row) => row.scale === scale)) return [];
    const before = known.filter((row) => row.scale < scale).sort((a, b) => b.scale - a.scale)[0];
    const note = unasked[workload]?.[engine] ?? reason(before, scale);
    const figures = { firstMs: null, medianMs: null, cpuMs: null, leastCpuMs: null, runs: null };
    const rest = { timesOurs: null, errorPpm: null, peakMegabytes: null, date: "", load: Number.NaN };
    return [{ workload, scale, engine, ...figures, ...rest, note }];
  });
}
