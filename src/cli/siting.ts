import { improveFullCover } from "../planning/siting/full-cover/full-cover";
import { improveMaximalCover } from "../planning/siting/maximal-cover";
import type { SitingProblem } from "../planning/siting/siting-problem";
import type { CommandIo } from "./command-io";
import { type CommandOptions, commandOptions } from "./command-options";
import { CsvFault } from "./csv-rows";
import { readSitingTables, type SitingTables } from "./siting-tables";

const usage =
  "siting --demand d.csv --sites s.csv --distances m.csv --radius METRES --count N [--existing IDS] [--objective mclp|lscp] [--seconds N] [--json]";
const valued = [
  "--demand",
  "--sites",
  "--distances",
  "--radius",
  "--count",
  "--existing",
  "--objective",
  "--seconds",
];

/** Long enough for what can be proven in reasonable time; the answer so far is given with its honest gap after it. */
const usualSeconds = 60;

class UsageFault extends Error {}

interface Call {
  readonly objective: "mclp" | "lscp";
  readonly radiusMetres: number;
  readonly count: number;
  readonly seconds: number;
  readonly existing: readonly string[];
  readonly files: { readonly demand: string; readonly sites: string; readonly distances: string };
}

/** What is printed; for full cover the bound is on the number of sites. */
interface Answer {
  readonly objective: "mclp" | "lscp";
  /** Weight covered by existing and new sites together. */
  readonly covered: number;
  readonly total: number;
  /** The new sites. */
  readonly sites: readonly string[];
  readonly existing: readonly string[];
  /** No allowed choice covers more weight than this. */
  readonly upperBound: number;
  readonly gap: number;
  readonly proven: boolean;
  /** Full cover: no choice reaches as much with fewer new sites. */
  readonly lowerBoundSites?: number;
  /** Demands that no site reaches. */
  readonly unreachable?: readonly string[];
}

function numberOption(options: CommandOptions, name: string, whole: boolean): number | undefined {
  const text = options.value(name);
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!Number.isFinite(value) || value < 0 || (whole && !Number.isInteger(value)))
    throw new UsageFault(`${name} is “${text}”; expected a ${whole ? "whole " : ""}number, 0 or more`);
  return value;
}

function readCall(args: readonly string[]): Call {
  const options = commandOptions(args, { valued, flags: ["--json"] });
  if ("fault" in options) throw new UsageFault(`${options.option}: ${options.fault.replace("-", " ")}`);
  if (options.plain.length > 0) throw new UsageFault(`“${options.plain[0]}” is not understood`);
  const file = (name: string) => {
    const value = options.value(name);
    if (value === undefined) throw new UsageFault(`${name} is missing`);
    return value;
  };
  const objective = options.value("--objective") ?? "mclp";
  if (objective !== "mclp" && objective !== "lscp")
    throw new UsageFault(`--objective is “${objective}”; expected mclp or lscp`);
  const radiusMetres = numberOption(options, "--radius", false);
  if (radiusMetres === undefined) throw new UsageFault("--radius is missing");
  const count = numberOption(options, "--count", true);
  if (count === undefined && objective === "mclp") throw new UsageFault("--count is missing");
  const existing = (options.value("--existing") ?? "").split(",").map((id) => id.trim());
  return {
    objective,
    radiusMetres,
    count: count ?? 0,
    seconds: numberOption(options, "--seconds", false) ?? usualSeconds,
    existing: existing.filter((id) => id !== ""),
    files: { demand: file("--demand"), sites: file("--sites"), distances: file("--distances") },
  };
}

async function readTables({ files, radiusMetres }: Call, io: CommandIo): Promise<SitingTables> {
  const open = async (file: string) => {
    try {
      return { file, text: new TextDecoder("utf-8", { fatal: true }).decode(await io.read(file)) };
    } catch (fault) {
      const why = fault instanceof TypeError ? "is not UTF-8 text" : "cannot be read";
      throw new CsvFault(`${file} ${why}${fault instanceof Error ? ` (${fault.message})` : ""}`);
    }
  };
  const [demand, sites, distances] = await Promise.all([
    open(files.demand),
    open(files.sites),
    open(files.distances),
  ]);
  return readSitingTables({ demand, sites, distances }, radiusMetres);
}

function problemOf(
  { existing, count }: Call,
  { weights, covers, sites }: SitingTables,
  file: string,
): SitingProblem {
  const places = existing.map((id) => {
    const place = sites.indexOf(id);
    if (place < 0) throw new CsvFault(`--existing names ${id}, which is not in ${file}`);
    return place;
  });
  return { weights, covers, count, existing: places };
}

/** Runs to the end of the search, or until the time is up; the last snapshot holds. */
function lastWithin<T>(steps: Generator<T, T>, seconds: number): T {
  const until = performance.now() + seconds * 1000;
  let step = steps.next();
  let last = step.value;
  while (!step.done && performance.now() < until) {
    step = steps.next();
    last = step.value;
  }
  return last;
}

function solve(call: Call, tables: SitingTables): Answer {
  const problem = problemOf(call, tables, call.files.sites);
  const names = (places: readonly number[]) => places.map((place) => tables.sites[place]!);
  const common = { objective: call.objective, existing: call.existing };
  if (call.objective === "lscp") {
    const found = lastWithin(improveFullCover(problem), call.seconds);
    const lost = found.unreachable.reduce((sum, demand) => sum + tables.weights[demand]!, 0);
    return {
      ...common,
      covered: found.covered,
      total: found.total,
      sites: names(found.sites),
      upperBound: found.total - lost,
      gap: found.gap,
      proven: found.proven,
      lowerBoundSites: found.lowerBoundSites,
      unreachable: found.unreachable.map((demand) => tables.demands[demand]!),
    };
  }
  const found = lastWithin(improveMaximalCover(problem), call.seconds);
  const { covered, total, upperBound, gap, proven } = found;
  return { ...common, covered, total, sites: names(found.sites), upperBound, gap, proven };
}

function print(answer: Answer, io: CommandIo): void {
  const percent = (share: number) => `${(share * 100).toFixed(2)} %`;
  io.write(
    `Covered ${answer.covered} of ${answer.total} (${percent(answer.total > 0 ? answer.covered / answer.total : 0)})`,
  );
  io.write(
    `Sites ${answer.sites.join(", ") || "—"}${answer.existing.length > 0 ? ` beside ${answer.existing.join(", ")}` : ""}`,
  );
  if (answer.unreachable && answer.unreachable.length > 0)
    io.write(`Out of every site's reach: ${answer.unreachable.join(", ")}`);
  const bound =
    answer.lowerBoundSites === undefined
      ? `no choice covers more than ${answer.upperBound}`
      : `no choice needs fewer than ${answer.lowerBoundSites} sites`;
  io.write(
    answer.proven
      ? "Proven: no better answer exists"
      : `Within ${percent(answer.gap)} of the best possible: ${bound}`,
  );
}

/** Where the next sites should go, on plain tables. Exit code 0; 1 where the tables have a fault, 2 where the call has. */
export async function sitingCommand(args: string[], io: CommandIo): Promise<number> {
  try {
    const call = readCall(args);
    const answer = solve(call, await readTables(call, io));
    if (args.includes("--json")) io.write(JSON.stringify(answer, null, 2));
    else print(answer, io);
    return 0;
  } catch (fault) {
    if (fault instanceof UsageFault) {
      io.error(`${fault.message}\nUsage: ${usage}`);
      return 2;
    }
    if (!(fault instanceof CsvFault || fault instanceof RangeError)) throw fault;
    io.error(fault.message);
    return 1;
  }
}
