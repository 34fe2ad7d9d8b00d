import { bestChoice, type ChoiceSet } from "../relaxation/choice-set";

/** What the bound needs to know of a capacitated problem, in the numbers of its core. */
export interface CapacityModel {
  siteStart: Int32Array;
  siteDemands: Int32Array;
  weights: Float64Array;
  capacities: Float64Array;
}

/** Steps the price range is cut into; within one step the dearest price stands for all, which keeps the bound valid. */
const PRICE_STEPS = 64;

/**
 * Upper bound on what any choice can serve. Each demand's weight gets a price 0 … 1 that a site must give up to serve it:
 *
 *   Σ_i π_i w_i + max over choices Σ_j v_j(π),   v_j = most of Σ (1 − π_i) z_i with z_i ≤ w_i, Σ z_i ≤ capacity_j,
 *
 * (Lagrangian relaxation of "nobody is served more than they weigh"). Prices move by subgradient steps towards the best
 * answer known; every look is a certified bound.
 */
export class CapacityBound {
  bound = Infinity;
  readonly prices: Float64Array;
  /** What the bound pays for each site at the best prices. */
  readonly worths: Float64Array;
  private readonly present: Float64Array;
  private readonly direction: Float64Array;
  private readonly latest: Float64Array;
  private stride = 1;
  private inVain = 0;

  constructor(
    private readonly model: CapacityModel,
    private readonly choice: ChoiceSet,
    start?: Float64Array,
  ) {
    const { weights, capacities } = model;
    this.present = start ? start.slice() : new Float64Array(weights.length).fill(0.5);
    this.prices = this.present.slice();
    this.direction = new Float64Array(weights.length);
    this.worths = new Float64Array(capacities.length);
    this.latest = new Float64Array(capacities.length);
  }

  /** Takes some steps; `target` is a value the bound cannot fall below, such as the best answer's. */
  advance(steps: number, target: number): void {
    const { model, choice, latest, present, direction } = this;
    const { weights } = model;
    for (let step = 0; step < steps && this.bound > target; step += 1) {
      for (let site = 0; site < latest.length; site += 1) latest[site] = this.siteWorth(site);
      const best = bestChoice(choice, latest);
      let bound = best.worth;
      for (let demand = 0; demand < weights.length; demand += 1) bound += present[demand]! * weights[demand]!;
      this.remember(bound);
      const square = this.turn(best.taken);
      if (square <= 0) return;
      const length = (this.stride * Math.max(bound - target, 1e-9 * bound)) / square;
      for (let demand = 0; demand < weights.length; demand += 1) {
        present[demand] = Math.min(
          1,
          Math.max(0, present[demand]! - (length * direction[demand]!) / weights[demand]!),
        );
      }
    }
  }

  private remember(bound: number): void {
    if (bound < this.bound) {
      this.inVain = bound < this.bound * (1 - 1e-5) ? 0 : this.inVain + 1;
      this.bound = bound;
      this.prices.set(this.present);
      this.worths.set(this.latest);
    } else this.inVain += 1;
    if (this.inVain < 12) return;
    this.inVain = 0;
    this.stride *= 0.6;
    this.present.set(this.prices);
  }

  /** Turns the direction towards the new subgradient; returns its scaled square. */
  private turn(taken: Uint8Array): number {
    const { weights, siteStart } = this.model;
    const fresh = weights.slice();
    taken.forEach((isTaken, site) => {
      if (isTaken && siteStart[site + 1]! > siteStart[site]!) this.siteWorth(site, fresh);
    });
    let square = 0;
    for (let demand = 0; demand < weights.length; demand += 1) {
      this.direction[demand] = 0.7 * this.direction[demand]! + 0.3 * fresh[demand]!;
      const [price, turn] = [this.present[demand]!, this.direction[demand]!];
      const held = (price <= 0 && turn > 0) || (price >= 1 && turn < 0);
      if (!held && weights[demand]! > 0) square += turn ** 2 / weights[demand]!;
    }
    return square;
  }

  /** Fills a site with its cheapest demands; takes what it serves off `left` when that is given. */
  private siteWorth(site: number, left?: Float64Array): number {
    const { siteStart, siteDemands, weights, capacities } = this.model;
    const amounts = new Float64Array(PRICE_STEPS + 1);
    const values = new Float64Array(PRICE_STEPS + 1);
    const dearest = new Float64Array(PRICE_STEPS + 1);
    const stepOf = (demand: number): number => Math.floor(this.present[demand]! * PRICE_STEPS);
    for (let at = siteStart[site]!; at < siteStart[site + 1]!; at += 1) {
      const demand = siteDemands[at]!;
      const step = stepOf(demand);
      const gain = 1 - this.present[demand]!;
      amounts[step]! += weights[demand]!;
      values[step]! += gain * weights[demand]!;
      dearest[step] = Math.max(dearest[step]!, gain);
    }
    let [room, worth] = [capacities[site]!, 0];
    const shares = new Float64Array(PRICE_STEPS + 1);
    for (let step = 0; step <= PRICE_STEPS && room > 0; step += 1) {
      if (amounts[step] === 0) continue;
      const fits = amounts[step]! <= room;
      worth += fits ? values[step]! : Math.min(values[step]!, room * dearest[step]!);
      shares[step] = fits ? 1 : room / amounts[step]!;
      room -= fits ? amounts[step]! : room;
    }
    if (left) {
      for (let at = siteStart[site]!; at < siteStart[site + 1]!; at += 1) {
        const demand = siteDemands[at]!;
        left[demand]! -= weights[demand]! * shares[stepOf(demand)]!;
      }
    }
    return worth;
  }
}
