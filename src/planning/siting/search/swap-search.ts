import { conflictsOf } from "../core/conflicts";
import type { SitingCore } from "../core/siting-core";
import type { GroupModel } from "../relaxation/group-model";

/** Nobody or several chosen sites cover the demand alone. */
const SEVERAL = -1;

/**
 * Local search: exchange one chosen site for another, or add one where there is room, always the move that gains
 * most, until none gains.
 *
 * One pass over the site tree prices every exchange at once. Each demand is put in a bin: that of the only chosen
 * site covering it, or the bin of the uncovered. What a site covers of each bin is its parent's, corrected; then
 *
 *   gain of (a out, b in) = uncovered(b) + [only a](b) − [only a](a).
 */
export class SwapSearch {
  /** Chosen sites, in the numbers of the core. */
  chosen: number[] = [];
  /** Weight they cover, without what existing sites cover. */
  covered = 0;
  /** List entries gone through since the search was made. */
  work = 0;
  private cost = 0;
  private readonly owner: Int32Array;
  /** Per site, one bin per chosen site and a last one for the uncovered. */
  private bins = new Float64Array(0);
  /** How many chosen sites exclude each site. */
  private readonly enemies: Int32Array;

  constructor(
    private readonly core: SitingCore,
    private readonly model: GroupModel,
  ) {
    this.owner = new Int32Array(core.weights.length);
    this.enemies = new Int32Array(core.covers.siteCount);
  }

  /** Starts from a choice that keeps all rules. */
  start(chosen: readonly number[]): void {
    this.chosen = [...chosen];
    this.refresh();
  }

  /** Starts from the sites of a list, in that order, as far as room, budget and spacing allow. */
  startInOrder(order: Iterable<number>): void {
    this.start([]);
    for (const site of order) {
      if (this.chosen.length >= this.core.count) break;
      if (!this.admits(site, -1)) continue;
      this.chosen.push(site);
      this.cost += this.core.costs?.[site] ?? 0;
      for (const enemy of conflictsOf(this.core.conflicts, site)) this.enemies[enemy]! += 1;
    }
    this.refresh();
  }

  /** Makes the best move; false when no move gains. */
  improve(): boolean {
    this.fillBins();
    const move = this.bestMove();
    if (!move) return false;
    this.chosen[move.place] = move.site;
    this.refresh();
    return true;
  }

  /** Moves until no move gains. */
  descend(): void {
    while (this.improve());
  }

  /** Takes one site out. */
  remove(place: number): void {
    this.chosen.splice(place, 1);
    this.refresh();
  }

  /** Puts a site in, if room, budget and spacing allow it; tells whether it did. */
  add(site: number): boolean {
    if (this.chosen.length >= this.core.count || !this.admits(site, -1)) return false;
    this.chosen.push(site);
    this.refresh();
    return true;
  }

  private refresh(): void {
    const { covers, weights, costs, conflicts } = this.core;
    const uncovered = this.chosen.length;
    this.owner.fill(uncovered);
    this.enemies.fill(0);
    this.covered = 0;
    this.cost = 0;
    this.chosen.forEach((site, place) => {
      for (let at = covers.siteStart[site]!, end = covers.siteStart[site + 1]!; at < end; at += 1) {
        const demand = covers.siteDemands[at]!;
        if (this.owner[demand] === uncovered) {
          this.covered += weights[demand]!;
          this.owner[demand] = place;
        } else this.owner[demand] = SEVERAL;
      }
      this.cost += costs?.[site] ?? 0;
      for (const enemy of conflictsOf(conflicts, site)) this.enemies[enemy]! += 1;
    });
  }

  private fillBins(): void {
    const { model } = this;
    const { siteCount, parent, start, groups, amounts } = model;
    const width = this.chosen.length + 1;
    if (this.bins.length < siteCount * width) this.bins = new Float64Array(siteCount * width);
    const { bins, owner } = this;
    this.work += model.groups.length + 2 * siteCount * width;
    for (let site = 0; site < siteCount; site += 1) {
      const base = site * width;
      const above = parent[site]!;
      if (above < 0) bins.fill(0, base, base + width);
      else bins.copyWithin(base, above * width, (above + 1) * width);
      for (let at = start[site]!, end = start[site + 1]!; at < end; at += 1) {
        const bin = owner[groups[at]!]!;
        if (bin >= 0) bins[base + bin]! += amounts[at]!;
      }
    }
  }

  private bestMove(): { place: number; site: number } | undefined {
    const { chosen, bins, core } = this;
    const width = chosen.length + 1;
    const losses = Float64Array.from(chosen, (site, place) => bins[site * width + place]!);
    // Sums carry rounding of about 1e-12 of the total: a gain below that is no gain.
    let best = 1e-9 * (1 + this.covered);
    let move: { place: number; site: number } | undefined;
    for (let site = 0; site < core.covers.siteCount; site += 1) {
      const base = site * width;
      const fresh = bins[base + width - 1]!;
      if (chosen.length < core.count && fresh > best && this.admits(site, -1)) {
        best = fresh;
        move = { place: chosen.length, site };
      }
      for (let place = 0; place < chosen.length; place += 1) {
        const gain = fresh + bins[base + place]! - losses[place]!;
        if (gain > best && this.admits(site, place)) {
          best = gain;
          move = { place, site };
        }
      }
    }
    return move;
  }

  /** Whether a site may come in when the one at `place` goes (−1: nobody goes). */
  private admits(site: number, place: number): boolean {
    const { costs, budget, conflicts } = this.core;
    if (this.chosen.includes(site)) return false;
    const leaving = place < 0 ? -1 : this.chosen[place]!;
    const cost = this.cost + (costs?.[site] ?? 0) - (leaving < 0 ? 0 : (costs?.[leaving] ?? 0));
    if (cost > budget * (1 + 1e-12)) return false;
    const stays =
      this.enemies[site]! - (leaving >= 0 && conflictsOf(conflicts, site).includes(leaving) ? 1 : 0);
    return stays === 0;
  }
}
