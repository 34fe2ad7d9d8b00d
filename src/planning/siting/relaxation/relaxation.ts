import { bestChoice, type ChoiceSet, projectShares } from "./choice-set";
import { type GroupModel, groupLoads, siteSums } from "./group-model";
import { rowLoads, type SideRows, subtractRowPrices } from "./side-rows";

/** Where a relaxation starts from: that of a similar choice set saves most of the work. */
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

/**
 * The linear relaxation: sites may be taken by shares, and a group is covered by the sum of its sites' shares, but
 * never more than whole. For any prices 0 … 1 of the groups,
 *
 *   Σ_g W_g (1 − μ_g) + max over choices Σ_j c_j(μ),   c_j(μ) = Σ_g μ_g W_gj,
 *
 * is an upper bound on every choice, so each look at the prices gives a certified bound, converged or not.
 *
 * Prices and shares are moved by the primal-dual hybrid gradient method (Chambolle & Pock 2011) with reflected Halpern
 * steps and restarts (Lu & Yang 2024): each iteration takes two passes over the model and nothing else.
 */
export class Relaxation {
  /** Best certified upper bound so far. */
  bound = Infinity;
  /** Worth of the best shares so far (side rows may be slightly broken): how low the bound can still come. */
  floor = -Infinity;
  readonly shares: Float64Array;
  readonly prices: Float64Array;
  readonly rowPrices: Float64Array;
  /** Worth of each site at the best prices: what the bound would pay for it. */
  readonly worths: Float64Array;
  balance: number;
  iterations = 0;

  private readonly x: Float64Array;
  private readonly price: Float64Array;
  private readonly rowPrice: Float64Array;
  private readonly nextX: Float64Array;
  private readonly nextPrice: Float64Array;
  private readonly nextRowPrice: Float64Array;
  private readonly anchorX: Float64Array;
  private readonly anchorPrice: Float64Array;
  private readonly anchorRowPrice: Float64Array;
  private readonly sums: Float64Array;
  private readonly loads: Float64Array;
  private readonly rowLoad: Float64Array;
  private readonly scratch: Float64Array;
  private readonly rowScale: number;
  private readonly norm: number;
  private sinceRestart = 0;
  private firstResidual = Infinity;
  private lastResidual = Infinity;

  constructor(
    readonly model: GroupModel,
    readonly side: SideRows,
    readonly choice: ChoiceSet,
    start?: RelaxationStart,
  ) {
    const { siteCount, groupCount, weights } = model;
    const even = Math.min(1, choice.count / Math.max(1, siteCount));
    this.x = start ? start.shares.slice() : new Float64Array(siteCount).fill(even);
    this.price = start ? start.prices.slice() : new Float64Array(groupCount).fill(0.5);
    this.rowPrice = new Float64Array(side.rowCount);
    if (start?.rowPrices) this.rowPrice.set(start.rowPrices.subarray(0, side.rowCount));
    this.scratch = new Float64Array(siteCount);
    projectShares(choice, this.x, this.scratch);
    [this.nextX, this.anchorX, this.shares] = [this.x.slice(), this.x.slice(), this.x.slice()];
    [this.nextPrice, this.anchorPrice, this.prices] = [
      this.price.slice(),
      this.price.slice(),
      this.price.slice(),
    ];
    [this.nextRowPrice, this.anchorRowPrice] = [this.rowPrice.slice(), this.rowPrice.slice()];
    this.rowPrices = this.rowPrice.slice();
    this.worths = new Float64Array(siteCount);
    this.sums = new Float64Array(siteCount);
    this.loads = new Float64Array(groupCount);
    this.rowLoad = new Float64Array(side.rowCount);
    this.norm = this.estimateNorm();
    this.rowScale = this.estimateRowScale();
    if (side.rowCount > 0) this.norm *= Math.SQRT2;
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    this.balance = start?.balance ?? (Math.sqrt(total / Math.max(1, choice.count)) || 1);
    this.look();
  }

  /** Runs some iterations; stops early once the bound is at most `enough`, or cannot come down noticeably. */
  advance(iterations: number, enough = -Infinity): void {
    const last = this.iterations + iterations;
    while (this.iterations < last && !this.settled && this.bound > enough) {
      this.step();
      this.iterations += 1;
      if (this.iterations % LOOK_EVERY === 0) this.look();
      this.restartOrReflect();
    }
  }

  /** Whether bound and floor have met, up to a millionth. */
  get settled(): boolean {
    return this.bound - this.floor <= 1e-6 * Math.abs(this.bound);
  }

  /** One step of the method: shares follow the sites' worth, prices follow what stays uncovered. */
  private step(): void {
    const { model, side, x, nextX, price, nextPrice, sums, loads } = this;
    const shareStep = 0.99 / (this.balance * this.norm);
    const priceStep = (0.99 * this.balance) / this.norm;
    siteSums(model, price, sums);
    subtractRowPrices(side, this.rowPrice, sums);
    for (let site = 0; site < x.length; site += 1) nextX[site] = x[site]! + shareStep * sums[site]!;
    projectShares(this.choice, nextX, this.scratch);
    for (let site = 0; site < x.length; site += 1) sums[site] = 2 * nextX[site]! - x[site]!;
    groupLoads(model, sums, loads, this.scratch);
    const { weights } = model;
    for (let group = 0; group < price.length; group += 1) {
      const moved = price[group]! - priceStep * (loads[group]! / weights[group]! - 1);
      nextPrice[group] = moved < 0 ? 0 : moved > 1 ? 1 : moved;
    }
    if (side.rowCount === 0) return;
    rowLoads(side, sums, this.rowLoad);
    const rowStep = priceStep * this.rowScale;
    for (let row = 0; row < side.rowCount; row += 1) {
      const moved = this.rowPrice[row]! + rowStep * (this.rowLoad[row]! - side.limits[row]!);
      this.nextRowPrice[row] = moved < 0 ? 0 : moved;
    }
  }

