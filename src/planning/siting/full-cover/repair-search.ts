import { conflictsOf } from "../core/conflicts";
import type { SitingCore } from "../core/siting-core";
import type { DemandLists } from "../cover-lists";
import { type Random, randomIndex } from "../random";

/**
 * Local search for full cover: as soon as all demands are covered, take a site out; then take out one more and put in
 * one that covers a demand picked at random among the uncovered. Demands that stay uncovered weigh more and more, so
 * the search is driven out of places it cannot leave (row weighting, Gao et al. 2015).
 */
export class RepairSearch {
  /** Fewest sites found so far that cover the most demands found so far. */
  best: number[] = [];
  bestUncovered = Infinity;
  /** Weight (in the core's terms) of the uncovered. */
  private uncoveredWeight = 0;
  work = 0;
  private readonly inUse: Uint8Array;
  private readonly inUseList: number[] = [];
  private readonly inUsePlace: Int32Array;
  /** Chosen sites covering each demand. */
  private readonly depth: Int32Array;
  private readonly weight: Float64Array;
  /** Weight a site would newly cover; for a chosen one, minus the weight only it covers. */
  private readonly score: Float64Array;
  private readonly movedAt: Float64Array;
  private readonly uncovered: number[] = [];
  private readonly uncoveredPlace: Int32Array;
  private clock = 0;

  constructor(
    private readonly core: SitingCore,
    private readonly lists: DemandLists,
    private readonly random: Random,
  ) {
    const { siteCount, demandCount } = core.covers;
    this.inUse = new Uint8Array(siteCount);
    this.inUsePlace = new Int32Array(siteCount);
    this.depth = new Int32Array(demandCount);
    this.weight = new Float64Array(demandCount).fill(1);
    this.score = new Float64Array(siteCount);
    this.movedAt = new Float64Array(siteCount);
    this.uncoveredPlace = new Int32Array(demandCount);
    for (let demand = 0; demand < demandCount; demand += 1) this.setUncovered(demand);
    for (let site = 0; site < siteCount; site += 1) {
      this.score[site] = core.covers.siteStart[site + 1]! - core.covers.siteStart[site]!;
    }
  }

  /** Starts from the sites of a list, in its order; then completes and thins out. Tells whether it is a new best. */
  startInOrder(order: Iterable<number>): boolean {
    for (const site of this.chosen()) this.drop(site);
    for (const site of order)
      if (this.score[site]! > 0 && !this.inUse[site] && this.enemies(site).length === 0) this.take(site);
    this.complete();
    this.thin();
    return this.keep();
  }

  /** One exchange; tells whether it led to a new best. */
  step(): boolean {
    if (
      this.uncoveredWeight <= this.bestUncovered &&
      this.inUseList.length >= this.best.length &&
      this.best.length > 0
    ) {
      this.dropLeast();
    }
    if (this.uncovered.length === 0) return this.keep();
    this.dropLeast();
    if (this.uncovered.length === 0) return this.keep();
    const demand = this.uncovered[randomIndex(this.random, this.uncovered.length)]!;
    const site = this.bestFor(demand);
    if (site >= 0) {
      for (const enemy of this.enemies(site)) this.drop(enemy);
      this.take(site);
    }
    for (const each of this.uncovered) this.reweigh(each);
    return this.keep();
  }

  private chosen(): number[] {
    return [...this.inUseList].sort((a, b) => a - b);
  }

  private keep(): boolean {
    const better =
      this.uncoveredWeight < this.bestUncovered ||
      (this.uncoveredWeight === this.bestUncovered && this.inUseList.length < this.best.length);
    if (!better) return false;
    this.best = this.chosen();
    this.bestUncovered = this.uncoveredWeight;
    return true;
  }

  /** Greedily takes the site with the best score until nothing is left to cover. */
  private complete(): void {
    while (this.uncovered.length > 0) {
      let best = -1;
      for (let site = 0; site < this.score.length; site += 1) {
        if (
          this.inUse[site] ||
          this.score[site]! <= 0 ||
          (best >= 0 && this.score[site]! <= this.score[best]!)
        )
          continue;
        if (this.enemies(site).length === 0) best = site;
      }
      this.work += this.score.length;
      if (best < 0) return;
      this.take(best);
    }
  }

