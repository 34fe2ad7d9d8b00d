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

/** The usual query (buffers, their union, each demand cut by it) in the plane; a string says why it could not run. */
export function postgisCoverage({ services, demands, radiusMetres }: CoverageWorkload): Measured | string {
  const found = spawnSync("psql", ["-Atqc", "SELECT postgis_lib_version()"], { encoding: "utf8" });
  if (found.status !== 0) return "not measured: no PostGIS answers psql on this machine";
  const script = [
    "SET max_parallel_workers_per_gather = 0;",
    ...table("service", services),
    ...table("demand", demands),
    "\\timing on",
    `WITH reach AS (SELECT ST_Union(ST_Buffer(geom, ${radiusMetres}, 16)) AS geom FROM service)
     SELECT (SELECT sum(ST_Area(ST_Intersection(d.geom, r.geom))) FROM demand d JOIN reach r ON ST_Intersects(d.geom, r.geom))
       / (SELECT sum(ST_Area(geom)) FROM demand);`,
  ];
  const done = spawnSync("psql", ["-Atq", "-v", "ON_ERROR_STOP=1"], {
    encoding: "utf8",
    input: `${script.join("\n")}\n`,
  });
  const milliseconds = Number(/Time: ([\d.]+) ms/.exec(done.stdout)?.[1]);
  const result = Number(done.stdout.split("\n")[0]);
  if (done.status !== 0 || !(milliseconds > 0)) return `not measured: ${done.stderr.trim().split("\n")[0]}`;
  return {
    milliseconds: [milliseconds],
    cpuMilliseconds: [milliseconds],
    result,
    peakKilobytes: Number.NaN,
    note: `PostGIS ${found.stdout.trim()}, one run, one process; the clock's time`,
  };
}
