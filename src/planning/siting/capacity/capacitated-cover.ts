import { tightened, weightQuantum } from "../core/weight-quantum";
import { type Random, seededRandom } from "../random";
import { brokenRule } from "../recount";
import { BARRED, CHOSEN, type ChoiceSet, FREE } from "../relaxation/choice-set";
import { checkSitingProblem, type SitingProblem } from "../siting-problem";
import { gapOf, type SitingSnapshot } from "../siting-snapshot";
import { CapacityBound } from "./capacity-bound";
import { type CapacityCore, capacityCore } from "./capacity-core";
import { CapacitySearch } from "./capacity-search";
import { chooseWithin, type OpenPart, takeHighest } from "./open-parts";
import { type Assignment, recountServed, Service } from "./serve";

/** An answer with capacities: `covered` is the weight served. */
export interface CapacitatedSnapshot extends SitingSnapshot {
  /** Weight each site serves: existing ones first, then the new ones. */
  loads: { site: number; weight: number }[];
}

/** Subgradient steps for a part of the choices, and for all of them at the start. */
const STEPS = 40;
const FIRST_STEPS = 400;

/**
 * Maximal covering with capacities: which sites let the most weight be served, when no site serves more than it can?
 * Demands may be split between sites, and existing sites share the load.
 *
 * Works and stops like {@link improveMaximalCover}; the bound is Lagrangian and parts of the choices are ruled out by it
 * until none is left.
 *
 * @throws RangeError when the problem is malformed or has no capacities.
 */
export function* improveCapacitatedCover(
  problem: SitingProblem,
  random: Random = seededRandom(1),
): Generator<CapacitatedSnapshot, CapacitatedSnapshot> {
  checkSitingProblem(problem);
  if (!problem.capacities) throw new RangeError("capacities are missing: use improveMaximalCover");
  const core = capacityCore(problem);
  const search = new CapacitySearch(core, random);
  const answer = new ServedAnswer(problem, core);
  const show = (phase: SitingSnapshot["phase"]): CapacitatedSnapshot => answer.snapshot(search.best, phase);
  for (const _ of search.greedy()) yield show("greedy");
  for (const _ of search.exchange(search.best)) yield show("exchange");
  yield* ruleOut(core, search, answer, show);
  answer.bound(search.bestServed);
  const last = show("done");
  yield last;
  return last;
}

function* ruleOut(
  core: CapacityCore,
  search: CapacitySearch,
  answer: ServedAnswer,
  show: (phase: SitingSnapshot["phase"]) => CapacitatedSnapshot,
): Generator<CapacitatedSnapshot, void> {
  const { covers, weights, capacities, count } = core.problem;
  const model = { ...covers, weights, capacities: capacities! };
  const status = new Uint8Array(covers.siteCount).fill(CHOSEN, 0, core.existingCount);
  const open: OpenPart[] = [{ status, bound: weights.reduce((sum, weight) => sum + weight, 0) }];
  for (let parts = 0; open.length > 0; parts += 1) {
    const part = takeHighest(open);
    if (part.bound <= answer.cutoff(search.bestServed)) return;
    const choice: ChoiceSet = {
      count: count + core.existingCount,
      status: part.status,
      atLeastOne: new Int32Array(),
    };
    const bound = new CapacityBound(model, choice, part.prices);
    for (let steps = parts === 0 ? FIRST_STEPS : STEPS; steps > 0; steps -= 20) {
      bound.advance(20, search.bestServed);
      part.bound = Math.min(part.bound, bound.bound);
      answer.bound(Math.max(part.bound, ...open.map((each) => each.bound)));
      yield show(parts === 0 ? "bound" : "search");
    }
    if (parts % 8 === 0) for (const _ of search.kick()) yield show("search");
    if (part.bound <= answer.cutoff(search.bestServed)) continue;
    let leading = -1;
    for (let site = 0; site < part.status.length; site += 1) {
      if (part.status[site] === FREE && (leading < 0 || bound.worths[site]! > bound.worths[leading]!))
        leading = site;
    }
    if (leading < 0) {
      search.consider(
        [...part.status.keys()].filter((site) => site >= core.existingCount && part.status[site] === CHOSEN),
      );
      continue;
    }
    const barred = part.status.slice();
    barred[leading] = BARRED;
    open.push({ status: barred, bound: part.bound, prices: bound.prices });
    open.push({ status: chooseWithin(core, part.status, leading), bound: part.bound, prices: bound.prices });
  }
}

/** The answer for the caller: the flow is worked out on the inputs and checked entry by entry. */
class ServedAnswer {
  private upperBound: number;
  private readonly quantum: number;
  private readonly total: number;
  private shown: CapacitatedSnapshot | undefined;
  private shownFor: readonly number[] | undefined;

  constructor(
    private readonly problem: SitingProblem,
    private readonly core: CapacityCore,
  ) {
    this.total = problem.weights.reduce((sum, weight) => sum + weight, 0);
    this.upperBound = this.total;
    this.quantum = weightQuantum(
      Float64Array.from([...problem.weights, ...finite(problem.capacities!, this.total)]),
    );
  }

  /** A bound up to this leaves nothing better. */
  cutoff(served: number): number {
    return this.quantum > 0 ? served + this.quantum * 0.99 : served * (1 + 1e-9);
  }

  bound(upperBound: number): void {
    this.upperBound = Math.min(this.upperBound, tightened(upperBound, this.quantum));
  }

  snapshot(best: readonly number[], phase: SitingSnapshot["phase"]): CapacitatedSnapshot {
    if (this.shownFor !== best || !this.shown) this.shown = this.worked(best, phase);
    this.shownFor = best;
    const { covered } = this.shown;
    const upperBound = this.upperBound <= covered + 1e-9 * (1 + this.total) ? covered : this.upperBound;
    const gap = gapOf(covered, upperBound);
    return { ...this.shown, upperBound, gap, proven: gap === 0, phase };
  }

  private worked(best: readonly number[], phase: SitingSnapshot["phase"]): CapacitatedSnapshot {
    const { problem, core, total } = this;
    const sites = best.map((site) => core.siteIds[site]!);
    const broken = brokenRule(problem, sites);
    if (broken) throw new Error(`the search proposed a choice that is not allowed: ${broken}`);
    const open = [...new Set(problem.existing ?? []), ...sites];
    const assignment: Assignment = new Service(problem, open).assignment();
    const covered = recountServed(problem, assignment);
    const loads = open.map((site) => ({ site, weight: loadOf(assignment, site) }));
    return { sites, covered, total, upperBound: total, gap: 0, proven: false, phase, loads };
  }
}

function loadOf({ sites, weights }: Assignment, site: number): number {
  return weights.reduce((sum, weight, at) => (sites[at] === site ? sum + weight : sum), 0);
}

/** Capacities beyond everybody's weight do not bind, so they need not fit the steps. */
function finite(capacities: Float64Array, total: number): Float64Array {
  return capacities.map((capacity) => Math.min(capacity, Math.ceil(total)));
}
