import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { sitingCore } from "../../src/planning/siting/core/siting-core";
import { coverListsFromPoints } from "../../src/planning/siting/cover-lists-from-points";
import { improveMaximalCover } from "../../src/planning/siting/maximal-cover";
import { seededRandom } from "../../src/planning/siting/random";
import { fineModel } from "../../src/planning/siting/relaxation/group-model";
import { lazyGreedy } from "../../src/planning/siting/search/lazy-greedy";
import { SwapSearch } from "../../src/planning/siting/search/swap-search";

/** W7: 50,000 demands of 1 … 100 people, 2,000 candidates. */
const demandCount = 50_000;
const siteCount = 2_000;

/** Seconds of work after which the gap is read. */
const seconds = 12;

/**
 * `plain`: demands and sites evenly over 20 × 20 km. `contested`: five bell-shaped clusters (σ 1.8 km) whose centres lie
 * within 3.5 km of the middle, so that they overlap; sites are drawn like demands.
 */
type Kind = "plain" | "contested";

function workload(kind: Kind, seed: number) {
  const random = seededRandom(seed);
  const bell = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const even = (): [number, number] => [random() * 20_000, random() * 20_000];
  const centres = Array.from(
    { length: 5 },
    () => [(random() * 2 - 1) * 3_500, (random() * 2 - 1) * 3_500] as const,
  );
  const clustered = (): [number, number] => {
    const [x, y] = centres[Math.floor(random() * 5)]!;
    return [x + 1_800 * bell(), y + 1_800 * bell()];
  };
  const points = (count: number) => {
    const list = Array.from({ length: count }, kind === "plain" ? even : clustered);
    return { x: Float64Array.from(list, ([x]) => x), y: Float64Array.from(list, ([, y]) => y) };
  };
  const demands = points(demandCount);
  const sites = points(siteCount);
  const weights = Float64Array.from({ length: demandCount }, () => 1 + Math.floor(random() * 100));
  return { demandX: demands.x, demandY: demands.y, siteX: sites.x, siteY: sites.y, weights };
}

/** Work of this process alone: on a busy machine wall time tells how busy it is. */
function ownSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

interface Row {
  readonly kind: Kind;
  readonly seed: number;
  readonly radiusMetres: number;
  readonly count: number;
  /** First answer with cover lists: by the clock, and the work of this process. */
  readonly firstMs: number;
  readonly ownFirstMs: number;
  readonly covered: number;
  readonly upperBound: number;
  readonly gap: number;
  readonly proven: boolean;
  readonly ownSeconds: number;
  /** How far the plain methods stay below our answer, as shares of it. */
  readonly greedyShort: number;
  readonly swapShort: number;
}

function measure(kind: Kind, seed: number, radiusMetres: number, count: number): Row {
  const { weights, ...points } = workload(kind, seed);
  const begun = performance.now();
  const ownBegun = ownSeconds();
  const covers = coverListsFromPoints({ ...points, radiusMetres });
  const problem = { weights, covers, count };
  let [firstMs, ownFirstMs] = [0, 0];
  let last = { covered: 0, upperBound: 0, gap: 1, proven: false };
  for (const { covered, upperBound, gap, proven } of improveMaximalCover(problem)) {
    if (firstMs === 0) {
      firstMs = performance.now() - begun;
      ownFirstMs = (ownSeconds() - ownBegun) * 1000;
    }
    last = { covered, upperBound, gap, proven };
    if (proven || ownSeconds() - ownBegun > seconds) break;
  }
  const took = ownSeconds() - ownBegun;
  const rivals = plainRivals(problem);
  return {
    ...{ kind, seed, radiusMetres, count, firstMs, ownFirstMs, ...last, ownSeconds: took },
    greedyShort: 1 - rivals.greedy / last.covered,
    swapShort: 1 - rivals.swap / last.covered,
  };
}

/** The same problem by greedy alone, and by greedy with single exchanges until none gains. */
function plainRivals(problem: Parameters<typeof lazyGreedy>[0]): { greedy: number; swap: number } {
  const greedy = lazyGreedy(problem);
  const core = sitingCore(problem);
  const search = new SwapSearch(core, fineModel(core));
  const place = new Map([...core.siteIds].map((site, at) => [site, at]));
  search.startInOrder(greedy.sites.flatMap((site) => place.get(site) ?? []));
  search.descend();
  return { greedy: greedy.gains.reduce((sum, gain) => sum + gain, 0), swap: search.covered };
}

const heading = [
  "| workload, seed | radius m | k | first ms, clock | first ms, own | covered | bound | gap | own s | greedy short by | 1-swap short by |",
  "|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|",
];

function lineOf(row: Row): string {
  const percent = (share: number): string => `${(share * 100).toFixed(2)} %`;
  return `| ${[
    `${row.kind} ${row.seed}`,
    row.radiusMetres,
    row.count,
    row.firstMs.toFixed(0),
    row.ownFirstMs.toFixed(0),
    row.covered,
    row.upperBound.toFixed(0),
    `${percent(row.gap)}${row.proven ? " proven" : ""}`,
    row.ownSeconds.toFixed(1),
    percent(row.greedyShort),
    percent(row.swapShort),
  ].join(" | ")} |`;
}

const about = `${demandCount} demands, ${siteCount} candidates. The first answer includes the cover lists. The gap is read after ${seconds} s of work of this process
(compiling and collecting garbage included), because the clock of a busy machine tells how busy it is; a row that is
proven ended by itself. "Short by" is how far plain methods stay below the answer.`;

/** Prints a table and writes it down: first answer with cover lists, and what is certified after twelve seconds of work. */
export function run(): void {
  // The first runs pay for compiling; they are not counted.
  measure("plain", 0, 800, 5);
  measure("plain", 0, 1500, 5);
  const rows: Row[] = [];
  const load = loadavg()[0] ?? 0;
  console.log(heading.join("\n"));
  for (const kind of ["plain", "contested"] as const) {
    for (const seed of [1, 2]) {
      for (const radiusMetres of [800, 1500]) {
        for (const count of [5, 10]) {
          const row = measure(kind, seed, radiusMetres, count);
          rows.push(row);
          console.log(lineOf(row));
        }
      }
    }
  }
  const machine = `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "?"}; load at the start ${load.toFixed(1)}`;
  const folder = join(import.meta.dirname, "results");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "siting.json"), `${JSON.stringify({ machine, seconds, rows }, null, 1)}\n`);
  const table = ["# Siting", "", `${machine}.`, "", about, "", ...heading, ...rows.map(lineOf), ""];
  writeFileSync(join(folder, "siting.md"), table.join("\n"));
}
