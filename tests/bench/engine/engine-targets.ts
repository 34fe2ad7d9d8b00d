import type { EngineRow } from "./engine-table";

interface Target {
  readonly what: string;
  /** Whether it is reached and what was measured; null where it was not measured. */
  readonly reached: (
    find: (workload: string, engine: string) => EngineRow | undefined,
  ) => readonly [boolean, string] | null;
}

type Find = Parameters<Target["reached"]>[0];

/** Decided by the medians; the least of both tells how much of the difference is noise. */
function atLeast(
  find: Find,
  workload: string,
  rival: string,
  least: number,
): readonly [boolean, string] | null {
  const [ours, theirs] = [find(workload, "ours"), find(workload, rival)];
  if (!ours?.leastCpuMs || !theirs?.leastCpuMs || theirs.timesOurs === null) return null;
  const best = (theirs.leastCpuMs / ours.leastCpuMs).toFixed(2);
  return [
    theirs.timesOurs >= least,
    `${theirs.timesOurs.toFixed(2)} times our processor time (least by least ${best})`,
  ];
}

const targets: readonly Target[] = [
  {
    what: "w2 at least 60 times as fast as Turf",
    reached: (find) => atLeast(find, "w2", "turf", 60),
  },
  { what: "w2 no slower than native GEOS", reached: (find) => atLeast(find, "w2", "native", 1) },
  { what: "w3 no slower than native GEOS", reached: (find) => atLeast(find, "w3", "native", 1) },
  {
    what: "w4 in a quarter of native GEOS's time",
    reached: (find) => atLeast(find, "w4", "native", 4),
  },
  {
    what: "w6 within 0.3 s of processor time",
    reached: (find) => {
      const { cpuMs = null, medianMs = null } = find("w6", "ours") ?? {};
      if (cpuMs === null || medianMs === null) return null;
      return [cpuMs <= 300, `${cpuMs.toFixed(0)} ms, by the clock ${medianMs.toFixed(0)} ms`];
    },
  },
  {
    what: "share within 10 ppm of the truth, w1 to w3",
    reached: (find) => {
      const errors = ["w1", "w2", "w3"].flatMap((name) => find(name, "ours")?.errorPpm ?? []);
      const worst = Math.max(...errors.map(Math.abs));
      return errors.length === 0 ? null : [worst <= 10, `${worst.toFixed(1)} ppm`];
    },
  },
  {
    what: "w3 within 500 MB",
    reached: (find) => {
      const peak = find("w3", "ours")?.peakMegabytes ?? null;
      return peak === null ? null : [peak <= 500, `${peak.toFixed(0)} MB`];
    },
  },
];

/** What was aimed at and what was reached at 1×, one line each. */
export function targetLines(rows: readonly EngineRow[]): string[] {
  const find = (workload: string, engine: string) =>
    rows.find((row) => row.scale === 1 && row.workload === workload && row.engine === engine);
  return targets.map(({ what, reached }) => {
    const found = reached(find);
    if (found === null) return `- ${what}: not measured`;
    return `- ${what}: ${found[0] ? "reached" : "NOT reached"}, ${found[1]}`;
  });
}
