/** Places a cell of the finest net, about: finer would make no neighbourhood smaller. */
const perCell = 8;

/** Halvings of each side at most: 2^22 cells. */
const finest = 11;

/** The lower 16 bits with a 0 between each two. */
function spread(bits: number): number {
  let x = bits & 0xffff;
  x = (x | (x << 8)) & 0x00ff00ff;
  x = (x | (x << 4)) & 0x0f0f0f0f;
  x = (x | (x << 2)) & 0x33333333;
  return (x | (x << 1)) & 0x55555555;
}

/** The cell of each place: a net over their box, numbered so that a quarter of a quarter is one run of numbers. */
function cellsOf(places: Float64Array, halvings: number): Uint32Array {
  const count = places.length / 2;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < count; i++) {
    const x = places[2 * i]!;
    const y = places[2 * i + 1]!;
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < south) south = y;
    if (y > north) north = y;
  }
  const last = 2 ** halvings - 1;
  const wide = 2 ** halvings / Math.max(east - west, Number.MIN_VALUE);
  const high = 2 ** halvings / Math.max(north - south, Number.MIN_VALUE);
  const cells = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    const column = Math.min(last, Math.floor((places[2 * i]! - west) * wide));
    const row = Math.min(last, Math.floor((places[2 * i + 1]! - south) * high));
    // What is nowhere comes to nought
    cells[i] = (spread(column) | (spread(row) << 1)) >>> 0;
  }
  return cells;
}

/** Where each cell's places would begin if they were sorted by cell; one entry more than cells. */
function beginOf(cells: Uint32Array, halvings: number): Int32Array {
  const begin = new Int32Array(4 ** halvings + 1);
  for (const cell of cells) begin[cell + 1]!++;
  for (let cell = 0; cell + 1 < begin.length; cell++) begin[cell + 1]! += begin[cell]!;
  return begin;
}

/**
 * Sorts places into neighbourhoods of at most `most`: squares of a net, quarters of them and quarters of those. They are
 * counted, not compared, so that it costs as much as the places are many. (More than `most` share a neighbourhood
 * only where they lie within a two-thousandth of the box's side.)
 *
 * @param places x, y, …; such as are not finite come with the first
 * @returns positions in the list, ascending in each neighbourhood
 */
export function quarters(places: Float64Array, most: number): Int32Array[] {
  const count = places.length / 2;
  const bits = 32 - Math.clz32(count / perCell);
  const halvings = Math.min(finest, bits >> 1);
  const cells = cellsOf(places, halvings);
  const begin = beginOf(cells, halvings);
  const found: Int32Array[] = [];
  const homes = new Int32Array(begin.length - 1);
  const divide = (cell: number, level: number) => {
    const size = 4 ** (halvings - level);
    const [first, last] = [cell * size, (cell + 1) * size];
    const held = begin[last]! - begin[first]!;
    if (held === 0) return;
    if (held <= most || level === halvings) {
      homes.fill(found.length, first, last);
      found.push(new Int32Array(held));
    } else for (let quarter = 0; quarter < 4; quarter++) divide(4 * cell + quarter, level + 1);
  };
  divide(0, 0);
  const used = new Int32Array(found.length);
  for (let i = 0; i < count; i++) {
    const home = homes[cells[i]!]!;
    found[home]![used[home]!++] = i;
  }
  return found;
}
