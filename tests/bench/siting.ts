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

function measure(kind: Kind, seed: number, radiusMetres: number, count: number): string {
  const { weights, ...points } = workload(kind, seed);
  const begun = performance.now();
  const ownBegun = ownSeconds();
  const covers = coverListsFromPoints({ ...points, radiusMetres });
  const problem = { weights, covers, count };
  let firstMs = 0;
  let ownFirstMs = 0;
  let last = { covered: 0, upperBound: 0, gap: 1, proven: false };
  for (const snapshot of improveMaximalCover(problem)) {
    if (firstMs === 0) {
      firstMs = performance.now() - begun;
      ownFirstMs = (ownSeconds() - ownBegun) * 1000;
    }
    last = snapshot;
    if (snapshot.proven || ownSeconds() - ownBegun > seconds) break;
  }
  const tookSeconds = ownSeconds() - ownBegun;
  const rivals = plainRivals(problem);
  const short = (covered: number): string => `${((1 - covered / last.covered) * 100).toFixed(2)} %`;
  return [
    `${kind} ${seed}`,
    radiusMetres,
    count,
    firstMs.toFixed(0),
    ownFirstMs.toFixed(0),
    last.covered,
    last.upperBound.toFixed(0),
    `${(last.gap * 100).toFixed(2)} %${last.proven ? " proven" : ""}`,
    tookSeconds.toFixed(1),
    short(rivals.greedy),
    short(rivals.swap),
  ].join(" | ");
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

/** Prints a table: first answer with cover lists, and what is certified after twelve seconds of work. */
export function run(): void {
  // The first run pays for compiling; it is not counted.
  measure("plain", 0, 800, 5);
  console.log(
    `Siting: ${demandCount} demands, ${siteCount} candidates; first answer includes the cover lists.`,
  );
  console.log(
    "| workload, seed | radius m | k | first ms, wall | first ms, own | covered | bound | gap | own s | greedy short by | 1-swap short by |",
  );
  console.log("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
  for (const kind of ["plain", "contested"] as const) {
    for (const seed of [1, 2]) {
      for (const radiusMetres of [800, 1500]) {
        for (const count of [5, 10]) console.log(`| ${measure(kind, seed, radiusMetres, count)} |`);
      }
    }
  }
}
