import { BARRED, barHopeless, bestChoice, projectShares } from "./choice-set";
import { groupLoads, siteSums } from "./group-model";
import { type Iterate, iterate, reflect, squaredDistance } from "./iterate";
import {
  nextPart,
  type RelaxedPart,
  type RelaxedProblem,
  rowScale,
  scaledNorm,
  wholePart,
} from "./relaxed-part";
import { rowLoads, subtractRowPrices } from "./side-rows";

/** Where a relaxation starts from: that of a similar problem saves most of the work. */
export interface RelaxationStart {
  /** Share of each site, 0 … 1. */
  shares: Float64Array;
  /** Price of each group per unit of weight, 0 … 1. */
  prices: Float64Array;
  /** Price of each side row, 0 or more. */
  rowPrices?: Float64Array;
  /** Ratio of the price steps to the share steps, as an earlier run found it. */
  balance?: number;
}

/** Iterations between two looks at the bound. */
const LOOK_EVERY = 16;

/** Iterations between two changes of the sites that take part. */
const PART_EVERY = 48;

/**
 * The linear relaxation: sites may be taken by shares, and a group is covered by the sum of its sites' shares, but
 * never more than whole. For any prices 0 … 1 of the groups,
 *
 *   Σ_g W_g (1 − μ_g) + max over choices Σ_j c_j(μ),   c_j(μ) = Σ_g μ_g W_gj,
 *
 * is an upper bound on every choice, so each look at the prices gives a certified bound, converged or not.
 *
 * Prices and shares are moved by the primal-dual hybrid gradient method (Chambolle & Pock 2011) with reflected Halpern
 * steps and restarts (Lu & Yang 2024): each iteration takes two passes over the model and nothing else. Sites that
 * seem hopeless sit out between the looks.
 */
export class Relaxation {
  /** Best certified upper bound so far. */
  bound = Infinity;
  /** Worth of the best shares so far (side rows may be slightly broken): how low the bound can still come. */
  floor = -Infinity;
  iterations = 0;
  balance: number;
  /** Shares at the floor, prices at the bound, and what the bound would pay for each site. */
  readonly shares: Float64Array;
  readonly prices: Float64Array;
  readonly rowPrices: Float64Array;
  readonly worths: Float64Array;

  private part: RelaxedPart;
  private x: Iterate;
  private readonly price: Iterate;
  private readonly rowPrice: Iterate;
  private sums = new Float64Array(0);
  private scratch = new Float64Array(0);
  private norm = 0;
  private rowScale = 0;
  private readonly latestWorths: Float64Array;
  private readonly loads: Float64Array;
  private readonly rowLoad: Float64Array;
  private sinceRestart = 0;
  private partSince = 0;
  private firstResidual = Infinity;
  private lastResidual = Infinity;

  constructor(
    readonly whole: RelaxedProblem,
    start?: RelaxationStart,
  ) {
    const { model, side, choice } = whole;
    const { siteCount, groupCount, weights } = model;
    const even = Math.min(1, choice.count / Math.max(1, siteCount));
    this.shares = start ? start.shares.slice() : new Float64Array(siteCount).fill(even);
    projectShares(choice, this.shares, new Float64Array(siteCount));
    this.prices = start ? start.prices.slice() : new Float64Array(groupCount).fill(0.5);
    this.rowPrices = new Float64Array(side.rowCount);
    if (start?.rowPrices) this.rowPrices.set(start.rowPrices.subarray(0, side.rowCount));
    this.worths = new Float64Array(siteCount);
    this.latestWorths = new Float64Array(siteCount);
    this.loads = new Float64Array(groupCount);
    this.rowLoad = new Float64Array(side.rowCount);
    this.price = iterate(this.prices);
    this.rowPrice = iterate(this.rowPrices);
    this.x = iterate(this.shares);
    this.part = wholePart(whole);
    this.fitToPart();
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    this.balance = start?.balance ?? (Math.sqrt(total / Math.max(1, choice.count)) || 1);
    this.look();
    if (start) this.changePart();
  }

  /**
   * Runs some iterations; stops early once the bound is at most `enough`, or cannot come down noticeably. Choices worth
   * no more than `enough` are of no interest: sites that only such choices contain are barred on the way, and the bound
   * holds for the others.
   */
  advance(iterations: number, enough = -Infinity): void {
    const last = this.iterations + iterations;
    while (this.iterations < last && !this.settled && this.bound > enough) {
      this.step();
      this.iterations += 1;
      if (this.iterations % LOOK_EVERY === 0) this.look(enough);
      this.restartOrReflect();
    }
  }

  /** Whether bound and floor have met, up to a millionth. */
  get settled(): boolean {
    return this.bound - this.floor <= 1e-6 * Math.abs(this.bound);
  }

  /** Entries one iteration goes through. */
  get effort(): number {
    return 2 * this.part.model.groups.length + 4 * this.part.model.groupCount + 8 * this.part.sites.length;
  }

  /** Left until the first step: a part may be replaced before. */
  private measurePart(): void {
    const { model, side } = this.part;
    this.norm = scaledNorm(model);
    this.rowScale = rowScale(side, this.norm);
    if (side.rowCount > 0) this.norm *= Math.SQRT2;
  }

