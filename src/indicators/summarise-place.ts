import type { Places } from "../model/places";
import type { Piece, Summary } from "./indicator";
import { remember } from "./memo";

/** Σ numerator ÷ Σ denominator; null, never 0, where there is nothing to divide by. */
export function ratio(pieces: readonly Piece[]): Summary {
  const sums = { numerator: 0, denominator: 0 };
  for (const piece of pieces) addUp(sums, piece);
  return quotient(sums);
}

const quotient = ({ numerator, denominator }: Omit<Summary, "value">): Summary => ({
  value: denominator > 0 ? numerator / denominator : null,
  numerator,
  denominator,
});

function addUp(sums: { numerator: number; denominator: number }, piece: Piece): void {
  sums.numerator += piece.numerator;
  sums.denominator += piece.denominator;
}

const prefixLengths = [6, 9, 12, 15];

/** For a code the places it lies in, as positions in their list; codes are cut up once for all figures. */
function lookUpPlaces({ all }: Places): (code: string) => readonly number[] {
  const positions = new Map(all.map(({ code }, position) => [code, position]));
  const known = new Map<string, readonly number[]>();
  return (code) => {
    const before = known.get(code);
    if (before) return before;
    const found = prefixLengths
      .filter((length) => code.length >= length)
      .flatMap((length) => positions.get(code.slice(0, length)) ?? []);
    known.set(code, found);
    return found;
  };
}

/** What is gathered in each place from the pieces lying in it: a grid's also lie in its village, town and county. */
function gather<T>(
  pieces: readonly Piece[],
  places: Places,
  empty: () => T,
  add: (to: T, piece: Piece) => void,
): readonly (T | undefined)[] {
  const placesOf = remember(places, "places of a code", () => lookUpPlaces(places));
  const gathered = new Array<T | undefined>(places.all.length);
  for (const piece of pieces) {
    for (const position of placesOf(piece.place)) {
      gathered[position] ??= empty();
      add(gathered[position], piece);
    }
  }
  return gathered;
}

/** What each place comes to, in the places' order. A sum needs no list of what it sums. */
function summaries(
  pieces: readonly Piece[],
  places: Places,
  summarise: (pieces: readonly Piece[]) => Summary,
): readonly (Summary | undefined)[] {
  if (summarise === ratio)
    return gather(pieces, places, () => ({ numerator: 0, denominator: 0 }), addUp).map(
      (sums) => sums && quotient(sums),
    );
  return gather<Piece[]>(
    pieces,
    places,
    () => [],
    (list, piece) => list.push(piece),
  ).map((list) => list && summarise(list));
}

/** The figure of every place there is, by code; a place without pieces has one without a value. */
export function summarisePlaces(
  pieces: readonly Piece[],
  places: Places,
  summarise: (pieces: readonly Piece[]) => Summary = ratio,
): Readonly<Record<string, Summary>> {
  const found = summaries(pieces, places, summarise);
  const without = summarise([]);
  return Object.fromEntries(places.all.map(({ code }, position) => [code, found[position] ?? without]));
}