  /** Drops sites all of whose demands others cover as well, the smallest first. */
  private thin(): void {
    const { siteStart } = this.core.covers;
    const size = (site: number): number => siteStart[site + 1]! - siteStart[site]!;
    const bySize = this.chosen().sort((a, b) => size(a) - size(b) || a - b);
    for (const site of bySize) if (this.score[site] === 0) this.drop(site);
  }

  /** Drops the site whose loss weighs least; among equals the one that has been in longest. */
  private dropLeast(): void {
    let least = -1;
    for (const site of this.inUseList) {
      if (this.movedAt[site] !== this.clock && (least < 0 || this.better(site, least))) least = site;
    }
    this.work += 2 * this.inUseList.length;
    if (least >= 0) this.drop(least);
  }

  private bestFor(demand: number): number {
    const { demandStart, demandSites } = this.lists;
    let best = -1;
    for (let at = demandStart[demand]!; at < demandStart[demand + 1]!; at += 1) {
      const site = demandSites[at]!;
      if (this.movedAt[site] === this.clock && this.clock > 0) continue;
      if (best < 0 || this.better(site, best)) best = site;
    }
    this.clock += 1;
    return best;
  }

  private better(site: number, than: number): boolean {
    const one = this.score[site]!;
    const other = this.score[than]!;
    if (one !== other) return one > other;
    const older = this.movedAt[site]! - this.movedAt[than]!;
    return older !== 0 ? older < 0 : site < than;
  }

  private enemies(site: number): number[] {
    const { conflicts } = this.core;
    if (conflicts.sites.length === 0) return [];
    return [...conflictsOf(conflicts, site)].filter((enemy) => this.inUse[enemy]);
  }

  private take(site: number): void {
    this.flip(site, 1);
    this.inUsePlace[site] = this.inUseList.length;
    this.inUseList.push(site);
  }

  private drop(site: number): void {
    this.flip(site, -1);
    const last = this.inUseList.pop()!;
    if (last === site) return;
    this.inUseList[this.inUsePlace[site]!] = last;
    this.inUsePlace[last] = this.inUsePlace[site]!;
  }

  /** Brings depth and scores up to date: only demands going from 0 to 1 or from 1 to 2 (or back) change any score. */
  private flip(site: number, by: 1 | -1): void {
    const { siteStart, siteDemands } = this.core.covers;
    const { demandStart, demandSites } = this.lists;
    this.inUse[site] = by === 1 ? 1 : 0;
    this.movedAt[site] = this.clock;
    this.score[site] = -this.score[site]!;
    for (let at = siteStart[site]!; at < siteStart[site + 1]!; at += 1) {
      const demand = siteDemands[at]!;
      this.depth[demand]! += by;
      const deeper = by === 1 ? this.depth[demand]! : this.depth[demand]! + 1;
      if (deeper > 2) continue;
      if (deeper === 1) {
        if (by === 1) this.setCovered(demand);
        else this.setUncovered(demand);
      }
      this.work += demandStart[demand + 1]! - demandStart[demand]!;
      for (let each = demandStart[demand]!; each < demandStart[demand + 1]!; each += 1) {
        const other = demandSites[each]!;
        if (other === site) continue;
        // First cover: nobody else gains by it. Second cover: the one that was alone is not any more.
        if (deeper === 1 ? !this.inUse[other] : this.inUse[other]) {
          this.score[other]! += (deeper === 1 ? -1 : 1) * by * this.weight[demand]!;
        }
      }
    }
  }

  private reweigh(demand: number): void {
    const { demandStart, demandSites } = this.lists;
    this.weight[demand]! += 1;
    for (let at = demandStart[demand]!; at < demandStart[demand + 1]!; at += 1)
      this.score[demandSites[at]!]! += 1;
    this.work += demandStart[demand + 1]! - demandStart[demand]!;
  }

  private setUncovered(demand: number): void {
    this.uncoveredPlace[demand] = this.uncovered.length;
    this.uncovered.push(demand);
    this.uncoveredWeight += this.core.weights[demand]!;
  }

  private setCovered(demand: number): void {
    const last = this.uncovered.pop()!;
    this.uncoveredWeight -= this.core.weights[demand]!;
    const place = this.uncoveredPlace[demand]!;
    if (last === demand) return;
    this.uncovered[place] = last;
    this.uncoveredPlace[last] = place;
  }
}
