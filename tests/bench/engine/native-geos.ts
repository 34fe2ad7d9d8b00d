import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { frame } from "../workloads";
import type { Measured, Thing } from "./rival";

/** Builds the C program into a folder; null where there is no compiler or no libgeos-dev. */
export function buildNativeGeos(folder: string): string | null {
  const program = join(folder, "geos");
  const source = join(import.meta.dirname, "../native/geos.c");
  const built = spawnSync("cc", ["-O2", "-o", program, source, "-lgeos_c", "-lm"], { encoding: "utf8" });
  return built.status === 0 ? program : null;
}

const positionsOf = (thing: Thing) =>
  thing.type === "Point" ? [thing.coordinates] : thing.coordinates[0]!.slice(0, -1);

/** Counts, then for each thing its radius, number of corners and the corners: what the C program reads. */
function packed(services: readonly Thing[], demands: readonly Thing[], radiusMetres: number): Buffer {
  const corners = (things: readonly Thing[]) =>
    things.reduce((sum, thing) => sum + (thing.type === "Point" ? 1 : thing.coordinates[0]!.length - 1), 0);
  const things = services.length + demands.length;
  const bytes = Buffer.alloc(8 + 12 * things + 16 * (corners(services) + corners(demands)));
  let at = bytes.writeInt32LE(services.length, 0);
  at = bytes.writeInt32LE(demands.length, at);
  const write = (thing: Thing, radius: number) => {
    const positions = positionsOf(thing);
    at = bytes.writeDoubleLE(radius, at);
    at = bytes.writeInt32LE(positions.length, at);
    for (const [lng, lat] of positions) {
      const [x, y] = frame.project(lng!, lat!);
      at = bytes.writeDoubleLE(x, at);
      at = bytes.writeDoubleLE(y, at);
    }
  };
  for (const thing of services) write(thing, radiusMetres);
  for (const thing of demands) write(thing, 0);
  return bytes;
}

export interface NativeTask {
  readonly kind: "coverage" | "zones";
  readonly services: readonly Thing[];
  readonly demands: readonly Thing[];
  readonly radiusMetres: number;
  /** Segments a quarter circle for coverage, how zones are counted for zones. */
  readonly option: string;
}

/**
 * Runs the C program. It starts from metres: projection, which our own times include, is done for it. A string says
 * why it could not run.
 *
 * @param program as `buildNativeGeos` made it; "" for none
 */
export function nativeGeos(program: string, task: NativeTask, repeats: number): Measured | string {
  if (program === "") return "not measured: no C compiler or no libgeos-dev on this machine";
  const folder = mkdtempSync(join(tmpdir(), "jingluo-bench-"));
  try {
    const data = join(folder, "data.bin");
    writeFileSync(data, packed(task.services, task.demands, task.radiusMetres));
    const answer = execFileSync(program, [task.kind, data, task.option, String(repeats)], {
      encoding: "utf8",
    });
    const { version, result, total, ...measured } = JSON.parse(answer);
    const figure = task.kind === "coverage" ? result / total : result;
    return { ...measured, result: figure, note: `GEOS ${version}` };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
