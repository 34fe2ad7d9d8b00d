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
  for (const piece of pieces)
    for (const length of prefixLengths) {
      if (piece.place.length < length) break;
      const code = piece.place.slice(0, length);
      const list = lists.get(code);
      if (list) list.push(piece);
      else lists.set(code, [piece]);
    }
  return lists;
}

/** The figure of one place, from the pieces lying in it. */
export function summarisePlace(
  code: string,
  pieces: readonly Piece[],
  summarise: (pieces: readonly Piece[]) => Summary = ratio,
): Summary {
  return summarise(pieces.filter(({ place }) => place.startsWith(code)));
}

/** The figure of every place there is, by code; a place without pieces has one without a value. */
export function summarisePlaces(
  pieces: readonly Piece[],
  places: Places,
  summarise: (pieces: readonly Piece[]) => Summary = ratio,
): Readonly<Record<string, Summary>> {
  const lists = piecesByPlace(pieces);
  return Object.fromEntries(places.all.map(({ code }) => [code, summarise(lists.get(code) ?? [])]));
}
