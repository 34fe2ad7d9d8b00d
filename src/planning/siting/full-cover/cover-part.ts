import { BranchAndBound, type Incumbent } from "../branch/branch-and-bound";
import type { SitingCore } from "../core/siting-core";
import { transpose } from "../cover-lists";
import type { Random } from "../random";
import { fineModel } from "../relaxation/group-model";
import { sideRows } from "../relaxation/side-rows";
import { KickRhythm } from "../search/kick-rhythm";
import { RepairSearch } from "./repair-search";

/** Exchanges of the local search between two looks at its share of the work. */
const STEPS_PER_KICK = 50;

/**
 * Full cover of one part of the problem.
 *
 * The search maximises P · (demands covered) − (sites used). With P = 1 a demand is never worth leaving out, as covering
 * it costs at most one site; where spacing may forbid that site, P outweighs all sites together, so that as many demands
 * as possible come first and the fewest sites second.
 */
export class CoverPart implements Incumbent {
  /** Certified: covering as much takes at least this many sites. */
  lowerBound = 0;
  phase: "bound" | "search" = "bound";
  private readonly main: RepairSearch;
  /** Completes what branches suggest, so that the main search is not thrown off its way. */
  private readonly sketch: RepairSearch;
  private readonly prize: number;
  private readonly all: number;
  private waiting: readonly number[] | undefined;

  constructor(
    private readonly core: SitingCore,
    random: Random,
  ) {
    const lists = transpose(core.covers);
    this.main = new RepairSearch(core, lists, random);
    this.sketch = new RepairSearch(core, lists, random);
    this.prize = core.conflicts.sites.length === 0 ? 1 : core.covers.siteCount + 1;
    this.all = core.weights.reduce((sum, weight) => sum + weight, 0);
    this.main.startInOrder([]);
  }

  /** The caller's sites of the best choice so far. */
  get sites(): number[] {
    return this.main.best.map((site) => this.core.siteIds[site]!);
  }

  get value(): number {
    return this.prize * (this.all - this.main.bestUncovered) - this.main.best.length;
  }

  get cutoff(): number {
    return this.value + 0.99;
  }

  /** Works until the choice is proven; pauses after every few milliseconds of work. */
  *run(): Generator<void, void> {
    const { core, prize } = this;
    const prized = { ...core, weights: core.weights.map((weight) => weight * prize) };
    const search = new BranchAndBound(
      {
        core: prized,
        fine: fineModel(prized),
        lists: transpose(core.covers),
        side: sideRows(core.covers.siteCount, core.conflicts, undefined, Infinity),
        siteCost: 1,
      },
      this,
    );
    const rhythm = new KickRhythm();
    for (const work of search.run()) {
      rhythm.worked(work);
      while (rhythm.due) this.kick(rhythm);
      // No choice is worth more than this; what a choice lacks of its demands' prize are its sites.
      const mostWorth = Math.floor(search.upperBound + 1e-6);
      this.raise(prize * (this.all - this.main.bestUncovered) - mostWorth);
      this.phase = search.nodes === 0 ? "bound" : "search";
      yield;
    }
    this.raise(this.main.best.length);
  }

  suggest(order: readonly number[]): void {
    this.waiting = order;
  }

  consider(choice: readonly number[]): void {
    this.tryInOrder(choice);
  }

  private raise(lowerBound: number): void {
    this.lowerBound = Math.min(this.main.best.length, Math.max(this.lowerBound, lowerBound));
  }

  private tryInOrder(order: readonly number[]): boolean {
    this.sketch.startInOrder(order);
    const { bestUncovered, best } = this.sketch;
    const { main } = this;
    const better =
      bestUncovered < main.bestUncovered ||
      (bestUncovered === main.bestUncovered && best.length < main.best.length);
    if (better) main.startInOrder(best);
    return better;
  }

  private kick(rhythm: KickRhythm): void {
    const work = (): number => this.main.work + this.sketch.work;
    const before = work();
    let better = this.waiting ? this.tryInOrder(this.waiting) : false;
    this.waiting = undefined;
    for (let step = 0; step < STEPS_PER_KICK; step += 1) better = this.main.step() || better;
    rhythm.kicked(work() - before, better);
  }
}