  /** Certifies a bound at the current prices and a floor at the current shares; keeps the best of each. */
  private look(): void {
    const { model, side, nextX, nextPrice, sums, loads } = this;
    const { weights } = model;
    siteSums(model, nextPrice, sums);
    subtractRowPrices(side, this.nextRowPrice, sums);
    let bound = bestChoice(this.choice, sums).worth;
    for (let group = 0; group < weights.length; group += 1)
      bound += weights[group]! * (1 - nextPrice[group]!);
    const ownRows = side.rowCount - (this.choice.atLeastOne.length > 0 ? 1 : 0);
    for (let row = 0; row < ownRows; row += 1) bound += this.nextRowPrice[row]! * side.limits[row]!;
    if (bound < this.bound) {
      this.bound = bound;
      this.prices.set(nextPrice);
      this.rowPrices.set(this.nextRowPrice);
      this.worths.set(sums);
    }
    groupLoads(model, nextX, loads, this.scratch);
    let floor = 0;
    for (let group = 0; group < weights.length; group += 1) floor += Math.min(weights[group]!, loads[group]!);
    if (floor > this.floor) {
      this.floor = floor;
      this.shares.set(nextX);
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
    reflect(this.x, this.nextX, this.anchorX, pull);
    reflect(this.price, this.nextPrice, this.anchorPrice, pull);
    reflect(this.rowPrice, this.nextRowPrice, this.anchorRowPrice, pull);
    this.sinceRestart += 1;
  }

  private restart(): void {
    const { weights } = this.model;
    let [movedShares, movedPrices] = [0, 0];
    for (let site = 0; site < this.x.length; site += 1)
      movedShares += (this.nextX[site]! - this.anchorX[site]!) ** 2;
    for (let group = 0; group < weights.length; group += 1) {
      movedPrices += weights[group]! * (this.nextPrice[group]! - this.anchorPrice[group]!) ** 2;
    }
    if (movedShares > 0 && movedPrices > 0) {
      // Halfway, on a logarithmic scale, to the ratio of the distances travelled.
      this.balance = Math.sqrt(this.balance * Math.sqrt(movedPrices / movedShares));
    }
    for (const [now, next, anchor] of [
      [this.x, this.nextX, this.anchorX],
      [this.price, this.nextPrice, this.anchorPrice],
      [this.rowPrice, this.nextRowPrice, this.anchorRowPrice],
    ] as const) {
      now.set(next);
      anchor.set(next);
    }
    this.sinceRestart = 0;
    this.lastResidual = Infinity;
  }

  private residual(): number {
    const { weights } = this.model;
    let [shares, prices] = [0, 0];
    for (let site = 0; site < this.x.length; site += 1) shares += (this.nextX[site]! - this.x[site]!) ** 2;
    for (let group = 0; group < weights.length; group += 1) {
      prices += weights[group]! * (this.nextPrice[group]! - this.price[group]!) ** 2;
    }
    return prices / this.balance + shares * this.balance;
  }

  /** Largest singular value of the scaled model, by the power method. */
  private estimateNorm(): number {
    const { model, sums, loads, scratch } = this;
    const { siteCount, weights } = model;
    const vector = new Float64Array(siteCount).fill(1 / Math.sqrt(Math.max(1, siteCount)));
    let square = 0;
    for (let round = 0; round < 12; round += 1) {
      groupLoads(model, vector, loads, scratch);
      for (let group = 0; group < weights.length; group += 1) loads[group]! /= weights[group]!;
      siteSums(model, loads, sums);
      square = Math.sqrt(sums.reduce((sum, value) => sum + value * value, 0));
      if (square === 0) return 1;
      for (let site = 0; site < siteCount; site += 1) vector[site] = sums[site]! / square;
    }
    // The power method comes from below; the margin covers what 12 rounds may miss.
    return Math.sqrt(square) * 1.02;
  }

  /** Squared scale that makes the side rows weigh as much as the groups. */
  private estimateRowScale(): number {
    const { side } = this;
    if (side.rowCount === 0) return 0;
    const rowSquares = new Float64Array(side.rowCount);
    let mostRows = 1;
    for (let site = 0; site + 1 < side.start.length; site += 1) {
      mostRows = Math.max(mostRows, side.start[site + 1]! - side.start[site]!);
      for (let at = side.start[site]!; at < side.start[site + 1]!; at += 1) {
        rowSquares[side.rows[at]!]! += side.coefficients[at]! ** 2;
      }
    }
    return this.norm ** 2 / (mostRows * Math.max(...rowSquares, 1e-30));
  }
}

/** z ← (1 − pull) (2 T(z) − z) + pull · anchor. */
function reflect(now: Float64Array, next: Float64Array, anchor: Float64Array, pull: number): void {
  for (let at = 0; at < now.length; at += 1) {
    now[at] = (1 - pull) * (2 * next[at]! - now[at]!) + pull * anchor[at]!;
  }
}
