import { spawnSync } from "node:child_process";
import type { Position } from "geojson";
import { type CoverageWorkload, frame } from "../workloads";
import type { Measured, Thing } from "./rival";

const text = (positions: readonly Position[]) =>
  positions.map(([lng, lat]) => frame.project(lng!, lat!).join(" ")).join(",");

const written = (thing: Thing) =>
  thing.type === "Point"
    ? `POINT(${text([thing.coordinates])})`
    : `POLYGON((${text(thing.coordinates[0]!)}))`;

const table = (name: string, things: readonly Thing[]) => [
  `CREATE TEMP TABLE ${name} (geom geometry);`,
  `COPY ${name} FROM stdin;`,
  ...things.map(written),
  "\\.",
  `CREATE INDEX ON ${name} USING gist (geom);`,
  `ANALYZE ${name};`,
];

/** Where the server lets us read it: processor time in hundredths of a second, and peak memory in kB, of its process. */
const usage = "SELECT pg_read_file('/proc/self/stat'), pg_read_file('/proc/self/status');";

/** Processor time in ms and peak memory in kB of each answer to `usage`. */
function usages(answer: string): { cpu: number; peak: number }[] {
  const times = [...answer.matchAll(/^\d+ \(postgres\) (.*)$/gm)].map(([, fields]) => {
    const [user, system] = fields!.split(" ").slice(11, 13).map(Number);
    return 10 * (user! + system!);
  });
  const peaks = [...answer.matchAll(/^VmHWM:\s+(\d+) kB$/gm)].map(([, kilobytes]) => Number(kilobytes));
  return times.map((cpu, i) => ({ cpu, peak: peaks[i] ?? Number.NaN }));
}

/** The usual query (buffers, their union, each demand cut by it) in the plane; a string says why it could not run. */
export function postgisCoverage({ services, demands, radiusMetres }: CoverageWorkload): Measured | string {
  const found = spawnSync("psql", ["-Atqc", "SELECT postgis_lib_version()"], { encoding: "utf8" });
  if (found.status !== 0) return "not measured: no PostGIS answers psql on this machine";
  const canRead = spawnSync("psql", ["-Atqc", usage]).status === 0;
  const script = [
    "SET max_parallel_workers_per_gather = 0;",
    "SET statement_timeout = '5min';",
    ...table("service", services),
    ...table("demand", demands),
    ...(canRead ? [usage] : []),
    "\\timing on",
    `WITH reach AS (SELECT ST_Union(ST_Buffer(geom, ${radiusMetres}, 16)) AS geom FROM service)
     SELECT (SELECT sum(ST_Area(ST_Intersection(d.geom, r.geom))) FROM demand d JOIN reach r ON ST_Intersects(d.geom, r.geom))
       / (SELECT sum(ST_Area(geom)) FROM demand);`,
    "\\timing off",
    ...(canRead ? [usage] : []),
  ];
  const done = spawnSync("psql", ["-Atq", "-v", "ON_ERROR_STOP=1"], {
    encoding: "utf8",
    input: `${script.join("\n")}\n`,
  });
  const milliseconds = Number(/Time: ([\d.]+) ms/.exec(done.stdout)?.[1]);
  const result = Number(/^[\d.]+(?=\nTime: )/m.exec(done.stdout)?.[0]);
  if (done.status !== 0 || !(milliseconds > 0)) return `not measured: ${done.stderr.trim().split("\n")[0]}`;
  const [before, after] = usages(done.stdout);
  const cpu = before && after ? after.cpu - before.cpu : milliseconds;
  const times = before && after ? "processor time of its process" : "the clock's time for its processor time";
  return {
    milliseconds: [milliseconds],
    cpuMilliseconds: [cpu],
    result,
    peakKilobytes: after?.peak ?? Number.NaN,
    note: `PostGIS ${found.stdout.trim()}, one run, one process; ${times}`,
  };
}
