/** Puts a number into an ascending list: for lists of a handful, where a sort costs more to call than to do. */
export function insertAscending(list: number[], value: number): void {
  let at = list.length;
  list.push(value);
  for (; at > 0 && list[at - 1]! > value; at--) list[at] = list[at - 1]!;
  list[at] = value;
}

/** More numbers than this are sorted by the engine. */
const few = 32;

/** The numbers in ascending order, in `room` where they fit. */
export function ascendingIn(room: Float64Array, numbers: readonly number[]): Float64Array {
  const count = numbers.length;
  if (count > few || count > room.length) return new Float64Array(numbers).sort();
  for (let i = 0; i < count; i++) {
    const value = numbers[i]!;
    let at = i;
    for (; at > 0 && room[at - 1]! > value; at--) room[at] = room[at - 1]!;
    room[at] = value;
  }
  return room;
}