  /** One step of the method: shares follow the sites' worth, prices follow what stays uncovered. */
  private step(): void {
    if (this.norm === 0) this.measurePart();
    const { model, side, choice, siteCost } = this.part;
    const { x, price, sums, loads } = this;
    const shareStep = 0.99 / (this.balance * this.norm);
    const priceStep = (0.99 * this.balance) / this.norm;
    siteSums(model, price.now, sums);
    subtractRowPrices(side, this.rowPrice.now, sums);
    for (let site = 0; site < sums.length; site += 1)
      x.next[site] = x.now[site]! + shareStep * (sums[site]! - siteCost);
    projectShares(choice, x.next, this.scratch);
    for (let site = 0; site < sums.length; site += 1) sums[site] = 2 * x.next[site]! - x.now[site]!;
    groupLoads(model, sums, loads, this.scratch);
    const { weights } = model;
    for (let group = 0; group < loads.length; group += 1) {
      const moved = price.now[group]! - priceStep * (loads[group]! / weights[group]! - 1);
      price.next[group] = moved < 0 ? 0 : Math.min(moved, 1);
    }
    if (side.rowCount === 0) return;
    rowLoads(side, sums, this.rowLoad);
    const rowStep = priceStep * this.rowScale;
    for (let row = 0; row < side.rowCount; row += 1) {
      const moved = this.rowPrice.now[row]! + rowStep * (this.rowLoad[row]! - side.limits[row]!);
      this.rowPrice.next[row] = Math.max(0, moved);
    }
  }

  /** Certifies a bound over all sites at the present prices and a floor at the present shares; keeps the best of each. */
  private look(enough = -Infinity): void {
    const { model, side, choice, siteCost } = this.whole;
    const { x, price, rowPrice, latestWorths, loads, part } = this;
    const { weights } = model;
    siteSums(model, price.next, latestWorths);
    subtractRowPrices(side, rowPrice.next, latestWorths);
    for (let site = 0; site < latestWorths.length; site += 1) latestWorths[site]! -= siteCost;
    const best = bestChoice(choice, latestWorths);
    let bound = best.worth;
    for (let group = 0; group < weights.length; group += 1)
      bound += weights[group]! * (1 - price.next[group]!);
    for (let row = 0; row < side.rowCount; row += 1) bound += rowPrice.next[row]! * side.limits[row]!;
    if (bound < this.bound) {
      this.bound = bound;
      this.prices.set(price.next);
      this.rowPrices.set(rowPrice.next);
      this.worths.set(latestWorths);
    }
    if (barHopeless(choice, best, latestWorths, enough - bound) > 0) this.dropBarred();
    groupLoads(part.model, x.next, loads, this.scratch);
    let floor = 0;
    for (let group = 0; group < weights.length; group += 1) floor += Math.min(weights[group]!, loads[group]!);
    for (let site = 0; siteCost > 0 && site < x.next.length; site += 1) floor -= siteCost * x.next[site]!;
    if (floor <= this.floor) return;
    this.floor = floor;
    this.shares.fill(0);
    part.sites.forEach((site, at) => {
      this.shares[site] = x.next[at]!;
    });
  }

  /** Takes barred sites out of the iterations. */
  private dropBarred(): void {
    const { part, x, whole } = this;
    for (let at = 0; at < part.sites.length; at += 1) {
      if (whole.choice.status[part.sites[at]!] !== BARRED) continue;
      part.choice.status[at] = BARRED;
      // What the best shares were worth may have hung on this one.
      if (x.next[at]! > 0) this.floor = -Infinity;
      for (const list of [x.now, x.next, x.anchor]) list[at] = 0;
    }
  }

  /** Halpern's step pulls towards the anchor ever less; a restart moves the anchor once it has served. */
  private restartOrReflect(): void {
    const residual = this.residual();
    if (this.sinceRestart === 0) this.firstResidual = residual;
    const good = residual < 0.04 * this.firstResidual;
    const stalling = residual < 0.64 * this.firstResidual && residual > this.lastResidual;
    const long = this.sinceRestart > 100 && this.sinceRestart > 0.36 * this.iterations;
    if (this.sinceRestart > 5 && (good || stalling || long)) {
      this.restart();
      return;
    }
    this.lastResidual = residual;
    const pull = 1 / (this.sinceRestart + 2);
    for (const each of [this.x, this.price, this.rowPrice]) reflect(each, pull);
    this.sinceRestart += 1;
  }

  private restart(): void {
    const shares = squaredDistance(this.x.next, this.x.anchor);
    const prices = squaredDistance(this.price.next, this.price.anchor, this.whole.model.weights);
    // Halfway, on a logarithmic scale, to the ratio of the distances travelled.
    if (shares > 0 && prices > 0) this.balance = Math.sqrt(this.balance * Math.sqrt(prices / shares));
    for (const { now, next, anchor } of [this.x, this.price, this.rowPrice]) {
      now.set(next);
      anchor.set(next);
    }
    this.sinceRestart = 0;
    this.lastResidual = Infinity;
    if (this.iterations - this.partSince >= PART_EVERY) this.changePart();
  }

  private residual(): number {
    const shares = squaredDistance(this.x.next, this.x.now);
    const prices = squaredDistance(this.price.next, this.price.now, this.whole.model.weights);
    return prices / this.balance + shares * this.balance;
  }

  /** Takes in sites that became interesting and leaves out hopeless ones. */
  private changePart(): void {
    this.partSince = this.iterations;
    const shares = new Float64Array(this.worths.length);
    this.part.sites.forEach((site, at) => {
      shares[site] = this.x.now[at]!;
    });
    const part = nextPart(this.whole, this.part, shares, this.latestWorths);
    if (!part) return;
    this.part = part;
    this.x = iterate(Float64Array.from(part.sites, (site) => shares[site]!));
    this.fitToPart();
  }

  private fitToPart(): void {
    const { model } = this.part;
    this.sums = new Float64Array(model.siteCount);
    this.scratch = new Float64Array(model.siteCount);
    this.norm = 0;
  }
}
