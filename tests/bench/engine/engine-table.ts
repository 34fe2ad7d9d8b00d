import { targetLines } from "./engine-targets";

/** One line of the results: one engine on one workload at one scale. */
export interface EngineRow {
  readonly workload: string;
  readonly scale: number;
  readonly engine: string;
  readonly firstMs: number | null;
  readonly medianMs: number | null;
  readonly cpuMs: number | null;
  /** How many times our processor time; null for ourselves. */
  readonly timesOurs: number | null;
  readonly errorPpm: number | null;
  readonly peakMegabytes: number | null;
  readonly note: string;
  /** When it was measured, YYYY-MM-DD, and how busy the machine was. */
  readonly date: string;
  readonly load: number;
}

export const workloads: Readonly<Record<string, string>> = {
  w1: "60 parks × 131 compounds, 500 m",
  w2: "600 parks × 5,000 parcels, 500 m",
  w3: "5,000 points × 50,000 parcels, 500 m",
  w4: "877 grids × 2,000 woods of 200 corners, dissolved",
  w6: "200 tracks × 5,000 fixes, 20,000 streets, 30 m",
};

const shown = (value: number | null, digits: number) =>
  value === null || Number.isNaN(value) ? "–" : value.toFixed(digits);

function line(row: EngineRow): string {
  const digits = (row.medianMs ?? 100) < 10 ? 2 : 0;
  return [
    row.workload,
    `${row.scale}×`,
    row.engine,
    shown(row.firstMs, digits),
    shown(row.medianMs, digits),
    shown(row.cpuMs, digits),
    shown(row.timesOurs, 2),
    shown(row.errorPpm, 1),
    shown(row.peakMegabytes, 0),
    row.load.toFixed(1),
    row.note,
  ].join(" | ");
}

/** Our processor time from scale to scale, against what n·log n would allow. */
function growth(rows: readonly EngineRow[]): string[] {
  const ours = rows.filter((row) => row.engine === "ours" && row.cpuMs !== null);
  return Object.keys(workloads).flatMap((workload) => {
    const steps = ours.filter((row) => row.workload === workload).sort((a, b) => a.scale - b.scale);
    return steps.slice(1).map((row, i) => {
      const before = steps[i]!;
      const factor = row.scale / before.scale;
      // Things of the workload, roughly: only the ratio of the logarithms matters, and it is near 1
      const things = 10_000 * before.scale;
      const allowed = (factor * Math.log(things * factor)) / Math.log(things);
      const grew = row.cpuMs! / before.cpuMs!;
      return `- ${workload} from ${before.scale}× to ${row.scale}×: ${grew.toFixed(1)} times the time; n·log n would be ${allowed.toFixed(1)}`;
    });
  });
}

const order = Object.keys(workloads);

/** In the order of workloads and scales, ourselves first. */
export function sorted(rows: readonly EngineRow[]): EngineRow[] {
  const rank = (row: EngineRow) => order.indexOf(row.workload) * 1e6 + row.scale * 10;
  return [...rows].sort((a, b) => rank(a) - rank(b));
}

/** The whole of the results as Markdown. */
export function engineTable(machine: string, rows: readonly EngineRow[]): string {
  const head = [
    ...["workload", "scale", "engine", "first ms", "median ms", "CPU ms", "× ours"],
    ...["error ppm", "peak MB", "load", "note"],
  ];
  const dates = [...new Set(rows.map(({ date }) => date))].sort().join(", ");
  return [
    "# Geometry engine",
    "",
    `${dates}; ${machine}.`,
    "",
    "`× ours` compares processor time (median), since the clock tells how busy the machine was: `load` is its load average",
    "at the time. First and median are by the clock. Ours starts from degrees, native GEOS and PostGIS from metres; peak memory holds",
    "the data themselves. Errors are against native GEOS with 512 segments a quarter circle (w4: GEOS itself).",
    "",
    ...order.map((name) => `- ${name}: ${workloads[name]}`),
    "",
    `| ${head.join(" | ")} |`,
    `|${head.map(() => "---").join("|")}|`,
    ...rows.map((row) => `| ${line(row)} |`),
    "",
    "What was aimed at, at 1×:",
    "",
    ...targetLines(rows),
    "",
    "Growth:",
    "",
    ...growth(rows),
    "",
  ].join("\n");
}
