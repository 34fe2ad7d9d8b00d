import { conflictsOf } from "../core/conflicts";
import { type Random, randomIndex } from "../random";
import type { CapacityCore } from "./capacity-core";
import { Service } from "./serve";

/** Newcomers tried in place of one site: those that would serve most of what is unserved without it. */
const NEWCOMERS = 8;

/** Greedy choice, exchanges and kicks, each judged by the flow it allows. */
export class CapacitySearch {
  best: number[] = [];
  bestServed: number;
  private readonly existing: number[];
  private readonly siteCount: number;

  constructor(
    private readonly core: CapacityCore,
    private readonly random: Random,
  ) {
    this.siteCount = core.siteIds.length;
    this.existing = Array.from({ length: core.existingCount }, (_, site) => site);
    this.bestServed = this.service([]).served;
  }

  /** The flow of existing and chosen sites. */
  service(chosen: readonly number[]): Service {
    return new Service(this.core.problem, [...this.existing, ...chosen]);
  }

  /** Takes the site that adds most until room or gain runs out. Gains only shrink, so old ones limit new ones. */
  *greedy(): Generator<void, void> {
    const gains = this.mostOfEach(this.core.problem.weights);
    const chosen: number[] = [];
    let served = this.bestServed;
    for (;;) {
      const fresh = new Set<number>();
      let best = -1;
      for (;;) {
        best = -1;
        for (let site = this.core.existingCount; site < this.siteCount; site += 1) {
          if ((best < 0 || gains[site]! > gains[best]!) && this.admits(chosen, site)) best = site;
        }
        if (best < 0 || fresh.has(best)) break;
        gains[best] = this.service([...chosen, best]).served - served;
        fresh.add(best);
      }
      if (best < 0 || gains[best]! <= 1e-9 * (1 + served)) return;
      chosen.push(best);
      served += gains[best]!;
      this.consider(chosen);
      yield;
    }
  }

  /** Exchanges single sites of a choice while that gains. */
  *exchange(start: readonly number[]): Generator<void, void> {
    let chosen = [...start];
    let served = this.service(chosen).served;
    for (let gained = true; gained; ) {
      gained = false;
      for (let place = 0; place <= chosen.length && !gained; place += 1) {
        const rest = chosen.filter((_, at) => at !== place);
        for (const site of this.newcomers(rest)) {
          const total = this.service([...rest, site]).served;
          if (total <= served + 1e-9 * (1 + served)) continue;
          [chosen, served, gained] = [[...rest, site], total, true];
          this.consider(chosen);
          break;
        }
        yield;
      }
    }
  }

  /** Exchanges a few sites of the best choice at random and improves from there. */
  *kick(): Generator<void, void> {
    const chosen = [...this.best];
    for (let out = 0; out < 2 && chosen.length > 0; out += 1)
      chosen.splice(randomIndex(this.random, chosen.length), 1);
    for (let tries = 0; tries < 8 && chosen.length < this.best.length; tries += 1) {
      const site =
        this.core.existingCount + randomIndex(this.random, this.siteCount - this.core.existingCount);
      if (this.admits(chosen, site)) chosen.push(site);
    }
    yield* this.exchange(chosen);
  }

  /** Counts a choice; tells whether it is a new best. */
  consider(chosen: readonly number[]): boolean {
    const { served } = this.service(chosen);
    if (served <= this.bestServed + 1e-12 * (1 + served)) return false;
    this.best = [...chosen];
    this.bestServed = served;
    return true;
  }

  private newcomers(rest: readonly number[]): number[] {
    const gain = this.mostOfEach(this.service(rest).unserved());
    return [...gain.keys()]
      .filter((site) => site >= this.core.existingCount && this.admits(rest, site))
      .sort((a, b) => gain[b]! - gain[a]! || a - b)
      .slice(0, NEWCOMERS);
  }

  /** What each site could serve of some weights if it were alone. */
  private mostOfEach(weights: Float64Array): Float64Array {
    const { covers, capacities } = this.core.problem;
    const most = new Float64Array(this.siteCount);
    for (let site = this.core.existingCount; site < this.siteCount; site += 1) {
      let sum = 0;
      for (let at = covers.siteStart[site]!; at < covers.siteStart[site + 1]!; at += 1) {
        sum += weights[covers.siteDemands[at]!]!;
      }
      most[site] = Math.min(sum, capacities![site]!);
    }
    return most;
  }

  private admits(chosen: readonly number[], site: number): boolean {
    const { problem, conflicts } = this.core;
    if (chosen.length >= problem.count || chosen.includes(site)) return false;
    const costOf = (each: number): number => problem.costs?.[each] ?? 0;
    const cost = chosen.reduce((sum, each) => sum + costOf(each), costOf(site));
    if (cost > (problem.budget ?? Infinity) * (1 + 1e-12)) return false;
    return !conflictsOf(conflicts, site).some((near) => chosen.includes(near));
  }
}
