/** A binary heap of numbered cells, the smallest key first; equal keys come out in order of entry. */
export class CellHeap {
  private readonly keys: Float64Array;
  private readonly cells: Int32Array;
  private readonly entries: Float64Array;
  private entered = 0;
  size = 0;

  constructor(capacity: number) {
    this.keys = new Float64Array(capacity);
    this.cells = new Int32Array(capacity);
    this.entries = new Float64Array(capacity);
  }

  private before(a: number, b: number): boolean {
    const { keys, entries } = this;
    return keys[a]! < keys[b]! || (keys[a]! === keys[b]! && entries[a]! < entries[b]!);
  }

  private swap(a: number, b: number): void {
    const { keys, cells, entries } = this;
    const key = keys[a]!;
    const cell = cells[a]!;
    const entry = entries[a]!;
    keys[a] = keys[b]!;
    cells[a] = cells[b]!;
    entries[a] = entries[b]!;
    keys[b] = key;
    cells[b] = cell;
    entries[b] = entry;
  }

  /** Empties the heap for another use. */
  clear(): void {
    this.size = 0;
    this.entered = 0;
  }

  push(cell: number, key: number): void {
    if (this.size === this.keys.length) throw new Error("the heap is full: give it more room");
    let at = this.size++;
    this.keys[at] = key;
    this.cells[at] = cell;
    this.entries[at] = this.entered++;
    while (at > 0) {
      const up = (at - 1) >> 1;
      if (!this.before(at, up)) break;
      this.swap(at, up);
      at = up;
    }
  }

  /** The key of the cell that `pop` would give. */
  get least(): number {
    return this.keys[0]!;
  }

  pop(): number {
    const cell = this.cells[0]!;
    const last = --this.size;
    this.swap(0, last);
    let at = 0;
    for (;;) {
      let next = at * 2 + 1;
      if (next >= last) break;
      if (next + 1 < last && this.before(next + 1, next)) next++;
      if (!this.before(next, at)) break;
      this.swap(at, next);
      at = next;
    }
    return cell;
  }
}
