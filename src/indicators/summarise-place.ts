import type { Places } from "../model/places";
import type { Piece, Summary } from "./indicator";

/** Σ numerator ÷ Σ denominator; null, never 0, where there is nothing to divide by. */
export function ratio(pieces: readonly Piece[]): Summary {
  let numerator = 0;
  let denominator = 0;
  for (const piece of pieces) {
    numerator += piece.numerator;
    denominator += piece.denominator;
  }
  return { value: denominator > 0 ? numerator / denominator : null, numerator, denominator };
}

const prefixLengths = [6, 9, 12, 15];

/** The pieces lying in each place: a grid's also lie in its village, town and county. */
function piecesByPlace(pieces: readonly Piece[]): ReadonlyMap<string, Piece[]> {
  const lists = new Map<string, Piece[]>();
  const listOf = (code: string): Piece[] => {
    const known = lists.get(code);
    if (known) return known;
    const fresh: Piece[] = [];
    lists.set(code, fresh);
    return fresh;
  };
  /** The lists that pieces of one place go to: codes are cut up once a place, not once a piece. */
  const chains = new Map<string, Piece[][]>();
  for (const piece of pieces) {
    let chain = chains.get(piece.place);
    if (!chain) {
      chain = prefixLengths
        .filter((length) => piece.place.length >= length)
        .map((length) => listOf(piece.place.slice(0, length)));
      chains.set(piece.place, chain);
    }
    for (const list of chain) list.push(piece);
  }
  return lists;
}

/** The figure of every place there is, by code; a place without pieces has one without a value. */
export function summarisePlaces(
  pieces: readonly Piece[],
  places: Places,
  summarise: (pieces: readonly Piece[]) => Summary = ratio,
): Readonly<Record<string, Summary>> {
  const lists = piecesByPlace(pieces);
  const without = summarise([]);
  return Object.fromEntries(
    places.all.map(({ code }) => {
      const list = lists.get(code);
      return [code, list ? summarise(list) : without];
    }),
  );
}
