/**
 * How long the largest files take to read, and how much memory, beside what others use. `npm run bench -- readers`;
 * results go to tests/bench/results. The files are made by a seed, in the system's folder for temporary files.
 */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../../scripts/ensure.mjs";
import { bigGeoJson, bigXlsx } from "./readers/big-files";
import { type Contender, geoJsonContenders, xlsxContenders } from "./readers/contenders";
import { type Measured, measure } from "./readers/measure";
import { measurePage, type PageLoading, pageTable } from "./readers/page-loading";
import { readersTable } from "./readers/table";

const results = join(root, "tests/bench/results");

interface Results {
  readonly geojson: readonly Measured[];
  readonly xlsx: readonly Measured[];
  readonly pages: readonly PageLoading[];
}

/**
 * What was measured before: `--only=node` and `--only=page` measure one half, `--file=xlsx` opens one file in the
 * page, `--reader=stream-json` measures one reader, and the rest is kept.
 */
function earlier(): Results {
  const path = join(results, "readers.json");
  if (!existsSync(path)) return { geojson: [], xlsx: [], pages: [] };
  return JSON.parse(readFileSync(path, "utf8")) as Results;
}

const size = (path: string) => `${Math.round(statSync(path).size / 1e6)} MB`;

export async function run(): Promise<void> {
  const folder = tmpdir();
  const [polygons, list] = [await bigGeoJson(folder), await bigXlsx(folder)];
  const before = earlier();
  const option = (name: string) =>
    process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3);
  const only = option("only");
  const file = option("file") ?? "";
  const inNode = only === undefined || only === "node";
  const reader = option("reader");
  const among = (contenders: readonly Contender[], known: readonly Measured[], path: string) => {
    const asked = contenders.filter(({ id }) => reader === undefined || id === reader);
    const fresh = inNode ? measure(path === list ? "xlsx" : "geojson", asked, path) : [];
    return contenders.flatMap(({ id }) => [...fresh, ...known].find((each) => each.id === id) ?? []);
  };
  const geojson = among(geoJsonContenders, before.geojson, polygons);
  const xlsx = among(xlsxContenders, before.xlsx, list);
  const opened = [polygons, list].filter((path) => only !== "node" && path.includes(file));
  const fresh = opened.length === 0 ? [] : await measurePage(opened);
  const pages = [...before.pages.filter((old) => !fresh.some((now) => now.file === old.file)), ...fresh];
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? "?"}, Node ${process.version}`;
  const report = [
    "# Readers",
    "",
    `${new Date().toISOString().slice(0, 10)} · ${machine} · load ${loadavg()[0]?.toFixed(1)}`,
    "",
    readersTable(`200,000 polygons, ${size(polygons)} of GeoJSON`, geojson),
    readersTable(`100,000 rows, ${size(list)} of XLSX`, xlsx),
    pageTable(pages),
  ].join("\n");
  process.stdout.write(report);
  mkdirSync(results, { recursive: true });
  writeFileSync(join(results, "readers.md"), report);
  writeFileSync(
    join(results, "readers.json"),
    `${JSON.stringify({ machine, geojson, xlsx, pages }, null, 2)}\n`,
  );
}
