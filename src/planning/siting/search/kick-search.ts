import type { SitingCore } from "../core/siting-core";
import { type Random, randomIndex } from "../random";
import type { SwapSearch } from "./swap-search";

/** Most sites exchanged in one kick. */
const LARGEST_KICK = 3;

/**
 * Iterated local search: exchange a few sites at random, descend again, and go on from there unless it became worse.
 * A single exchange cannot leave a place where two sites would have to move together; a kick can.
 */
export class KickSearch {
  best: number[];
  bestCovered: number;
  private current: number[];
  private currentCovered: number;

  constructor(
    private readonly core: SitingCore,
    private readonly search: SwapSearch,
    private readonly random: Random,
    start: readonly number[],
  ) {
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
    const { search, random } = this;
    search.start(this.current);
    const size = 1 + randomIndex(random, Math.min(LARGEST_KICK, Math.max(1, this.current.length)));
    for (let out = 0; out < size && search.chosen.length > 0; out += 1) {
      search.remove(randomIndex(random, search.chosen.length));
    }
    for (let tries = 0; tries < size * 4 && search.chosen.length < this.current.length; tries += 1) {
      search.add(this.draw(likely));
    }
    search.descend();
    return this.keep();
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
