/**
 * The geometry engine against its rivals, side by side: `npm run bench -- engine`, all of it, or a part by
 * `--only=w2,w3`, `--scale=1,10` and `--engines=ours,native`. What was measured takes the place of what was known before.
 * Every engine gets a process of its own.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { type Bundle, bundle } from "../bundle";
import { type EngineRow, engineTable, sorted, workloads } from "./engine-table";
import { buildNativeGeos } from "./native-geos";
import { type Measured, median } from "./rival";

/** Who runs what at which scale: beyond their largest the others would take hours or more memory than there is. */
const largest: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  w1: { ours: 1, native: 1, "geos-wasm": 1, turf: 1, postgis: 1 },
  w2: { ours: 100, native: 100, "geos-wasm": 10, turf: 10, postgis: 1 },
  w3: { ours: 100, native: 10, "geos-wasm": 10, turf: 10, postgis: 1 },
  w4: { ours: 10, native: 10, "geos-wasm": 10, turf: 10 },
  w6: { ours: 10, "geos-wasm": 10, turf: 10 },
};

/** Repetitions: enough for a median where they are cheap; ourselves at least three times, so that none is cold. */
function repeatsOf(engine: string, workload: string, scale: number): number {
  // The least of a few runs is of code that is still being compiled: growth would be that of its warmth
  if (scale === 10 && engine === "ours") return 8;
  if (scale > 1) return engine === "ours" ? 3 : engine === "native" && scale === 10 ? 2 : 1;
  if (engine === "ours") return workload === "w1" || workload === "w2" ? 15 : 9;
  if (engine === "geos-wasm") return 3;
  return workload === "w1" || workload === "w2" ? 15 : 5;
}

interface Tools {
  readonly one: Bundle;
  readonly program: string;
}

function measure({ one, program }: Tools, name: string, engine: string, scale: number): Measured | string {
  process.stderr.write(`${name} ${scale}× ${engine} …\n`);
  const task = [name, engine, String(scale), String(repeatsOf(engine, name, scale)), program];
  try {
    // Room for the data at 100×; our own peak is measured, and bounded only by what a workstation has
    const args = ["--max-old-space-size=6144", one.file, ...task];
    const answer = execFileSync(process.execPath, args, {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "inherit"],
    });
    return JSON.parse(answer) as Measured | string;
  } catch (fault) {
    return `failed: ${fault instanceof Error ? fault.message.split("\n")[0] : fault}`;
  }
}

const nothing = {
  firstMs: null,
  medianMs: null,
  cpuMs: null,
  leastCpuMs: null,
  runs: null,
  timesOurs: null,
  errorPpm: null,
  peakMegabytes: null,
};

function rowsOf(tools: Tools, workload: string, scale: number, asked: readonly string[] | null): EngineRow[] {
  const engines = Object.entries(largest[workload]!).flatMap(([engine, most]) =>
    scale <= most && (asked === null || asked.includes(engine)) ? [engine] : [],
  );
  const stamp = () => ({
    date: new Date().toISOString().slice(0, 10),
    load: Math.round(loadavg()[0]! * 10) / 10,
  });
  const base = { workload, scale };
  const measured = engines.map((engine) => ({
    engine,
    found: measure(tools, workload, engine, scale),
    ...stamp(),
  }));
  const hasTruth = scale === 1 && engines.includes("native");
  const truth = hasTruth ? measure(tools, workload, "truth", scale) : "";
  const ours = measured.find(({ engine }) => engine === "ours")?.found;
  const oursMs = typeof ours === "object" ? median(ours.cpuMilliseconds) : null;
  return measured.map(({ engine, found, ...when }): EngineRow => {
    if (typeof found === "string") return { ...base, engine, ...nothing, note: found, ...when };
    const cpuMs = median(found.cpuMilliseconds);
    const whole = !found.sampledBy && typeof truth === "object" ? truth : null;
    return {
      ...base,
      engine,
      firstMs: found.milliseconds[0]!,
      medianMs: median(found.milliseconds),
      cpuMs,
      leastCpuMs: Math.min(...found.cpuMilliseconds),
      runs: found.cpuMilliseconds.length,
      timesOurs: engine === "ours" || oursMs === null ? null : cpuMs / oursMs,
      errorPpm: whole ? (found.result / whole.result - 1) * 1e6 : null,
      peakMegabytes: found.peakKilobytes ? found.peakKilobytes / 1024 : null,
      note: found.note ?? "",
      ...when,
    };
  });
}

const option = (name: string): readonly string[] | null =>
  process.argv
    .find((argument) => argument.startsWith(`--${name}=`))
    ?.split("=")[1]
    ?.split(",") ?? null;

/** What was known before, without what is measured anew. */
function knownBefore(file: string, fresh: readonly EngineRow[]): EngineRow[] {
  if (!existsSync(file)) return [];
  const { rows } = JSON.parse(readFileSync(file, "utf8")) as { rows: EngineRow[] };
  const key = ({ workload, scale, engine }: EngineRow) => `${workload} ${scale} ${engine}`;
  const again = new Set(fresh.map(key));
  return rows.filter((row) => !again.has(key(row)));
}

export async function run(): Promise<void> {
  const folder = join(import.meta.dirname, "../results");
  const file = join(folder, "engine.json");
  const asked = option("engines");
  const one = await bundle(join(import.meta.dirname, "one.ts"), "node");
  const program = buildNativeGeos(one.folder) ?? "";
  if (program === "") console.error("No C compiler or no libgeos-dev here: native GEOS is not measured.");
  const machine = `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "?"}`;
  mkdirSync(folder, { recursive: true });
  try {
    for (const scale of (option("scale") ?? ["1", "10", "100"]).map(Number))
      for (const name of option("only") ?? Object.keys(workloads)) {
        const fresh = rowsOf({ one, program }, name, scale, asked);
        const rows = sorted([...fresh, ...knownBefore(file, fresh)]);
        writeFileSync(file, `${JSON.stringify({ machine, rows }, null, 2)}\n`);
        writeFileSync(join(folder, "engine.md"), engineTable(machine, rows));
      }
  } finally {
    one.remove();
  }
  process.stdout.write(readFileSync(join(folder, "engine.md"), "utf8"));
}
