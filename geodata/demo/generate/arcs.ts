/** Whole labels over a lattice of cells; −1 is outside. */
export interface Labels {
  readonly columns: number;
  readonly rows: number;
  readonly values: Int16Array;
}

/** A border between two labels, from one junction to the next, as lattice points (column, row). */
export interface Arc {
  readonly columns: number[];
  readonly rows: number[];
  /** Labels to the left and right of the direction of travel, seen with north up. */
  readonly left: number;
  readonly right: number;
}

/** Unit steps east, south, west, north. */
const stepColumn = [1, 0, -1, 0] as const;
const stepRow = [0, 1, 0, -1] as const;

class Lattice {
  private readonly used: Uint8Array;
  constructor(private readonly labels: Labels) {
    this.used = new Uint8Array((labels.columns + 1) * (labels.rows + 1));
  }

  label(column: number, row: number): number {
    const { columns, rows, values } = this.labels;
    return column < 0 || row < 0 || column >= columns || row >= rows ? -1 : values[row * columns + column]!;
  }

  /** Labels left and right of the unit step from a lattice point in a direction. */
  sides(column: number, row: number, direction: number): [number, number] {
    if (direction === 0) return [this.label(column, row - 1), this.label(column, row)];
    if (direction === 1) return [this.label(column, row), this.label(column - 1, row)];
    if (direction === 2) return [this.label(column - 1, row), this.label(column - 1, row - 1)];
    return [this.label(column - 1, row - 1), this.label(column, row - 1)];
  }

  isBorder(column: number, row: number, direction: number): boolean {
    const [left, right] = this.sides(column, row, direction);
    return left !== right;
  }

  degree(column: number, row: number): number {
    let count = 0;
    for (let direction = 0; direction < 4; direction++) if (this.isBorder(column, row, direction)) count++;
    return count;
  }

  private bit(column: number, row: number, direction: number): [number, number] {
    const width = this.labels.columns + 1;
    if (direction === 2) return [row * width + column - 1, 1];
    if (direction === 3) return [(row - 1) * width + column, 2];
    return [row * width + column, direction === 0 ? 1 : 2];
  }

  isUsed(column: number, row: number, direction: number): boolean {
    const [at, mask] = this.bit(column, row, direction);
    return (this.used[at]! & mask) !== 0;
  }

  /** Walks a border until the next junction, or around to where it began. */
  walk(column: number, row: number, direction: number): Arc {
    const [left, right] = this.sides(column, row, direction);
    const columns = [column];
    const rows = [row];
    let [c, r, d] = [column, row, direction];
    for (;;) {
      const [at, mask] = this.bit(c, r, d);
      this.used[at] = this.used[at]! | mask;
      c += stepColumn[d]!;
      r += stepRow[d]!;
      columns.push(c);
      rows.push(r);
      if ((c === column && r === row) || this.degree(c, r) > 2) return { columns, rows, left, right };
      d = [d, (d + 1) % 4, (d + 3) % 4].find((next) => this.isBorder(c, r, next))!;
    }
  }
}

/** All borders between different labels: those between junctions first, then closed ones. */
export function traceArcs(labels: Labels): Arc[] {
  const lattice = new Lattice(labels);
  const arcs: Arc[] = [];
  for (const closed of [false, true]) {
    for (let row = 0; row <= labels.rows; row++) {
      for (let column = 0; column <= labels.columns; column++) {
        const here = lattice.label(column, row);
        if (
          here === lattice.label(column - 1, row) &&
          here === lattice.label(column, row - 1) &&
          here === lattice.label(column - 1, row - 1)
        )
          continue;
        if (!closed && lattice.degree(column, row) < 3) continue;
        for (let direction = 0; direction < 4; direction++) {
          if (lattice.isBorder(column, row, direction) && !lattice.isUsed(column, row, direction)) {
            arcs.push(lattice.walk(column, row, direction));
          }
        }
      }
    }
  }
  return arcs;
}
