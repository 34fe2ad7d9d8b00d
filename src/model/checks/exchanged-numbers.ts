import type { BoundingBox } from "../../geo/positions";

/** Two numbers that stand the other way round, by their positions in the order: `earlier` should be where `later` is. */
export interface Exchange {
  readonly earlier: number;
  readonly later: number;
}

/** More numbers than this are only held against their neighbours: every pair of them would take too long. */
const mostForPairs = 80;

/**
 * The one exchange of two numbers after which all read row by row, each row from west to east, the rows from north
 * to south; null where they do so already, and where no single exchange makes them.
 *
 * Irregular cells have no strict order. So an order is right if *any* cutting into rows explains it, by the cells'
 * middles or by their north-western corners; and an exchange is only told where it explains all of the others, too,
 * and the two clearly lie the wrong way round. An order that is ragged in more than one place is nobody's slip.
 *
 * @param boxes outlines' boxes in the order of their numbers
 */
export function exchangedNumbers(boxes: readonly BoundingBox[]): Exchange | null {
  const ways = [boxes.map(middleOf), boxes.map(cornerOf)];
  if (ways.some((places) => inRows(places, 0))) return null;
  const reach = boxes.length <= mostForPairs ? boxes.length : 1;
  for (let apart = 1; apart <= reach; apart += 1)
    for (let earlier = 0; earlier + apart < boxes.length; earlier += 1) {
      const later = earlier + apart;
      const [a, b] = [boxes[earlier], boxes[later]];
      if (a === undefined || b === undefined || !isClearlyBefore(b, a)) continue;
      if (ways.some((places) => inRows(exchanged(places, earlier, later), clearStep)))
        return { earlier, later };
    }
  return null;
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

const middleOf = ([west, south, east, north]: BoundingBox): Place => ({
  x: (west + east) / 2,
  y: (south + north) / 2,
  width: east - west,
});

const cornerOf = ([west, , east, north]: BoundingBox): Place => ({ x: west, y: north, width: east - west });

/** So much of the narrower cell's width a row goes east at each step, where it is to explain an exchange. */
const clearStep = 0.1;

/**
 * Whether an order can be cut into rows. It has to be cut wherever the next place does not lie further east, by
 * `step` of the narrower width, and can be cut only where all before lie north of all behind.
 */
function inRows(places: readonly Place[], step: number): boolean {
  const highestFrom = places.map(() => Number.NEGATIVE_INFINITY);
  for (let at = places.length - 1; at >= 0; at -= 1)
    highestFrom[at] = Math.max(places[at]?.y ?? 0, highestFrom[at + 1] ?? Number.NEGATIVE_INFINITY);
  let lowest = Number.POSITIVE_INFINITY;
  return places.every((place, at) => {
    const before = places[at - 1];
    lowest = Math.min(lowest, before?.y ?? lowest);
    if (before === undefined) return true;
    const goesOn = place.x - before.x >= step * Math.min(place.width, before.width);
    return goesOn || lowest > (highestFrom[at] ?? 0);
  });
}

function exchanged(places: readonly Place[], earlier: number, later: number): readonly Place[] {
  return places.map((place, at) =>
    at === earlier ? (places[later] ?? place) : at === later ? (places[earlier] ?? place) : place,
  );
}

/** Whether a cell comes first in any reading: beside the other and level with it in the west, or above it. */
function isClearlyBefore(first: BoundingBox, second: BoundingBox): boolean {
  const [a, b] = [middleOf(first), middleOf(second)];
  const height = Math.min(first[3] - first[1], second[3] - second[1]);
  const north = a.y - b.y;
  if (north > height / 2) return true;
  return b.x - a.x > Math.min(a.width, b.width) / 2 && north > -height / 4;
}
