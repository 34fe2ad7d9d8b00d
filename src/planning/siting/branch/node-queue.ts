import type { SearchNode } from "./search-node";

/** Open nodes, the one with the highest bound on top; among equals the newest, which is the deepest. */
export class NodeQueue {
  private readonly heap: { node: SearchNode; born: number }[] = [];
  private births = 0;

  get size(): number {
    return this.heap.length;
  }

  /** The highest bound of all open nodes, −Infinity when none is open. */
  get highest(): number {
    return this.heap[0]?.node.bound ?? -Infinity;
  }

  push(node: SearchNode): void {
    this.heap.push({ node, born: this.births++ });
    let at = this.heap.length - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!this.before(at, above)) break;
      this.swap(at, above);
      at = above;
    }
  }

  pop(): SearchNode | undefined {
    const top = this.heap[0];
    const last = this.heap.pop();
    if (!top || !last || this.heap.length === 0) return top?.node;
    this.heap[0] = last;
    let at = 0;
    for (;;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      let first = at;
      if (left < this.heap.length && this.before(left, first)) first = left;
      if (right < this.heap.length && this.before(right, first)) first = right;
      if (first === at) return top.node;
      this.swap(at, first);
      at = first;
    }
  }

  private before(a: number, b: number): boolean {
    const [one, other] = [this.heap[a]!, this.heap[b]!];
    return one.node.bound !== other.node.bound ? one.node.bound > other.node.bound : one.born > other.born;
  }

  private swap(a: number, b: number): void {
    [this.heap[a], this.heap[b]] = [this.heap[b]!, this.heap[a]!];
  }
}
