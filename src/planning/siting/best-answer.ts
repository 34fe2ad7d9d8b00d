import { brokenRule, recountCover } from "./recount";
import type { SitingProblem } from "./siting-problem";
import { gapOf, type SitingSnapshot } from "./siting-snapshot";

/**
 * The best answer so far. Nothing gets in before it is recounted from the inputs and checked against the rules, and the
 * bound only ever comes down.
 */
export class BestAnswer {
  sites: number[] = [];
  covered: number;
  upperBound: number;
  private readonly total: number;

  constructor(private readonly problem: SitingProblem) {
    this.total = problem.weights.reduce((sum, weight) => sum + weight, 0);
    this.upperBound = this.total;
    this.covered = recountCover(problem, []);
  }

  /** Takes a better answer; tells whether it was one. @throws Error when the answer breaks a rule of the problem. */
  offer(sites: readonly number[]): boolean {
    const broken = brokenRule(this.problem, sites);
    if (broken) throw new Error(`the search proposed a choice that is not allowed: ${broken}`);
    const covered = recountCover(this.problem, sites);
    if (covered <= this.covered && this.sites.length > 0) return false;
    this.sites = [...sites];
    this.covered = covered;
    this.bound(this.upperBound);
    return true;
  }

  /** Takes a certified bound. @throws Error when the recount already covers more, so that one of them must be wrong. */
  bound(upperBound: number): void {
    const slack = 1e-9 * (1 + this.total);
    if (upperBound < this.covered - slack)
      throw new Error(`a bound of ${upperBound} contradicts the recounted cover of ${this.covered}`);
    // A bound within rounding of the answer proves it.
    const rounding = 1e-12 * (1 + this.total);
    const lower = Math.min(this.upperBound, upperBound);
    this.upperBound = lower <= this.covered + rounding ? this.covered : lower;
  }

  snapshot(phase: SitingSnapshot["phase"]): SitingSnapshot {
    const { sites, covered, total, upperBound } = this;
    const gap = gapOf(covered, upperBound);
    return { sites: [...sites], covered, total, upperBound, gap, proven: gap === 0, phase };
  }
}
