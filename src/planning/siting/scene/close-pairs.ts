/** More pairs than this would fill the memory before they helped anybody. */
const mostPairs = 3_000_000;

/**
 * Pairs of places nearer to each other than a distance, flat: a₀, b₀, a₁, b₁, … with a < b. By a hash of cells as wide as
 * the distance: only neighbouring cells are compared.
 *
 * @throws RangeError when there are too many, so that the distance leaves hardly any choice.
 */
export function closePairs(places: readonly (readonly [x: number, y: number])[], metres: number): number[] {
  if (!(metres > 0)) return [];
  const cells = new Map<string, number[]>();
  const cellOf = (value: number): number => Math.floor(value / metres);
  const pairs: number[] = [];
  places.forEach(([x, y], at) => {
    const [column, row] = [cellOf(x), cellOf(y)];
    for (let dx = -1; dx <= 1; dx += 1) {
      for (let dy = -1; dy <= 1; dy += 1) {
        for (const other of cells.get(`${column + dx} ${row + dy}`) ?? []) {
          const [otherX, otherY] = places[other]!;
          if (Math.hypot(x - otherX, y - otherY) < metres) pairs.push(other, at);
        }
      }
    }
    if (pairs.length > 2 * mostPairs)
      throw new RangeError(
        `more than ${mostPairs} pairs of candidates are nearer than ${Math.round(metres)} m to each other: give a smaller spacing or fewer candidates`,
      );
    const key = `${column} ${row}`;
    const mates = cells.get(key);
    if (mates) mates.push(at);
    else cells.set(key, [at]);
  });
  return pairs;
}
