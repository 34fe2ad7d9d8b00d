import type { SitingCore } from "../core/siting-core";
import { type DemandLists, demandsOf } from "../cover-lists";
import { type Random, randomIndex } from "../random";
import type { SwapSearch } from "./swap-search";

/** Most sites exchanged in one kick anywhere. */
const LARGEST_KICK = 3;

/** Fewest and most sites exchanged in one kick among neighbours. */
const NEIGHBOURS = [2, 4] as const;

/** Share of the kicks that exchange neighbours: where discs contend, it is neighbours that have to move together. */
const AMONG_NEIGHBOURS = 0.75;

/** Kicks in vain after which the search begins somewhere else. */
const PATIENCE = 60;

/** Draws for a free place; most of them are refused where spacing or budget is tight. */
const TRIES = 10;

/**
 * Iterated local search: exchange a few sites, descend again, and go on from there unless it became worse; begin anew
 * where nothing is found any more. A single exchange cannot leave a place where two sites would have to move together;
 * a kick can.
 */
export class KickSearch {
  best: number[];
  bestCovered: number;
  private current: number[];
  private currentCovered: number;
  private inVain = 0;
  private readonly mark: Int32Array;

  constructor(
    private readonly core: SitingCore,
    private readonly lists: DemandLists,
    private readonly search: SwapSearch,
    private readonly random: Random,
    start: readonly number[],
  ) {
    this.mark = new Int32Array(core.covers.demandCount).fill(-1);
    search.startInOrder(start);
    search.descend();
    this.best = [...search.chosen];
    this.bestCovered = search.covered;
    this.current = this.best;
    this.currentCovered = this.bestCovered;
  }

  /** List entries gone through so far. */
  get work(): number {
    return this.search.work;
  }

  /** One kick and one descent; tells whether a new best was found. `likely` are sites worth trying, if known. */
  round(likely: ArrayLike<number> = []): boolean {
    if (this.inVain >= PATIENCE) this.beginAnew(likely);
    else if (this.random() < AMONG_NEIGHBOURS) this.kickNeighbours();
    else this.kickAnywhere(likely);
    this.search.descend();
    return this.keep();
  }

  private kickAnywhere(likely: ArrayLike<number>): void {
    const { search, random } = this;
    search.start(this.current);
    const size = 1 + randomIndex(random, Math.min(LARGEST_KICK, Math.max(1, this.current.length)));
    for (let out = 0; out < size && search.chosen.length > 0; out += 1) {
      search.remove(randomIndex(random, search.chosen.length));
    }
    for (let tries = 0; tries < size * 4 && search.chosen.length < this.current.length; tries += 1) {
      search.add(this.draw(likely));
    }
  }

  /** Takes out a site with those it shares most with, and puts in others that reach into what they covered. */
  private kickNeighbours(): void {
    const { search, random, core, lists } = this;
    const { current } = this;
    if (current.length === 0) {
      search.start(current);
      return;
    }
    const [fewest, most] = NEIGHBOURS;
    const size = fewest + randomIndex(random, most - fewest + 1);
    const out = this.nearest(current[randomIndex(random, current.length)]!).slice(0, size);
    search.start(current.filter((site) => !out.includes(site)));
    for (let tries = 0; tries < size * TRIES && search.chosen.length < current.length; tries += 1) {
      const demands = demandsOf(core.covers, out[randomIndex(random, out.length)]!);
      if (demands.length === 0) continue;
      const demand = demands[randomIndex(random, demands.length)]!;
      const from = lists.demandStart[demand]!;
      search.add(lists.demandSites[from + randomIndex(random, lists.demandStart[demand + 1]! - from)]!);
    }
  }

  /** The sites of the present choice, those first that share most demands with one of them. */
  private nearest(centre: number): number[] {
    const { covers } = this.core;
    for (const demand of demandsOf(covers, centre)) this.mark[demand] = centre;
    const shared = new Map<number, number>();
    for (const site of this.current) {
      let count = 0;
      for (const demand of demandsOf(covers, site)) if (this.mark[demand] === centre) count += 1;
      shared.set(site, count);
    }
    return [...this.current].sort((a, b) => shared.get(b)! - shared.get(a)! || a - b);
  }

  /** Somewhere else altogether, from where ever better places are accepted again. */
  private beginAnew(likely: ArrayLike<number>): void {
    this.inVain = 0;
    this.currentCovered = -Infinity;
    this.search.startInOrder(Array.from({ length: 4 * this.core.count }, () => this.draw(likely)));
  }

  /** Descends from what a list gives, taken in its order; tells whether a new best was found. */
  tryInOrder(order: Iterable<number>): boolean {
    this.search.startInOrder(order);
    this.search.descend();
    return this.keep();
  }

  /** Counts a choice as it stands; tells whether it is a new best. */
  tryExactly(choice: readonly number[]): boolean {
    this.search.start(choice);
    return this.keep();
  }

  private keep(): boolean {
    const { covered, chosen } = this.search;
    const slack = 1e-9 * (1 + this.bestCovered);
    this.inVain = covered > this.currentCovered + slack ? 0 : this.inVain + 1;
    if (covered >= this.currentCovered - slack) {
      this.current = [...chosen];
      this.currentCovered = covered;
    }
    if (covered <= this.bestCovered + slack) return false;
    this.best = [...chosen];
    this.bestCovered = covered;
    return true;
  }

  /** Half of the draws from the likely sites, half from all. */
  private draw(likely: ArrayLike<number>): number {
    return likely.length > 0 && this.random() < 0.5
      ? likely[randomIndex(this.random, likely.length)]!
      : randomIndex(this.random, this.core.covers.siteCount);
  }
}
