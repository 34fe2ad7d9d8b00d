/** One engine, one workload, one process, so that memory and warm-up are its own. Prints JSON. */
import { type CoverageWorkload, w1, w2, w3, w4, w6, type ZoneWorkload } from "../workloads";
import { geosWasmCorridor, geosWasmCoverage, geosWasmZones } from "./geos-wasm-rival";
import { nativeGeos } from "./native-geos";
import { oursCorridor, oursCoverage, oursZones } from "./ours";
import { postgisCoverage } from "./postgis-rival";
import type { Measured } from "./rival";
import { turfCorridor, turfCoverage, turfZones } from "./turf-rival";

type Answer = Promise<Measured | string> | Measured | string;

const [name = "", engine = "", scaleText = "1", repeatsText = "5", program = ""] = process.argv.slice(2);
const scale = Number(scaleText);
const repeats = Number(repeatsText);

/** Services times demands that Turf takes in seconds; beyond, a part of both that takes about as long. */
const turfPairs = 1500;

/** Segments a quarter circle of the truth. */
const truthSegments = "512";

const coverageBy: Readonly<Record<string, (workload: CoverageWorkload) => Answer>> = {
  ours: (workload) => oursCoverage(workload, repeats),
  turf: (workload) => {
    const pairs = workload.services.length * workload.demands.length;
    return turfCoverage(workload, Math.max(1, Math.round(Math.sqrt(pairs / turfPairs))));
  },
  "geos-wasm": (workload) => geosWasmCoverage(workload, repeats),
  postgis: (workload) => postgisCoverage(workload),
  native: (workload) => nativeGeos(program, { ...workload, kind: "coverage", option: "16" }, repeats),
  truth: (workload) => nativeGeos(program, { ...workload, kind: "coverage", option: truthSegments }, 1),
};

function nativeZones({ cells, zones }: ZoneWorkload, times: number): Answer {
  const task = {
    kind: "zones",
    services: zones,
    demands: cells,
    radiusMetres: 0,
    option: "dissolved",
  } as const;
  return nativeGeos(program, task, times);
}

const zonesBy: Readonly<Record<string, (workload: ZoneWorkload) => Answer>> = {
  ours: (workload) => oursZones(workload, repeats),
  turf: (workload) => turfZones(workload, workload.cells.length),
  "geos-wasm": (workload) => geosWasmZones(workload, repeats),
  native: (workload) => nativeZones(workload, repeats),
  truth: (workload) => nativeZones(workload, 1),
};

function corridor(): Answer {
  const workload = w6(scale);
  if (engine === "turf") return turfCorridor(workload, 300);
  return engine === "geos-wasm" ? geosWasmCorridor(workload, 4) : oursCorridor(workload, repeats);
}

const tasks: Readonly<Record<string, () => Answer | undefined>> = {
  w1: () => coverageBy[engine]?.(w1()),
  w2: () => coverageBy[engine]?.(w2(scale)),
  w3: () => coverageBy[engine]?.(w3(scale)),
  w4: () => zonesBy[engine]?.(w4(scale)),
  w6: corridor,
};
console.log(JSON.stringify((await tasks[name]?.()) ?? `there is no workload ${name} for ${engine}`));
