/** Runs one contender on one file in a process of its own, whose highest memory is then its own too. */
import { readFile } from "node:fs/promises";
import { geoJsonContenders, xlsxContenders } from "./contenders";

const [list, id, path = ""] = process.argv.slice(2);
const contenders = list === "geojson" ? geoJsonContenders : xlsxContenders;
const contender = contenders.find((each) => each.id === id);
if (contender === undefined) throw new Error(`there is no contender ${list} ${id}`);

const bytes = new Uint8Array(await readFile(path));
globalThis.gc?.();
const beforeBytes = process.memoryUsage().rss;
const cpuBefore = process.cpuUsage();
const began = performance.now();
const count = await contender.run(bytes, path);
const milliseconds = performance.now() - began;
const cpu = process.cpuUsage(cpuBefore);
const cpuMilliseconds = (cpu.user + cpu.system) / 1000;
const peakBytes = process.resourceUsage().maxRSS * 1024;
process.stdout.write(
  JSON.stringify({ count, milliseconds, cpuMilliseconds, peakBytes, aboveBytes: peakBytes - beforeBytes }),
);
