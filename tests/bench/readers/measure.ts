import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../../scripts/ensure.mjs";
import type { Contender } from "./contenders";

export interface Measured {
  readonly id: string;
  readonly what: string;
  /** Why there is no number: the package is not installed, or it failed. */
  readonly absent: string | null;
  readonly count: number | null;
  readonly milliseconds: number | null;
  /** Of all threads, the garbage collector's too: what a busy machine does not blur. */
  readonly cpuMilliseconds: number | null;
  /** Highest resident memory of the process, and how far above what it had with the file's bytes read. */
  readonly peakBytes: number | null;
  readonly aboveBytes: number | null;
}

/** Each contender in a process of its own, one after the other; rivals only where their package is installed. */
export function measure(
  list: "geojson" | "xlsx",
  contenders: readonly Contender[],
  path: string,
): Measured[] {
  return contenders.map((contender) => {
    const { id, what, needs } = contender;
    const none = {
      id,
      what,
      count: null,
      milliseconds: null,
      cpuMilliseconds: null,
      peakBytes: null,
      aboveBytes: null,
    };
    if (needs !== undefined && !isInstalled(needs)) return { ...none, absent: `${needs} is not installed` };
    process.stderr.write(`${list} ${id} …\n`);
    const script = join(root, "tests/bench/readers/one-contender.ts");
    const node = ["--expose-gc", "--max-old-space-size=6144", "--import", "tsx", script, list, id, path];
    const done = spawnSync(process.execPath, node, { cwd: root, encoding: "utf8", maxBuffer: 1 << 20 });
    if (done.status !== 0) return { ...none, absent: (done.stderr || `exit ${done.status}`).slice(-300) };
    return { ...none, absent: null, ...(JSON.parse(done.stdout) as Partial<Measured>) };
  });
}

function isInstalled(name: string): boolean {
  return existsSync(join(root, "node_modules", name, "package.json"));
}
