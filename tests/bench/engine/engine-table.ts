import { missing } from "./engine-missing";
import { targetLines } from "./engine-targets";

/** One line of the results: one engine on one workload at one scale. */
export interface EngineRow {
  readonly workload: string;
  readonly scale: number;
  readonly engine: string;
  readonly firstMs: number | null;
  readonly medianMs: number | null;
  /** Processor time: the median of all runs, and the least. */
  readonly cpuMs: number | null;
  readonly leastCpuMs: number | null;
  readonly runs: number | null;
  /** How many times our processor time; null for ourselves. */
  readonly timesOurs: number | null;
  readonly errorPpm: number | null;
  readonly peakMegabytes: number | null;
  readonly note: string;
  /** When it was measured, YYYY-MM-DD, and how busy the machine was. */
  readonly date: string;
  readonly load: number;
}

/** At n× there are n times as many things of each kind on n times the ground, as close together as before. */
export const workloads: Readonly<Record<string, string>> = {
  w1: "60 parks × 131 compounds, 500 m, over 12 km; one town, not scaled",
  w2: "600 parks × 5,000 parcels, 500 m, over 30 km; at n×: n times the parks and the parcels on n times the ground",
  w3: "5,000 points × 50,000 parcels, 500 m, over 60 km; at n×: n times the points and the parcels on n times the ground",
  w4: "877 grids × 2,000 woods of 200 corners, dissolved, over 45 km; at n×: n times the grids and the woods on n times the ground",
  w6: "200 tracks × 5,000 fixes, 20,000 streets, 30 m, over 14 km; at n×: n times the tracks and the streets on n times the ground, each track as long as before",
};

/** Things of a workload at 1×: services and demands, zones and cells, fixes and streets. */
const thingsAtOnce: Readonly<Record<string, number>> = { w2: 5600, w3: 55_000, w4: 2877, w6: 1_020_000 };

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
    shown(row.leastCpuMs, digits),
    shown(row.runs, 0),
    shown(row.timesOurs, 2),
    shown(row.errorPpm, 1),
    shown(row.peakMegabytes, 0),
    shown(row.load, 1),
    row.note,
  ].join(" | ");
}

/**
 * Our least processor time from scale to scale, against what n·log n would allow. The least, not the median: the small
 * scales are run more often and so are the warmer, and what others do on the machine only ever adds.
 */
function growth(rows: readonly EngineRow[]): string[] {
  const ours = rows.filter((row) => row.engine === "ours" && row.leastCpuMs !== null);
  return Object.entries(thingsAtOnce).flatMap(([workload, atOnce]) => {
    const steps = ours.filter((row) => row.workload === workload).sort((a, b) => a.scale - b.scale);
    return steps.slice(1).map((row, i) => {
      const before = steps[i]!;
      const factor = row.scale / before.scale;
      const things = atOnce * before.scale;
      const allowed = (factor * Math.log(things * factor)) / Math.log(things);
      const grew = row.leastCpuMs! / before.leastCpuMs!;
      const verdict = grew <= allowed ? "within" : "MORE than";
      return `- ${workload} from ${before.scale}× to ${row.scale}×: ${grew.toFixed(1)} times the time, ${verdict} n·log n (${allowed.toFixed(1)})`;
    });
  });
}

const order = Object.keys(workloads);
const engines = ["ours", "native", "geos-wasm", "turf", "postgis"];

/** In the order of workloads and scales, ourselves first. */
export function sorted(rows: readonly EngineRow[]): EngineRow[] {
  const rank = ({ workload, scale, engine }: EngineRow) =>
    order.indexOf(workload) * 1e6 + scale * 10 + engines.indexOf(engine);
  return [...rows].sort((a, b) => rank(a) - rank(b));
}

/** The whole of the results as Markdown. */
export function engineTable(machine: string, rows: readonly EngineRow[]): string {
  const head = [
    ...["workload", "scale", "engine", "first ms", "median ms", "CPU ms"],
    ...["least CPU ms", "runs", "× ours", "error ppm", "peak MB", "load", "note"],
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
    ...sorted([...rows, ...missing(rows, order, engines)]).map((row) => `| ${line(row)} |`),
    "",
    "What was aimed at, at 1×:",
    "",
    ...targetLines(rows),
    "",
    "Growth of our least processor time:",
    "",
    ...growth(rows),
    "",
  ].join("\n");
}
