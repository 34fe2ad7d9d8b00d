import { BestAnswer } from "./best-answer";
import { BranchAndBound, GROUPED_ENTRIES, type Incumbent } from "./branch/branch-and-bound";
import type { NodeStart } from "./branch/search-node";
import { candidatesOf } from "./core/candidates";
import { type SitingCore, sitingCore } from "./core/siting-core";
import { tightened } from "./core/weight-quantum";
import { transpose } from "./cover-lists";
import { type Random, seededRandom } from "./random";
import { fineModel } from "./relaxation/group-model";
import { sideRows } from "./relaxation/side-rows";
import { KickRhythm } from "./search/kick-rhythm";
import { KickSearch } from "./search/kick-search";
import { lazyGreedy } from "./search/lazy-greedy";
import { SwapSearch } from "./search/swap-search";
import { checkSitingProblem, type SitingProblem } from "./siting-problem";
import type { SitingSnapshot } from "./siting-snapshot";

/**
 * Gaps that are certified one after the other where the question is large: to certify 1 % a search may drop, and settle,
 * much more than to find the last better answer.
 */
const GAPS = [0.01, 0.003];

/**
 * Maximal covering (MCLP, Church & ReVelle 1974): which sites cover the most weight, within count, budget and spacing?
 *
 * Yields an answer at once and better ones, with ever tighter bounds, after every few milliseconds of work; the caller
 * stops whenever it likes and keeps the last snapshot. Runs out by itself, `proven`, when no better answer is left.
 * The same problem and random source always give the same snapshots.
 *
 * @throws RangeError when the problem is malformed (see {@link checkSitingProblem}).
 */
export function* improveMaximalCover(
  problem: SitingProblem,
  random: Random = seededRandom(1),
): Generator<SitingSnapshot, SitingSnapshot> {
  checkSitingProblem(problem);
  if (problem.capacities) throw new RangeError("capacities are given: use improveCapacitatedCover");
  const best = new BestAnswer(problem);
  const greedy = lazyGreedy(problem, candidatesOf(problem));
  best.offer(greedy.sites);
  best.bound(greedy.upperBound);
  yield best.snapshot("greedy");

  const core = sitingCore(problem);
  const fine = fineModel(core);
  const lists = transpose(core.covers);
  const kicks = new KickSearch(core, lists, new SwapSearch(core, fine), random, inCore(core, greedy.sites));
  const offer = (): boolean => best.offer(kicks.best.map((site) => core.siteIds[site]!));
  offer();
  yield best.snapshot("exchange");

  const side = sideRows(core.covers.siteCount, core.conflicts, core.costs, core.budget);
  const hints = new Hints(core, kicks, offer);
  const rhythm = new KickRhythm();
  let [rootStart, nodes]: [NodeStart | undefined, number] = [undefined, 0];
  for (const gap of fine.groups.length > GROUPED_ENTRIES ? [...GAPS, 0] : [0]) {
    const aim = {
      // Better answers found on the way raise the aim.
      get bound() {
        return gap > 0 ? (core.baseWeight + hints.value) / (1 - gap) - core.baseWeight : -Infinity;
      },
      rootStart,
    };
    const ground = { core, fine, lists, side, siteCost: 0 };
    const search: BranchAndBound = new BranchAndBound(ground, hints, aim);
    for (const work of search.run()) {
      rhythm.worked(work);
      while (rhythm.due) hints.kick(rhythm);
      best.bound(tightened(core.baseWeight + search.upperBound, core.quantum));
      yield best.snapshot(nodes + search.nodes === 0 ? "bound" : "search");
    }
    best.bound(tightened(core.baseWeight + search.upperBound, core.quantum));
    rootStart = search.rootStart;
    nodes += search.nodes;
  }
  best.bound(best.covered);
  const last = best.snapshot("done");
  yield last;
  return last;
}

/** The answer kicks and branches share: branches hint where to kick, kicks raise the cutoff of the branches. */
class Hints implements Incumbent {
  private waiting: readonly number[] | undefined;
  private likely: readonly number[] = [];

  constructor(
    private readonly core: SitingCore,
    private readonly kicks: KickSearch,
    private readonly found: () => void,
  ) {}

  get value(): number {
    return this.kicks.bestCovered;
  }

  get cutoff(): number {
    // With a quantum the next better answer is a whole step away.
    return this.core.quantum > 0 ? this.value + this.core.quantum * 0.99 : this.value * (1 + 1e-9);
  }

  suggest(order: readonly number[]): void {
    this.waiting = order;
    this.likely = order.slice(0, 4 * this.core.count);
  }

  consider(choice: readonly number[]): void {
    if (this.kicks.tryExactly(choice)) this.found();
  }

  kick(rhythm: KickRhythm): void {
    const before = this.kicks.work;
    const better = this.waiting ? this.kicks.tryInOrder(this.waiting) : this.kicks.round(this.likely);
    this.waiting = undefined;
    if (better) this.found();
    rhythm.kicked(this.kicks.work - before, better);
  }
}

/** The caller's sites in the numbers of the core, without those that the core has no more use for. */
function inCore(core: SitingCore, sites: readonly number[]): number[] {
  const place = new Map([...core.siteIds].map((site, at) => [site, at]));
  return sites.flatMap((site) => place.get(site) ?? []);
}
