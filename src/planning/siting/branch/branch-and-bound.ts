import { CHOSEN, FREE } from "../relaxation/choice-set";
import { branches } from "./branching";
import { NodeQueue } from "./node-queue";
import { NodeRelaxation } from "./node-relaxation";
import { type NodeStart, rootNode, type SearchGround, type SearchNode, sitesWith } from "./search-node";

/** Above this many entries a node is relaxed over groups of demands. */
export const GROUPED_ENTRIES = 150_000;

/** List entries gone through between two breaths. */
const WORK_PER_TICK = 3_000_000;

/** Iterations a node gets at most; the root gets more, as everything starts from it. */
const NODE_ITERATIONS = 600;
const ROOT_ITERATIONS = 4000;

/** A bound this much nearer to its floor than to the best answer will not decide anything any more. */
const DECIDED = 0.15;

/** The root's bound is what is shown until the branches get below it, so it is worth settling. */
const ROOT_DECIDED = 0.01;

/** A round at the root that lowers the bound by less than this share of it is the last. */
const ROOT_GAIN = 3e-4;

/** Rounds of grouping and relaxing at the root of a large problem. */
const ROOT_ROUNDS = 12;

/** How far a search goes, and where it begins. */
export interface SearchAim {
  /**
   * The bound that is to be reached; nodes that promise no more are dropped, which settles many more sites in the
   * others. −∞ where the best answer itself is to be proven. It may rise while the search goes on.
   */
  readonly bound: number;
  /** Where the root of an earlier search of the same ground was left. */
  readonly rootStart?: NodeStart | undefined;
}

const proof: SearchAim = { bound: -Infinity };

/** Where the search gets its best answer, and where it puts a better idea. */
export interface Incumbent {
  /** What the best answer is worth in the terms of the search: cover, less the cost of sites. */
  readonly value: number;
  /** A bound up to this leaves nothing better in a node. */
  readonly cutoff: number;
  /** A hint: sites in the order in which a choice might take them. May be ignored. */
  suggest(order: readonly number[]): void;
  /** A finished choice, to be counted. */
  consider(choice: readonly number[]): void;
}

/**
 * Branch and bound: the node with the highest bound is relaxed, settled as far as its prices tell, and split. What no
 * open node can hold is proven.
 */
export class BranchAndBound {
  private readonly queue = new NodeQueue();
  private current: SearchNode | undefined;
  private currentBound = -Infinity;
  nodes = 0;
  /** Where the root was left: another search of the same ground may start there. */
  rootStart: NodeStart | undefined;

  constructor(
    private readonly ground: SearchGround,
    private readonly incumbent: Incumbent,
    private readonly aim: SearchAim = proof,
  ) {
    const root = rootNode(ground.core);
    this.queue.push(aim.rootStart ? { ...root, start: aim.rootStart } : root);
    this.rootStart = aim.rootStart;
  }

  /** Certified upper bound on all choices (without what existing sites cover). */
  get upperBound(): number {
    const { incumbent, aim, queue } = this;
    const open = Math.max(queue.highest, this.current ? this.currentBound : -Infinity);
    return Math.max(incumbent.value, aim.bound, open);
  }

  /** A node that promises no more than this is dropped. */
  private get cutoff(): number {
    return Math.max(this.incumbent.cutoff, this.aim.bound);
  }

  /** Runs to the end, pausing after every piece of work. Yields the work done, in list entries. */
  *run(): Generator<number, void> {
    for (;;) {
      const node = this.queue.pop();
      if (!node || node.bound <= this.cutoff) break;
      this.current = node;
      this.currentBound = node.bound;
      yield* this.expand(node);
      this.current = undefined;
      this.nodes += 1;
    }
    this.current = undefined;
  }

  private *expand(node: SearchNode): Generator<number, void> {
    const { ground, incumbent } = this;
    if (this.isLeaf(node)) return;
    const last = yield* this.relax(node);
    node.bound = Math.min(node.bound, last.relaxation.bound);
    this.currentBound = node.bound;
    incumbent.suggest(last.byShare());
    if (this.nodes === 0) this.rootStart = last.start();
    if (node.bound <= this.cutoff) return;
    last.settle(this.cutoff);
    if (this.isLeaf(node)) return;
    for (const child of branches(ground, node, last.start())) {
      if (child.bound > this.cutoff) this.queue.push(child);
    }
  }

  /** Nothing left to decide: the choice is tried and done with. */
  private isLeaf(node: SearchNode): boolean {
    if (node.status.includes(FREE)) return false;
    this.incumbent.consider([...sitesWith(node.status, CHOSEN)]);
    return true;
  }

  private *relax(node: SearchNode): Generator<number, NodeRelaxation> {
    const large = this.ground.fine.groups.length > GROUPED_ENTRIES;
    if (node.start) {
      const relaxation = new NodeRelaxation(this.ground, node, large);
      yield* this.advance(node, relaxation, NODE_ITERATIONS);
      return relaxation;
    }
    let best = new NodeRelaxation(this.ground, node, false);
    yield* this.advance(node, best, large ? 64 : ROOT_ITERATIONS);
    for (let round = 0; large && round < ROOT_ROUNDS; round += 1) {
      const before = node.bound;
      this.incumbent.suggest(best.byShare());
      node.start = best.start();
      best = new NodeRelaxation(this.ground, node, true);
      yield* this.advance(node, best, NODE_ITERATIONS);
      if (round > 1 && before - node.bound < ROOT_GAIN * node.bound) break;
    }
    return best;
  }

  private *advance(
    node: SearchNode,
    { relaxation }: NodeRelaxation,
    iterations: number,
  ): Generator<number, void> {
    const decided = this.nodes === 0 ? ROOT_DECIDED : DECIDED;
    while (relaxation.iterations < iterations && !relaxation.settled) {
      const perIteration = relaxation.effort;
      const step = Math.min(64, Math.max(4, Math.floor(WORK_PER_TICK / perIteration)));
      const { cutoff } = this;
      relaxation.advance(step, cutoff);
      node.bound = Math.min(node.bound, relaxation.bound);
      this.currentBound = node.bound;
      yield step * perIteration;
      if (node.bound <= cutoff) return;
      const open = node.bound - cutoff;
      if (relaxation.floor > cutoff && node.bound - relaxation.floor < decided * open) return;
    }
  }
}
